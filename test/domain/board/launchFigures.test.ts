/** The Centre's launch figures out of sums of days: the same as every launch counted by itself. */
import fc from 'fast-check'
import { emptyBoardDay, launchFiguresOf, withLaunch } from '../../../cloudfunctions/domain/board'
import { addDays, shanghaiDay } from '../../../cloudfunctions/domain/calendar'
import { launchFigures, type Way } from '../../../cloudfunctions/domain/launch'

const MINUTE = 60_000
const START = Date.parse('2026-11-01T00:00:00+08:00')
const at = (minutes: number) => new Date(START + minutes * MINUTE).toISOString()
const FROM = '2026-11-01'
const TO = '2026-11-30'

/** Minutes of each stretch, in the order in which they follow each other. */
const way: fc.Arbitrary<Way> = fc
  .record({
    submitted: fc.nat(20_000),
    mend: fc.nat(3000),
    verify: fc.nat(3000),
    ask: fc.nat(3000),
    decide: fc.nat(9000),
    first: fc.boolean(),
    state: fc.constantFrom<Way['state']>('approved', 'approved', 'refused', 'stopped', 'cancelled'),
    category: fc.constantFrom('A', 'B', 'C'),
    version: fc.integer({ min: 1, max: 4 }),
    lane: fc.constantFrom<Way['lane']>('green', 'ordinary'),
    drawn: fc.boolean(),
  })
  .map(({ submitted, mend, verify, ask, decide, category, ...rest }) => {
    const resubmitted = submitted + mend
    const requested = resubmitted + verify + ask
    return {
      ...rest,
      categoryId: category,
      category: { zh: category, en: category },
      submittedAt: at(submitted),
      ...(mend > 0 && { resubmittedAt: at(resubmitted) }),
      greenAt: at(resubmitted + verify),
      requestedAt: at(requested),
      waits: decide > 10 ? [{ from: at(requested + 1), to: at(requested + 5) }] : [],
      decidedAt: at(requested + decide),
    }
  })

function summed(ways: readonly Way[]) {
  const days = []
  for (let day = FROM; day <= TO; day = addDays(day, 1)) {
    const own = ways.filter(({ decidedAt = '' }) => shanghaiDay(Date.parse(decidedAt)) === day)
    days.push({ day, launches: own.reduce(withLaunch, emptyBoardDay(day).launches) })
  }
  return launchFiguresOf(days, FROM, TO)
}

test('sums of days give what every launch by itself gives', () => {
  fc.assert(
    fc.property(fc.array(way, { maxLength: 60 }), (ways) => {
      const { parts, ...figures } = summed(ways)
      const { parts: plain, ...expected } = launchFigures(ways, FROM, TO)
      expect(figures).toEqual(expected)
      // An average of rounded sums may differ in its last digit from an average of unrounded ones.
      for (const [index, { part, waited, hours }] of parts.entries()) {
        expect([part, waited]).toEqual([plain[index]?.part, plain[index]?.waited])
        expect(Math.abs(hours - (plain[index]?.hours ?? Number.NaN))).toBeLessThanOrEqual(0.1001)
      }
      expect(parts).toHaveLength(plain.length)
    }),
  )
})

test('a month without a launch has no hours, and nothing is made up for it', () => {
  const figures = summed([])
  expect(figures).toMatchObject({ launches: 0, refused: 0, parts: [], weeks: [], categories: [] })
  expect(figures.hours).toBeUndefined()
})
