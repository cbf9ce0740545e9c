/** The cloud functions: which there are, who calls them, and the pool of instances that runs them. */
import { randomUUID } from 'node:crypto'
import type { ShiftedClock } from './clock'
import { Instance, type Invocation, InvocationError } from './instance'
import type { FunctionSettings } from './project'
import { CloudError } from './wire'

/** Who is behind a call. `source` is the chain that the platform shows, such as `wx_client,scf`. */
export interface Caller {
  openid?: string
  source: string
}
export interface FunctionsOptions {
  clock: ShiftedClock
  log(line: string): void
  /** Calls of one function, running and waiting, that the platform takes at the same time. */
  instances: number
  /** Workers of one function that run at the same time; further calls wait. */
  workers?: number
  /** Idle workers of one function that stay for the next call, however late it comes. */
  warm?: number
}
interface Pool {
  calls: number
  running: number
  /** Those used last at the end, which are taken first. */
  idle: { instance: Instance; since: number }[]
  waiting: (() => void)[]
  /** Somebody will look for workers to let go. */
  looking?: boolean
}
/** Nested calls may run on so many times the workers; a function that calls itself without end meets it. */
const NESTED_ROOM = 4
/**
 * Milliseconds for which an idle worker beyond the warm ones stays. The platform keeps them for minutes; starting one
 * anew for each of many calls would cost more than the calls.
 */
const IDLE_MS = 30_000
/** Request and answer of a call, in bytes. */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024

export class Functions {
  private settings = new Map<string, FunctionSettings>()
  private readonly pools = new Map<string, Pool>()
  private readonly callers = new Map<string, Caller>()
  private generation = 0
  private readonly alive = new Set<Instance>()

  constructor(
    private readonly options: FunctionsOptions,
    private readonly environment: () => Record<string, string>,
  ) {}

  /** Takes new settings and lets every running instance end after its call. */
  async load(settings: FunctionSettings[]): Promise<void> {
    this.settings = new Map(settings.map((one) => [one.name, one]))
    this.generation++
    const idle = [...this.pools.values()].flatMap((pool) => pool.idle.splice(0))
    await Promise.all(idle.map(({ instance }) => this.end(instance)))
  }

  has(name: string): boolean {
    return this.settings.has(name)
  }

  /** Who called the function that now presents this token; the SDK sends it with every request. */
  callerOf(token: unknown): Caller | undefined {
    return typeof token === 'string' ? this.callers.get(token) : undefined
  }

  /**
   * Runs a function. `nested` calls, made by a running function, have room of their own: a function that
   * waits for a worker while its callers hold them all would wait for ever.
   * @returns the result as JSON text
   * @throws CloudError in the platform's words
   */
  async call(
    name: string,
    event: string,
    caller: Caller,
    requestId: string,
    nested = false,
  ): Promise<string> {
    const settings = this.settings.get(name)
    if (!settings)
      throw new CloudError(
        'FUNCTIONS_REQUEST_FAIL',
        `[ResourceNotFound.Function] FunctionName parameter could not be found: ${name}`,
      )
    if (Buffer.byteLength(event) > PAYLOAD_LIMIT) throw tooLarge('request')
    const pool = this.pools.get(name) ?? { calls: 0, running: 0, idle: [], waiting: [] }
    this.pools.set(name, pool)
    if (pool.calls >= this.options.instances)
      throw new CloudError(
        'EXCEED_CONCURRENT_REQUEST_LIMIT',
        `[LimitExceeded] ${name} has ${pool.calls} concurrent instances, its limit is ${this.options.instances}. Please try again later.`,
      )
    pool.calls++
    try {
      const workers = this.options.workers ?? 8
      if (pool.running >= (nested ? workers * NESTED_ROOM : workers))
        await new Promise<void>((resolve) => pool.waiting.push(resolve))
      else pool.running++
      try {
        return await this.invoke(settings, pool, event, caller, requestId)
      } finally {
        // A freed place goes straight to the first who waits.
        const next = pool.waiting.shift()
        if (next) next()
        else pool.running--
      }
    } finally {
      pool.calls--
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.alive].map((instance) => this.end(instance)))
  }

  private async invoke(
    settings: FunctionSettings,
    pool: Pool,
    event: string,
    caller: Caller,
    requestId: string,
  ) {
    const token = randomUUID()
    this.callers.set(token, caller)
    const instance = this.take(settings, pool)
    const { generation } = this
    try {
      const result = await instance.run(this.invocation(settings, event, caller, requestId, token))
      if (Buffer.byteLength(result) > PAYLOAD_LIMIT) throw tooLarge('response')
      return result
    } catch (error) {
      if (error instanceof InvocationError) throw executionError(error)
      throw error
    } finally {
      this.callers.delete(token)
      if (instance.usable && generation === this.generation) this.rest(pool, instance)
      else void this.end(instance)
    }
  }

  private rest(pool: Pool, instance: Instance): void {
    pool.idle.push({ instance, since: performance.now() })
    this.letGo(pool)
  }

  /** Ends the workers that nobody needed for a while, now and as long as there are more than the warm ones. */
  private letGo(pool: Pool): void {
    const warm = this.options.warm ?? 4
    for (let [oldest] = pool.idle; oldest && pool.idle.length > warm; [oldest] = pool.idle) {
      if (performance.now() - oldest.since < IDLE_MS) break
      pool.idle.shift()
      void this.end(oldest.instance)
    }
    if (pool.idle.length <= warm || pool.looking) return
    pool.looking = true
    setTimeout(() => {
      pool.looking = false
      this.letGo(pool)
    }, IDLE_MS).unref()
  }

  private take({ name, file, memoryMb, env }: FunctionSettings, pool: Pool): Instance {
    for (let idle = pool.idle.pop(); idle; idle = pool.idle.pop()) {
      if (idle.instance.usable) return idle.instance
      this.alive.delete(idle.instance)
    }
    const { clock, log } = this.options
    const instance = new Instance({
      name,
      file,
      memoryMb,
      env: { ...this.environment(), ...env },
      clock: clock.shared,
      log,
    })
    this.alive.add(instance)
    return instance
  }

  private end(instance: Instance): Promise<unknown> {
    this.alive.delete(instance)
    return instance.end()
  }

  private invocation(
    { name, memoryMb, timeoutSeconds }: FunctionSettings,
    event: string,
    caller: Caller,
    requestId: string,
    token: string,
  ): Invocation {
    const env: Record<string, string> = {
      TCB_SOURCE: caller.source,
      TCB_SEQID: requestId,
      WX_API_TOKEN: token,
      WX_CLIENTIP: '127.0.0.1',
    }
    if (caller.openid) env.WX_OPENID = caller.openid
    if (caller.source === 'wx_trigger') env.TRIGGER_SRC = 'timer'
    const context = {
      function_name: name,
      function_version: '$LATEST',
      memory_limit_in_mb: memoryMb,
      time_limit_in_ms: timeoutSeconds * 1000,
      request_id: requestId,
    }
    return { event, env, context, timeoutSeconds }
  }
}

function tooLarge(what: 'request' | 'response'): CloudError {
  return new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the ${what} of a function may hold 6 MB at most`)
}

/** The platform reports both as a failed execution and tells them apart by the text. */
function executionError({ kind, message }: InvocationError): CloudError {
  if (kind === 'timeout') return new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message)
  return new CloudError('FUNCTIONS_EXECUTE_FAIL', message)
}
