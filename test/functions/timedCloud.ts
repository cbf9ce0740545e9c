/** The built functions in a process of its own at a clock of its own, whose timers are fired by hand and which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { CallAs } from '../demo/people'
import { plain } from './patrol'
import { readCollection } from './shop'

const root = resolve(__dirname, '../..')

export class TimedCloud {
  private child?: ChildProcess
  private origin = ''
  private said = ''

  constructor(
    private readonly projectDir: string,
    private readonly dataDir: string,
    private readonly env: Record<string, string> = {},
  ) {}

  /** Resolves when it listens, at this instant (ms). */
  async start(at: number): Promise<void> {
    const script = join(__dirname, 'patrol-process.ts')
    const args = [
      '--import',
      'tsx',
      script,
      this.projectDir,
      this.dataDir,
      String(at - Date.now()),
      JSON.stringify(this.env),
    ]
    const child = spawn(process.execPath, args, { cwd: root })
    this.child = child
    this.said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      this.said += chunk
    })
    this.origin = (await this.heard(/ready (\S+)/))[1] ?? ''
  }

  /** Calls a function as this person. */
  readonly call: CallAs = async (openid, name, event) => {
    const response = await fetch(`${this.origin}/functions/${name}`, {
      method: 'POST',
      headers: { 'x-wx-openid': openid, 'content-type': 'application/json' },
      body: JSON.stringify(event),
    })
    return (await response.json()) as { result: unknown }
  }

  /** Fires a timer and does not wait for what it does. */
  begin(name: string): void {
    this.child?.stdin?.write(`${name}\n`)
  }

  async fire(name: string): Promise<void> {
    this.said = ''
    this.begin(name)
    await this.heard(new RegExp(`fired ${name}`))
  }

  /** kill -9, as a power cut would. */
  async kill(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
  }

  /** Every document of a collection, past the functions. */
  async inside(collectionName: string): Promise<Record<string, unknown>[]> {
    const found = await readCollection(this.origin, collectionName)
    return found.map((document) => plain(document) as Record<string, unknown>)
  }

  /** Resolves with what the process says; fails when it ends before. */
  private async heard(wanted: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = wanted.exec(this.said)
      if (found) return found
      const { child } = this
      if (!child || child.exitCode !== null) throw new Error(`the cloud ended: ${this.said}`)
      await new Promise((done) => child.stdout?.once('data', done))
    }
  }
}
