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
 * Calls one action of a cloud function. The answer is typed from the contract.
 * @throws CallError with the server's refusal, or with `OFFLINE` when nothing came back.
 */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  fn: F,
  action: A,
  input: Input<F, A>,
): Promise<Output<F, A>> {
  const envelope = await send<Output<F, A>>(fn, action, input)
  if (envelope.ok) return envelope.data
  throw new CallError(envelope.error)
}

async function send<T>(fn: string, action: string, input: unknown): Promise<Envelope<T>> {
  try {
    const answer = await wx.cloud.callFunction({ name: fn, data: { action, input } as never })
    connection.reached()
    return answer.result as unknown as Envelope<T>
  } catch (failure) {
    throw new CallError(failureOf(failure))
  }
}

/** WeChat numbers what its cloud answered below -500000 (timeouts, faults); anything else never arrived. */
function failureOf(failure: unknown): PhoneRefusal {
  const { errCode, errMsg } = failure as { errCode?: number; errMsg?: string }
  if (typeof errCode === 'number' && errCode <= -500_000) {
    connection.reached()
    return { code: 'INTERNAL', message: errMsg ?? '', params: { number: String(errCode) } }
  }
  connection.lost()
  return { code: 'OFFLINE', message: errMsg ?? '' }
}
