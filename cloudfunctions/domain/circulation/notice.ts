import type { Day } from '../../../typings/text'
import { daysBetween } from '../calendar'

/** Days before the last good day on which a supplier is told; on the last day itself once more. */
export const NOTICE_DAYS = [60, 30, 0] as const
export type NoticeStage = (typeof NOTICE_DAYS)[number]

/** Days after the last one on which its notice is still sent, when the timer comes late. */
const LATE_DAYS = 7

/**
 * The notice that is due for a paper whose last good day is `lastDay`: the nearest one that has been reached, so that a
 * timer that comes late sends one notice and not three. Undefined: too early, or long over.
 */
export function noticeStage(lastDay: Day, today: Day): NoticeStage | undefined {
  const left = daysBetween(today, lastDay)
  if (!(left <= NOTICE_DAYS[0]) || left < -LATE_DAYS) return undefined
  return left > 30 ? 60 : left > 0 ? 30 : 0
}
