import type { Day } from '../../../typings/text'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** China keeps UTC+8 all year since 1991, so a fixed offset is exact and 100 times faster than a time zone table. */
const SHANGHAI_OFFSET = 8 * HOUR

/** The calendar day in Asia/Shanghai at an instant (milliseconds since 1970 UTC). */
export function shanghaiDay(ms: number): Day {
  return new Date(ms + SHANGHAI_OFFSET).toISOString().slice(0, 10)
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number that the digits of a text make from one place to another; NaN where there is another character. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/**
 * Whether a value is a real calendar day written `YYYY-MM-DD`, between the years 1900 and 2999. Read by hand: an
 * assessment reads a dozen days, and a pattern takes five times as long.
 */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || value.length !== 10) return false
  if (value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return false
  const year = digits(value, 0, 4)
  const month = digits(value, 5, 7)
  const date = digits(value, 8, 10)
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = (LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0)
  return year >= 1900 && year <= 2999 && date >= 1 && date <= last
}
const HYPHEN = '-'.charCodeAt(0)

/** Days before each month in a year that begins in March, so that a leap day is the last of its year. */
const BEFORE_MONTH = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275]
const EPOCH = 719_468

/** Days since 1970-01-01; NaN for what is no day. Gregorian years counted from March: 365 days and the leap days. */
function numberOf(day: Day): number {
  if (!isDay(day)) return Number.NaN
  const month = digits(day, 5, 7)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + (BEFORE_MONTH[month - 1] ?? 0) + digits(day, 8, 10) - 1 - EPOCH
}
const dayOf = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10)

/** The day `n` days after (before, when negative). Throws a RangeError for what is no day. */
export function addDays(day: Day, n: number): Day {
  return dayOf(numberOf(day) + n)
}

/** The same date `n` months later, or the last day of a month that is too short for it. */
export function addMonths(day: Day, n: number): Day {
  const months = digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1 + n
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
  for (const date of [day.slice(8), '30', '29']) {
    const moved: string = `${month}-${date}`
    if (isDay(moved)) return moved
  }
  return `${month}-28`
}

/** The same date `n` years later; 29 February becomes the 28th where there is none. */
export const addYears = (day: Day, n: number): Day => addMonths(day, 12 * n)

/** Days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: Day, b: Day): number {
  return numberOf(b) - numberOf(a)
}
