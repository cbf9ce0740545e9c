import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import type { ActionName, FunctionName, Input, Output } from '../../typings/contract'
import { act } from '../demo/people'

const projectDir = resolve(__dirname, '../..')

/** A loopback port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

/** The product as a newcomer starts it: `npm start` in a process of its own. */
export class Product {
  private child?: ChildProcess
  private said = ''

  constructor(
    readonly port: number,
    readonly dataDir: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Resolves when the ready line has been printed; rejects with what was printed when the process ends first. */
  start(): Promise<void> {
    this.said = ''
    // Node itself, not npm: kill -9 must reach the server, not a wrapper around it.
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        'test/demo/start.ts',
        '--port',
        String(this.port),
        '--data',
        this.dataDir,
        '--still',
      ],
      { cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    this.child = child
    return new Promise((ready, failed) => {
      const hear = (chunk: Buffer) => {
        this.said += chunk
        if (this.said.includes(`ready ${this.url}`)) ready()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${this.said}`)))
    })
  }

  /** kill -9, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
  }

  /** Calls a function as a WeChat user, as their phone does. */
  async call(openid: string, name: string, event: unknown): Promise<{ result: unknown }> {
    const answer = await fetch(`${this.url}/functions/${name}`, {
      method: 'POST',
      headers: { 'x-wx-openid': openid, 'content-type': 'application/json' },
      body: JSON.stringify(event),
    })
    return (await answer.json()) as { result: unknown }
  }

  /** Calls an action as one of the people. Throws when it is refused. */
  act<F extends FunctionName, A extends ActionName<F>>(
    openid: string,
    name: F,
    action: A,
    input: Input<F, A>,
  ): Promise<Output<F, A>> {
    return act((...given) => this.call(...given), openid, name, action, input)
  }

  /** Puts a file at the path that was issued, and answers its file id. */
  async upload(openid: string, cloudPath: string, content: Buffer): Promise<string> {
    const answer = await fetch(`${this.url}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
      method: 'POST',
      headers: { 'x-wx-openid': openid },
      body: new Uint8Array(content),
    })
    return ((await answer.json()) as { fileID: string }).fileID
  }

  /** Moves the clock of the functions and of both phones this far from the machine's, as hours or weeks would. */
  async shiftClock(offsetMs: number): Promise<void> {
    const answer = await fetch(`${this.url}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMs }),
    })
    if (!answer.ok) throw new Error('the clock could not be shifted')
  }

  get output(): string {
    return this.said
  }
}
