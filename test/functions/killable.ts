/** The built functions on a local cloud in a process of its own, which can be killed at any moment and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CallAs } from '../demo/people'
import { buildProject } from './harness'

const root = resolve(__dirname, '../..')

export class KillableCloud {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'hqgc-killed-'))
  origin = ''
  private projectDir = ''
  private child?: ChildProcess

  /** `env`: of the functions, beside what every test has. */
  constructor(private readonly env: Record<string, string> = {}) {}

  async build(): Promise<void> {
    this.projectDir = await buildProject()
  }

  /** Resolves when it listens; rejects with what it said when it ends first. */
  start(): Promise<void> {
    const script = join(__dirname, 'cloud-process.ts')
    const args = ['--import', 'tsx', script, this.projectDir, this.dataDir, JSON.stringify(this.env)]
    const child = spawn(process.execPath, args, { cwd: root })
    this.child = child
    return new Promise((ready, failed) => {
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk
        const found = /ready (\S+)/.exec(said)
        if (found?.[1]) {
          this.origin = found[1]
          ready()
        }
      })
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk
      })
      child.once('exit', (code) => failed(new Error(`the cloud ended with ${code}: ${said}`)))
    })
  }

  /** kill -9, as a power cut would. */
  async kill(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
  }

  async remove(): Promise<void> {
    await this.kill()
    for (const made of [this.dataDir, this.projectDir]) rmSync(made, { recursive: true, force: true })
  }

  readonly call: CallAs = async (openid, name, event) => {
    const response = await fetch(`${this.origin}/functions/${name}`, {
      method: 'POST',
      headers: { 'x-wx-openid': openid, 'content-type': 'application/json' },
      body: JSON.stringify(event),
    })
    return (await response.json()) as { result: unknown }
  }
}
