/** How long each side has. None of these is in a source: they are this project's own figures, for the Centre to set. */
import type { Day } from '../../../typings/text'
import { addMonths, dueAfterWorkingHours } from '../calendar'

/**
 * Working hours in which a platform answers whether it sells a product: about one working day (9:00 to 17:30). The clerks'
 * own four hours begin after that. Own figure.
 */
export const ANSWER_HOURS = 8

/**
 * Days in which a supplier may answer before a reported ending goes to the Centre: calendar days of 24 hours, so that a
 * weekend lies within and leaves three working days. Own figure; the five days in which a hearing can be asked for
 * (Administrative Penalty Law, article 64) are the measure.
 */
const HEARD_DAYS = 5
const DAY_MS = 24 * 3_600_000

/** Months back of which an ending counts: of an older one nothing would follow (requirement W-TERMINATED). */
const COUNTED_MONTHS = 12

/** Until when the platform is asked, in milliseconds. */
export function answerBy(now: number, holidays: Parameters<typeof dueAfterWorkingHours>[2]): number {
  return dueAfterWorkingHours(now, ANSWER_HOURS, holidays)
}

/** Until when the supplier is heard, in milliseconds. */
export function heardUntil(now: number): number {
  return now + HEARD_DAYS * DAY_MS
}

/** Whether an ending on that day can be reported today: it has come, and would still count. */
export function mayEndOn(ended: Day, today: Day): 'yes' | 'notYet' | 'tooLong' {
  if (ended > today) return 'notYet'
  return today > addMonths(ended, COUNTED_MONTHS) ? 'tooLong' : 'yes'
}
