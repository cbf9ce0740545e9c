import type { Instant } from '../../typings/text'
import { dayOf, duration, hourMinute, moment } from '../services/format'
import { fill, words } from '../services/words'

const DAY_MS = 86_400_000

/** Until when an appeal is to be answered, in words; over a night the hours would say more time than there is. */
export function dueInWords(dueAt: Instant, now: number): { text: string; overdue: boolean } {
  const w = words('healthCentre')
  const left = Date.parse(dueAt) - now
  if (left < 0) return { text: fill(w.over, { time: duration(left) }), overdue: true }
  const day = dayOf(dueAt)
  if (day === dayOf(now)) return { text: fill(w.left, { time: duration(left) }), overdue: false }
  const tomorrow = day === dayOf(now + DAY_MS)
  const time = tomorrow ? hourMinute(dueAt) : moment(dueAt)
  return { text: fill(tomorrow ? w.tomorrow : w.by, { time }), overdue: false }
}
