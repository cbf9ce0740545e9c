import type { Day } from '../../../typings/text'
import { addDays, shanghaiDay } from './day'

const MINUTE = 60_000
const OPENS = '09:00:00'
const CLOSES = '17:30:00'

const instant = (day: Day, time: string): number => Date.parse(`${day}T${time}+08:00`)

/** Monday to Friday, unless listed as a holiday. */
function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5 && !holidays.has(day)
}

/**
 * The end (ms) of the n-th working day after the day of `fromMs` in Shanghai: its midnight, since whoever works late has
 * the whole day.
 */
export function endOfWorkingDay(fromMs: number, days: number, holidays: readonly Day[]): number {
  const off = new Set(holidays)
  let day = shanghaiDay(fromMs)
  let left = days
  for (let steps = 0; steps < 3660 && left > 0; steps++) {
    day = addDays(day, 1)
    if (isWorkingDay(day, off)) left -= 1
  }
  if (left > 0) throw new RangeError('The holidays leave no working day: correct the list of holidays.')
  return instant(addDays(day, 1), '00:00:00')
}

/**
 * The instant (ms) at which `hours` working hours have passed since `fromMs`. The Centre works Monday to Friday
 * from 9:00 to 17:30 in Shanghai; `holidays` are days on which it does not. Time outside the hours does not count.
 */
export function dueAfterWorkingHours(fromMs: number, hours: number, holidays: readonly Day[]): number {
  const off = new Set(holidays)
  let left = hours * 60 * MINUTE
  let day = shanghaiDay(fromMs)
  // Ten years of nothing but holidays is a mistake in the data, not a due date.
  for (let steps = 0; steps < 3660; steps++, day = addDays(day, 1)) {
    if (!isWorkingDay(day, off)) continue
    const start = Math.max(fromMs, instant(day, OPENS))
    const end = instant(day, CLOSES)
    if (start >= end) continue
    if (left <= end - start) return start + left
    left -= end - start
  }
  throw new RangeError('The holidays leave no working day: correct the list of holidays.')
}
