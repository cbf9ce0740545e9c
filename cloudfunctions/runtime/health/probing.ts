import { type Limiter, limiter } from '../../domain/health'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'

/** Numbers that one caller may try at once, and then one every two minutes: enough for a family with its typing errors. */
const AT_ONCE = 20
const PER_SECOND = 1 / 120
/** Callers that an instance remembers; the oldest is forgotten first. */
const MOST_CALLERS = 10_000

const callers = new Map<string, Limiter>()

/** Refuses whoever tries one number after the other to learn which of them are declared. */
export function refuseProbing({ openid, now }: Call): void {
  const known = callers.get(openid) ?? limiter(PER_SECOND, AT_ONCE)
  callers.delete(openid)
  callers.set(openid, known)
  const [oldest] = callers.keys()
  if (callers.size > MOST_CALLERS && oldest !== undefined) callers.delete(oldest)
  if (!known.admit(now)) refuse('RATE_LIMITED', { params: { seconds: 120 } })
}
