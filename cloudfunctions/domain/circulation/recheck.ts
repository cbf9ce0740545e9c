import type { Day } from '../../../typings/text'
import { addDays } from '../calendar'

/** Days ahead of the day on which a company counts as not re-verified that the Centre begins to look. */
export const RECHECK_AHEAD = 14

/** When a company that was verified on a day is to be looked up again. `days`: the limit of C-RECHECK. */
export function recheckOf(verifiedOn: Day, days: number, today: Day): { due: Day; isDue: boolean } {
  const due = addDays(verifiedOn, days)
  return { due, isDue: today >= addDays(due, -RECHECK_AHEAD) }
}
