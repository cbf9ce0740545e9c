import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { healthTries } from '../store/collections'
import { commit } from '../store/commit'
import { sha256 } from '../store/digest'
import { save, type Write } from '../store/writes'
import { declaredUnder, numberId } from './numbers'

/** Different numbers that one person may try in a Shanghai day: enough for a family with its typing errors. */
const A_DAY = 20

/**
 * Refuses a number that is declared already, and whoever tries one number after the other to learn which ones are. The
 * count lives in the database, because the platform makes as many instances as there are callers and each would count
 * for itself. A number that is declared is answered only after it is counted; the count of a free one is for the commit of
 * the declaration.
 */
export async function takeNumber(call: Call, number: string): Promise<Write> {
  const _id = `${shanghaiDay(call.now)}-${sha256(`health tries|${call.openid}`).slice(0, 24)}`
  const fresh = { _id, numbers: [], at: call.at, revision: 0 }
  const today = (await call.read.one(healthTries, _id)) ?? fresh
  const tried = sha256(numberId(number)).slice(0, 16)
  const known = today.numbers.includes(tried)
  if (!known && today.numbers.length >= A_DAY)
    return refuseField(['form', 'number'], 'health.tries', { limit: A_DAY })
  const counted = save(healthTries, today, { numbers: known ? today.numbers : [...today.numbers, tried] })
  if (!(await declaredUnder(call, number))) return counted
  if (!known) await commit([counted])
  // Whoever has declared keeps the number; nothing is said of whom it belongs to.
  return refuse('NUMBER_DECLARED')
}
