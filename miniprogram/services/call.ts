import type {
  ActionName,
  Envelope,
  ErrorCode,
  FunctionName,
  Input,
  Output,
  Refusal,
  RequestKey,
} from '../../typings/contract'
import { waitAfter } from './again'
import { connection } from './connection'

/** What the server refused, or that it could not be reached at all (`OFFLINE`). */
export type PhoneRefusal = Omit<Refusal, 'code'> & { code: ErrorCode | 'OFFLINE' }

/** Thrown by every service. `refusal` is data; the screen words it with `refusalText`. */
export class CallError extends Error {
  readonly refusal: PhoneRefusal

  constructor(refusal: PhoneRefusal) {
    super(`${refusal.code}: ${refusal.message}`)
    this.name = 'CallError'
    this.refusal = refusal
  }
}

/** A fresh idempotency key: make it once per change and send it again with every retry of that change. */
export function requestKey(): RequestKey {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}${random()}${random()}`
}

/**
 * Calls one action of a cloud function. The answer is typed from the contract. A call that finds the cloud busy was not
 * carried out, or is known by its request key: it is made again after a moment, twice at most.
 * @throws CallError with the server's refusal, or with `OFFLINE` when nothing came back.
 */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  fn: F,
  action: A,
  input: Input<F, A>,
): Promise<Output<F, A>> {
  for (let tries = 1; ; tries += 1) {
    const envelope = await send<Output<F, A>>(fn, action, input)
    if (envelope.ok) return envelope.data
    const wait = envelope.error.code === 'BUSY' ? waitAfter(tries) : undefined
    if (wait === undefined) throw new CallError(envelope.error)
    await new Promise((done) => setTimeout(done, wait))
  }
}

type Answer<T> = { ok: true; data: T } | { ok: false; error: PhoneRefusal }

async function send<T>(fn: string, action: string, input: unknown): Promise<Answer<T>> {
  try {
    const answer = await wx.cloud.callFunction({ name: fn, data: { action, input } as never })
    connection.reached()
    return answer.result as unknown as Envelope<T>
  } catch (failure) {
    return { ok: false, error: failureOf(failure) }
  }
}

/** The environment's requests, or the instances of a function, are all in use: the function was not called. */
const FULL = [-501_003, -501_004]

/** WeChat numbers what its cloud answered below -500000 (timeouts, faults); anything else never arrived. */
function failureOf(failure: unknown): PhoneRefusal {
  const { errCode, errMsg } = failure as { errCode?: number; errMsg?: string }
  if (typeof errCode === 'number' && errCode <= -500_000) {
    connection.reached()
    if (FULL.includes(errCode)) return { code: 'BUSY', message: errMsg ?? '' }
    return { code: 'INTERNAL', message: errMsg ?? '', params: { number: String(errCode) } }
  }
  connection.lost()
  return { code: 'OFFLINE', message: errMsg ?? '' }
}
