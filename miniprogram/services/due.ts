import type { Instant } from '../../typings/text'
import { dayOf, duration, hourMinute, moment } from './format'
import { fill } from './words'

const DAY_MS = 86_400_000

/** The target of a queue item in words: `剩 1 小时 05 分`, `超 22 分`, or the day when it is not today. */
export function dueInWords(
  dueAt: Instant,
  now: number,
  w: { left: string; over: string; by: string; tomorrow: string },
): { text: string; overdue: boolean } {
  const left = Date.parse(dueAt) - now
  if (left < 0) return { text: fill(w.over, { time: duration(left) }), overdue: true }
  // Over a night or a weekend the gross hours would say more time than there is to work.
  const day = dayOf(dueAt)
  if (day === dayOf(now)) return { text: fill(w.left, { time: duration(left) }), overdue: false }
  const tomorrow = day === dayOf(now + DAY_MS)
  const time = tomorrow ? hourMinute(dueAt) : moment(dueAt)
  return { text: fill(tomorrow ? w.tomorrow : w.by, { time }), overdue: false }
}
