/** Complaints, spot checks and recalls as figures and clocks. */
import fc from 'fast-check'
import {
  complaintBp,
  countedLately,
  gravityOf,
  leastResult,
  milder,
  recallClock,
  recallDue,
  reportFault,
  spotHistory,
  spotPlan,
} from '../../cloudfunctions/domain/event'
import type { SpotResult } from '../../typings/contract'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-23T02:00:00Z')
const ago = (days: number) => new Date(NOW - days * DAY).toISOString()

test('somebody hurt is the gravest, and what nobody knows is looked at as if it were', () => {
  expect(['injury', 'unsafe', 'quality', 'label', 'whatever'].map(gravityOf)).toEqual([
    'grave',
    'grave',
    'serious',
    'plain',
    'grave',
  ])
})

describe('rate of complaints', () => {
  const month = (orders: number, complaints: number) => ({ complaintBp30d: 0, orders, complaints })

  test('29 orders say nothing, 30 do, and what the Centre counted is added', () => {
    const counted = [{ at: ago(1), count: 1 }]
    expect(complaintBp(month(29, 29), counted, NOW)).toBeUndefined()
    expect(complaintBp(month(30, 0), counted, NOW)).toBe(334)
    expect(complaintBp(month(400, 1), counted, NOW)).toBe(50)
    expect(complaintBp(undefined, counted, NOW)).toBeUndefined()
  })

  test('a complaint counts for 30 days and not before it was made', () => {
    expect(countedLately([{ at: ago(29.9), count: 2 }], NOW)).toBe(2)
    expect(countedLately([{ at: ago(30), count: 2 }], NOW)).toBe(0)
    expect(countedLately([{ at: ago(-1), count: 2 }], NOW)).toBe(0)
  })

  test('one more complaint never makes a rate better', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(50), fc.nat(50), (orders, complaints, more) => {
        const before = complaintBp(month(orders, complaints), [], NOW)
        const after = complaintBp(month(orders, complaints), [{ at: ago(1), count: more }], NOW)
        return before === undefined ? after === undefined : (after as number) >= before
      }),
    )
  })
})

describe('spot checks', () => {
  const spots = (passed: number, failed: number, days = 1) => [
    ...Array.from({ length: passed }, () => ({ at: ago(days), passed: true })),
    ...Array.from({ length: failed }, () => ({ at: ago(days), passed: false })),
  ]

  test('four say nothing of a rate, five do, and a year later they do not', () => {
    expect(spotHistory(spots(0, 4), NOW)).toEqual({ spotTotal12m: 0, spotPassPct: 0 })
    expect(spotHistory(spots(4, 1), NOW)).toEqual({ spotTotal12m: 5, spotPassPct: 80 })
    expect(spotHistory(spots(2, 4), NOW)).toEqual({ spotTotal12m: 6, spotPassPct: 33.3 })
    expect(spotHistory(spots(4, 1, 365), NOW)).toEqual({ spotTotal12m: 0, spotPassPct: 0 })
  })

  test('the plan of a lot of 1,200 by GB/T 2828.1, level II, normal', () => {
    expect(spotPlan(1200)).toEqual({
      critical: { letter: 'J', sample: 80, accept: 0 },
      major: { letter: 'J', sample: 80, accept: 5 },
      minor: { letter: 'J', sample: 80, accept: 7 },
    })
  })

  test.each<[number, number, number, boolean, SpotResult | undefined]>([
    [0, 5, 7, false, 'pass'],
    [0, 0, 0, true, 'minor'],
    [0, 0, 8, false, 'minor'],
    [0, 6, 8, false, 'major'],
    [1, 0, 0, false, 'critical'],
    [81, 0, 0, false, undefined],
  ])(
    '%i critical, %i major, %i minor of 80, an item failed: %s → at least %s',
    (critical, major, minor, failed, least) => {
      const items = [{ conclusion: failed ? ('fail' as const) : ('pass' as const) }]
      expect(leastResult(1200, { critical, major, minor }, items)).toBe(least)
    },
  )

  test('milder is a strict order', () => {
    expect(milder('minor', 'major')).toBe(true)
    expect(milder('major', 'major')).toBe(false)
    expect(milder('critical', 'pass')).toBe(false)
  })
})

describe('recalls', () => {
  test.each([
    [1, '2026-11-24T02:00:00.000Z', '2026-12-07T16:00:00.000Z'],
    [2, '2026-11-25T02:00:00.000Z', '2026-12-21T16:00:00.000Z'],
    [3, '2026-11-26T02:00:00.000Z', '2027-01-04T16:00:00.000Z'],
  ] as const)(
    'class %i begins by %s and is finished by the end of its last working day, %s',
    (level, start, finish) => {
      const { startBy, finishBy } = recallClock(level, NOW, [])
      expect([startBy, finishBy].map((ms) => new Date(ms).toISOString())).toEqual([start, finish])
    },
  )

  test('a holiday moves the end of it by a working day', () => {
    const free = recallClock(1, NOW, []).finishBy
    expect(recallClock(1, NOW, ['2026-11-25']).finishBy - free).toBe(DAY)
  })

  test('nothing is due before the second person, nor once it is finished', () => {
    const clocks = { startBy: 1, finishBy: 2 }
    expect(recallDue('open', clocks)).toEqual({ what: 'start', at: 1 })
    expect(recallDue('started', clocks)).toEqual({ what: 'finish', at: 2 })
    for (const state of ['waiting', 'done', 'closed', 'lapsed'] as const)
      expect(recallDue(state, clocks)).toBeUndefined()
  })

  const numbers = (recalled: number, destroyed = 0, unreachable = 0) => ({ recalled, destroyed, unreachable })
  test.each([
    ['open', 'started', numbers(0), undefined],
    ['started', 'progress', numbers(60, 60, 41), 'recallTooMany'],
    ['started', 'progress', numbers(10, 11), 'recallTooMany'],
    ['started', 'progress', numbers(4), 'recallLess'],
    ['started', 'done', numbers(60, 60, 39), 'recallUnexplained'],
    ['started', 'done', numbers(60, 60, 40), undefined],
    ['done', 'progress', numbers(60), 'recallNotOpen'],
    ['waiting', 'started', numbers(0), 'recallNotOpen'],
  ] as const)('%s, %s with %j of 100 units: %s', (state, step, said, fault) => {
    expect(reportFault(state, 100, state === 'started' ? numbers(5) : undefined, step, said)).toBe(fault)
  })
})
