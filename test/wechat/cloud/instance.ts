/** One running instance of a cloud function, in a worker thread. */
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'

export interface InstanceOptions {
  name: string
  /** The built index.js. */
  file: string
  env: Record<string, string>
  clock: SharedArrayBuffer
  memoryMb: number
  log(line: string): void
}
export interface Invocation {
  /** The event as JSON text. */
  event: string
  env: Record<string, string>
  context: Record<string, unknown>
  timeoutSeconds: number
}
interface Message {
  ready?: true
  id?: number
  result?: string
  error?: string
  stack?: string
}
/** Why a call failed: `timeout` after its seconds, `execution` for what the function threw or its end. */
export class InvocationError extends Error {
  constructor(
    readonly kind: 'timeout' | 'execution',
    message: string,
  ) {
    super(message)
  }
}
// Loading the SDK takes under a second; a function that needs longer to load will never be ready.
const LOADING_MS = 60_000

export class Instance {
  /** False once the worker has ended or must not be used again. */
  usable = true
  private readonly worker: Worker
  private readonly loaded: Promise<void>
  private calls = 0
  private settle: ((message: Message | InvocationError) => void) | undefined

  constructor(private readonly options: InstanceOptions) {
    const { name, file, env, clock, memoryMb, log } = options
    this.worker = new Worker(path.join(__dirname, 'worker.cjs'), {
      env,
      // The loader of the surrounding process (tsx) is nothing that a function has on the platform.
      execArgv: [],
      stdout: true,
      stderr: true,
      workerData: { name, file, clock },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    this.worker.unref()
    for (const stream of [this.worker.stdout, this.worker.stderr] as Readable[])
      createInterface({ input: stream }).on('line', (line) => log(`[${name}] ${line}`))
    this.loaded = new Promise((resolve, reject) => {
      const fail = (reason: string) => {
        this.usable = false
        const error = new InvocationError('execution', reason)
        reject(error)
        this.settle?.(error)
      }
      this.worker.on('error', (error) => {
        log(`[${name}] ${error instanceof Error ? error.stack : String(error)}`)
        fail(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
      })
      this.worker.on('exit', (code) => fail(`the function's process ended (exit code ${code})`))
      const loading = setTimeout(() => {
        fail('the function took too long to load')
        void this.worker.terminate()
      }, LOADING_MS).unref()
      this.worker.on('message', (message: Message) => {
        if (!message.ready) return this.settle?.(message)
        clearTimeout(loading)
        resolve()
      })
    })
    this.loaded.catch(() => {})
  }

  /** Runs one call; the caller sees to it that none overlap. Time counts from when the function is loaded. */
  async run({ event, env, context, timeoutSeconds }: Invocation): Promise<string> {
    await this.loaded
    const id = ++this.calls
    const message = await new Promise<Message | InvocationError>((resolve) => {
      const timer = setTimeout(() => {
        this.end()
        resolve(new InvocationError('timeout', `Invoking task timed out after ${timeoutSeconds} seconds`))
      }, timeoutSeconds * 1000)
      this.settle = (answer) => {
        if (!(answer instanceof Error) && answer.id !== id) return
        clearTimeout(timer)
        resolve(answer)
      }
      this.worker.postMessage({ id, event, env, context })
    })
    this.settle = undefined
    if (message instanceof InvocationError) throw message
    if (message.error !== undefined) {
      this.options.log(`[${this.options.name}] ${message.stack}`)
      throw new InvocationError('execution', message.error)
    }
    return message.result ?? 'null'
  }

  end(): Promise<unknown> {
    this.usable = false
    return this.worker.terminate()
  }
}
