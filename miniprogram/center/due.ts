import type { Instant } from '../../typings/text'
import { dayOf, duration, moment } from '../services/format'
import { fill } from '../services/words'

/** The target of a queue item in words: `剩 1 小时 05 分`, `超 22 分`, or the day when it is not today. */
export function dueInWords(
  dueAt: Instant,
  now: number,
  w: { left: string; over: string; by: string },
): { text: string; overdue: boolean } {
  const left = Date.parse(dueAt) - now
  if (left < 0) return { text: fill(w.over, { time: duration(left) }), overdue: true }
  // Over a night or a weekend the gross hours would say more time than there is to work.
  const today = dayOf(dueAt) === dayOf(now)
  return {
    text: fill(today ? w.left : w.by, { time: today ? duration(left) : moment(dueAt) }),
    overdue: false,
  }
}
