import type { Lane, LaunchTarget } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { dueAfterWorkingHours } from '../calendar'

const HOUR = 3_600_000
const WORKING_HOURS = 4

/** What a request is to be decided within. A review needs the goods in hand, so it has a day. */
export function targetOf(lane: Lane, toReview: boolean): LaunchTarget {
  if (lane === 'ordinary') return 'hours48'
  return toReview ? 'hours24' : 'hours4'
}

/** The instant (ms) of a target that starts at `from`. Only the four working hours rest at night and on holidays. */
export function dueOf(target: LaunchTarget, from: number, holidays: readonly Day[]): number {
  if (target === 'hours4') return dueAfterWorkingHours(from, WORKING_HOURS, holidays)
  return from + (target === 'hours24' ? 24 : 48) * HOUR
}
