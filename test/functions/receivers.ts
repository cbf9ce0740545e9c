/** Receivers of webhooks as processes of their own, which can be killed at any moment and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Received } from './servers'

const root = resolve(__dirname, '../..')
/** What a receiver does with a request, see receiver-process.ts; `down`: its process is gone. */
export type Mode = 'ok' | 'error' | 'slow' | 'silent' | 'dies' | 'down'

export class ReceiverProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), 'hqgc-receiver-'))
  private readonly log = join(this.folder, 'taken')
  private readonly modeFile = join(this.folder, 'mode')
  private child?: ChildProcess
  private port = 0

  constructor() {
    writeFileSync(this.log, '')
    writeFileSync(this.modeFile, 'ok')
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hooks`
  }

  /** Killed with -9 where it is to be down; started again, on its port, where it was. */
  async become(mode: Mode): Promise<void> {
    if (mode === 'down') return this.kill()
    writeFileSync(this.modeFile, mode)
    if (!this.lives()) await this.start()
  }

  /** Everything that it took, in the order of arrival, over all its lives. */
  taken(): Received[] {
    const lines = readFileSync(this.log, 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as Received)
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private lives(): boolean {
    const { child } = this
    return child !== undefined && child.exitCode === null && child.signalCode === null
  }

  private async kill(): Promise<void> {
    const { child } = this
    if (!child || !this.lives()) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
  }

  private start(): Promise<void> {
    const script = join(__dirname, 'receiver-process.ts')
    const asked = ['--import', 'tsx', script, String(this.port), this.log, this.modeFile]
    const child = spawn(process.execPath, asked, { cwd: root })
    this.child = child
    return new Promise((ready, failed) => {
      let said = ''
      const hear = (chunk: Buffer) => {
        said += chunk
        const found = /ready (\d+)/.exec(said)
        if (found?.[1]) {
          this.port = Number(found[1])
          ready()
        }
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => failed(new Error(`the receiver ended with ${code}: ${said}`)))
    })
  }
}

/** What is wrong with what a platform took of a code; empty: all of it, in its order, repeats only of what it had. */
export function faultsOf(numbers: number[], last: number): string[] {
  let reached = 0
  const found: string[] = []
  for (const number of numbers) {
    // At least once: what was taken and not acknowledged comes again, and only that.
    if (number === reached) continue
    if (number !== reached + 1) found.push(`${number} came after ${reached}`)
    reached = Math.max(reached, number)
  }
  if (reached !== last) found.push(`${reached} of ${last} arrived`)
  return found
}
