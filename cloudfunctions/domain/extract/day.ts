import type { Day } from '../../../typings/text'
import { isDay } from '../calendar'
import { normalise } from '../identifiers'

const WRITTEN = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/

/** A day as registers and spreadsheets write it: 2029-12-31, 2029/12/31, 2029.12.31, 20291231, 2029年12月31日. */
export function readDay(text: string): Day | undefined {
  // A spreadsheet adds the time of day to a date.
  const written = normalise(
    text
      .trim()
      .replace(/\s0{1,2}:00(:00)?$/, '')
      .trimEnd(),
  )
  const [, year, month, date, monthOfEight, dateOfEight] = WRITTEN.exec(written) ?? []
  if (!year) return undefined
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0')
  const day = `${year}-${two(month ?? monthOfEight)}-${two(date ?? dateOfEight)}`
  return isDay(day) ? day : undefined
}

const LONG_TERM = ['长期', '长期有效', '永久', '无固定期限', 'LONG-TERM', 'LONGTERM', 'INDEFINITE']

export function isLongTerm(text: string): boolean {
  return LONG_TERM.includes(normalise(text))
}
