import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { exports } from '../store/collections'

/** A file holds much, so it is made three times a day at the most. */
export const EXPORTS_A_DAY = 3

/** Exports that the caller may still make on this day in Shanghai. */
export async function exportsLeft(call: Call): Promise<number> {
  const midnight = new Date(`${shanghaiDay(call.now)}T00:00:00+08:00`).toISOString()
  const beforeMidnight = new Date(Date.parse(midnight) - 1).toISOString()
  const made = await call.read.count(exports, { owner: call.openid, at: { after: beforeMidnight } })
  return Math.max(0, EXPORTS_A_DAY - made)
}
