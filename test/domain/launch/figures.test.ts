/** The board's figures against a plain recomputation that shares nothing with them. */
import fc from 'fast-check'
import { launchFigures, percentile, type Way } from '../../../cloudfunctions/domain/launch'

const HOUR = 3_600_000
const START = Date.parse('2026-11-01T00:00:00+08:00')
const at = (hours: number) => new Date(START + hours * HOUR).toISOString()

/** A launch whose way is drawn by hand: hours from 1 November 2026 in Shanghai. */
interface Drawn {
  submitted: number
  mend: number
  verify: number
  ask: number
  decide: number
  answer: number
  first: boolean
  state: Way['state']
  category: 'A' | 'B'
  versions: number
  ordinary: boolean
  drawn: boolean
}

function wayOf(one: Drawn): Way {
  const resubmitted = one.submitted + one.mend
  const green = resubmitted + one.verify
  const requested = green + one.ask
  const from = requested + one.decide / 4
  return {
    state: one.state,
    lane: one.ordinary ? 'ordinary' : 'green',
    categoryId: one.category,
    category: { zh: one.category, en: one.category },
    drawn: one.drawn,
    version: one.versions,
    first: one.first,
    submittedAt: at(one.submitted),
    ...(one.mend > 0 && { resubmittedAt: at(resubmitted) }),
    greenAt: at(green),
    requestedAt: at(requested),
    waits: one.answer > 0 ? [{ from: at(from), to: at(from + one.answer) }] : [],
    ...(one.state !== 'open' && { decidedAt: at(requested + one.decide) }),
  }
}

/** Quarters of an hour, so that a tenth of an hour is rounded the same by any way of adding up. */
const quarter = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((n) => n / 4)
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    submitted: quarter(400),
    mend: quarter(40),
    verify: quarter(30),
    ask: quarter(20),
    decide: quarter(30),
    share: fc.integer({ min: 0, max: 2 }),
    first: fc.boolean(),
    state: fc.constantFrom('approved', 'approved', 'approved', 'refused', 'stopped', 'cancelled', 'open'),
    category: fc.constantFrom('A', 'B'),
    versions: fc.integer({ min: 1, max: 4 }),
    ordinary: fc.boolean(),
    drawn: fc.boolean(),
  })
  .map(({ share, ...one }) => ({ ...one, answer: (one.decide / 4) * share }) as Drawn)

/** What a clerk with a pencil would do: count, sort, take the place, round. */
function byHand(all: Drawn[], from: number, to: number) {
  const inTime = all.filter((one) => {
    const decided = one.submitted + one.mend + one.verify + one.ask + one.decide
    return one.state !== 'open' && Math.floor(decided / 24) >= from && Math.floor(decided / 24) <= to
  })
  const approved = inTime.filter(({ state }) => state === 'approved')
  const whole = approved.map((one) => (one.first ? one.mend + one.verify + one.ask + one.decide : one.decide))
  const place = (share: number) => {
    const sorted = whole.slice().sort((a, b) => a - b)
    return sorted.find((_, index) => (index + 1) / sorted.length >= share - 1e-12) as number
  }
  const round = (n: number, by: number) => Math.round(n * by) / by
  const average = (of: (one: Drawn) => number) =>
    round(approved.reduce((sum, one) => sum + of(one), 0) / approved.length, 10)
  return {
    launches: approved.length,
    refused: inTime.filter(({ state }) => state === 'refused' || state === 'stopped').length,
    ...(approved.length > 0 && {
      hours: { p50: round(place(0.5), 10), p90: round(place(0.9), 10), p95: round(place(0.95), 10) },
      within48: round(whole.filter((one) => one <= 48).length / whole.length, 1000),
      greenAtFirst: round(
        approved.filter((one) => !one.ordinary && one.versions === 1).length / approved.length,
        1000,
      ),
      roundTrips: average(({ versions }) => versions - 1),
      parts: {
        mend: average((one) => (one.first ? one.mend : 0)),
        verify: average((one) => (one.first ? one.verify : 0)),
        ask: average((one) => (one.first ? one.ask : 0)),
        answer: average(({ answer }) => answer),
        decide: average(({ decide, answer }) => decide - answer),
      },
    }),
  }
}

test('every figure equals a recomputation by hand, for any launches and any days', () => {
  fc.assert(
    fc.property(
      fc.array(drawn, { maxLength: 40 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 20 }),
      (all, first, length) => {
        const day = (n: number) => new Date(START + 8 * HOUR + n * 24 * HOUR).toISOString().slice(0, 10)
        const figures = launchFigures(all.map(wayOf), day(first), day(first + length))
        const expected = byHand(all, first, first + length)
        const { parts: wanted, ...sums } = expected as typeof expected & { parts?: Record<string, number> }
        expect(figures).toMatchObject(sums)
        const parts = Object.fromEntries(figures.parts.map(({ part, hours }) => [part, hours]))
        for (const [part, hours] of Object.entries(wanted ?? {}))
          expect([part, parts[part]]).toEqual([part, hours])
        expect(figures.distribution.reduce((sum, { launches }) => sum + launches, 0)).toBe(figures.launches)
        expect(figures.categories.reduce((sum, { launches }) => sum + launches, 0)).toBe(figures.launches)
        expect(figures.weeks.reduce((sum, { launches }) => sum + launches, 0)).toBe(figures.launches)
      },
    ),
    { numRuns: 300 },
  )
})

test('a percentile is always a value that was measured, by nearest rank', () => {
  const hours = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
  expect([0.5, 0.9, 0.95, 1].map((share) => percentile(hours, share))).toEqual([50, 90, 100, 100])
  expect(percentile([7], 0.5)).toBe(7)
  expect(() => percentile([], 0.5)).toThrow(RangeError)
})

test('without a launch there is no figure to be shown, and the old way stays 96 to 120 hours', () => {
  const figures = launchFigures([], '2026-11-01', '2026-11-30')
  expect(figures).toMatchObject({ launches: 0, parts: [], baseline: { from: 96, to: 120 } })
  for (const name of ['hours', 'within48', 'greenAtFirst', 'roundTrips'])
    expect(figures).not.toHaveProperty(name)
})
