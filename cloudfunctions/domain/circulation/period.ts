import type { Day } from '../../../typings/text'
import { addDays } from '../calendar'

/**
 * The first day that is still kept on `today` of a period in whole days: everything before it has had its time. A record
 * of today that is kept 1 day is there today and tomorrow, and goes on the day after.
 */
export const keptFrom = (days: number, today: Day): Day => addDays(today, -days)
