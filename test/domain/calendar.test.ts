import fc from 'fast-check'
import {
  addDays,
  addMonths,
  daysBetween,
  dueAfterWorkingHours,
  isDay,
  shanghaiDay,
} from '../../cloudfunctions/domain/calendar'

const at = (text: string): number => Date.parse(text)

describe('the day in Shanghai', () => {
  test('changes at 16:00:00.000 UTC, to the millisecond', () => {
    const midnight = at('2025-06-01T16:00:00Z')
    expect([midnight - 1, midnight, midnight + 1].map(shanghaiDay)).toEqual([
      '2025-06-01',
      '2025-06-02',
      '2025-06-02',
    ])
  })

  test('knows 29 February', () => {
    expect(shanghaiDay(at('2024-02-28T16:00:00Z'))).toBe('2024-02-29')
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2025-02-29')).toBe(false)
  })

  test.each([
    '2025-13-01',
    '2025-02-30',
    '2025-6-1',
    '20250601',
    '2025-06-01T00:00',
    '',
    '0999-01-01',
    20250601,
    null,
    ['2025-06-01'],
  ])('%p is no day', (value) => {
    expect(isDay(value)).toBe(false)
  })

  test('a day is exactly what the calendar has, also in 1900, 2000 and 2100', () => {
    for (const year of [1900, 1999, 2000, 2024, 2025, 2100, 2999]) {
      for (let month = 0; month <= 13; month++) {
        for (let date = 0; date <= 32; date++) {
          const text = [year, month, date].map((n) => String(n).padStart(2, '0')).join('-')
          const ms = Date.UTC(year, month - 1, date)
          expect([text, isDay(text)]).toEqual([text, new Date(ms).toISOString().startsWith(text)])
        }
      }
    }
  })

  test('adding and counting days agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -4000, max: 4000 }), (start, n) => {
        const day = addDays('1970-01-01', start)
        return daysBetween(day, addDays(day, n)) === n
      }),
    )
  })

  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-11-15', 1, '2026-12-15'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s and %i months is %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected)
  })
})

describe('working hours of the Centre: Monday to Friday, 9:00 to 17:30 in Shanghai', () => {
  const due = (from: string, hours: number, holidays: string[] = []) =>
    new Date(dueAfterWorkingHours(at(from), hours, holidays) + 8 * 3_600_000).toISOString().slice(0, 16)

  test.each([
    ['within a day', '2025-06-03T10:00:00+08:00', 4, '2025-06-03T14:00'],
    ['before opening', '2025-06-03T03:00:00+08:00', 4, '2025-06-03T13:00'],
    ['ends with the day', '2025-06-03T13:30:00+08:00', 4, '2025-06-03T17:30'],
    ['over night', '2025-06-03T16:30:00+08:00', 4, '2025-06-04T12:00'],
    ['over a weekend', '2025-06-06T17:00:00+08:00', 4, '2025-06-09T12:30'],
    ['on a Sunday', '2025-06-08T12:00:00+08:00', 4, '2025-06-09T13:00'],
    ['several days', '2025-06-02T09:00:00+08:00', 17, '2025-06-03T17:30'],
  ])('%s', (_what, from, hours, expected) => {
    expect(due(from, hours)).toBe(expected)
  })

  test('holidays do not count', () => {
    expect(due('2025-09-30T16:30:00+08:00', 4, ['2025-10-01', '2025-10-02', '2025-10-03'])).toBe(
      '2025-10-06T12:00',
    )
  })

  test('a list of nothing but holidays is refused', () => {
    const days = Array.from({ length: 3700 }, (_, i) => addDays('2025-01-01', i))
    expect(() => dueAfterWorkingHours(at('2025-01-01T00:00:00Z'), 1, days)).toThrow(RangeError)
  })
})
