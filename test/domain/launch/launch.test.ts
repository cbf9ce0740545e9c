/** Lanes, targets, approvals and whose time a part of the way was. */
import fc from 'fast-check'
import {
  dueOf,
  grossMs,
  laneFor,
  nextStep,
  notApprovable,
  partsOf,
  targetOf,
  type Way,
} from '../../../cloudfunctions/domain/launch'

const HOUR = 3_600_000
const time = (text: string) => Date.parse(`${text}+08:00`)

test('green goes the green lane, yellow the ordinary one where it is kept, red and grey none', () => {
  expect(laneFor('green', false)).toEqual({ lane: 'green' })
  expect(laneFor('yellow', true)).toEqual({ lane: 'ordinary' })
  expect(laneFor('yellow', false)).toEqual({ why: 'launch.noOrdinaryLane' })
  for (const kept of [true, false]) {
    expect(laneFor('red', kept)).toEqual({ why: 'launch.red' })
    expect(laneFor('grey', kept)).toEqual({ why: 'launch.withdrawn' })
  }
})

test('four working hours rest at night and on holidays; a day and two days do not', () => {
  // Friday, half past four: an hour of the Friday and three of the Monday.
  const friday = time('2026-11-27T16:30:00')
  expect(targetOf('green', false)).toBe('hours4')
  expect(dueOf('hours4', friday, [])).toBe(time('2026-11-30T12:00:00'))
  expect(dueOf('hours4', friday, ['2026-11-30'])).toBe(time('2026-12-01T12:00:00'))
  expect(targetOf('green', true)).toBe('hours24')
  expect(dueOf('hours24', friday, ['2026-11-30'])).toBe(friday + 24 * HOUR)
  expect([targetOf('ordinary', false), targetOf('ordinary', true)]).toEqual(['hours48', 'hours48'])
  expect(dueOf('hours48', friday, [])).toBe(friday + 48 * HOUR)
})

test('the ordinary steps come in their order', () => {
  expect(nextStep([])).toBe('samples')
  expect(nextStep([{ step: 'samples' }, { step: 'check' }])).toBe('submission')
  const all = (['samples', 'check', 'submission', 'uploads', 'qcApproval'] as const).map((step) => ({ step }))
  expect(nextStep(all.slice(0, 4))).toBe('qcApproval')
  expect(nextStep(all)).toBeUndefined()
})

test('nothing is approved that is red, not green any more, not reviewed, badly reviewed or half-way', () => {
  const launch = { lane: 'green', colour: 'green', toReview: false, steps: [] } as const
  expect(notApprovable(launch)).toBeUndefined()
  expect(notApprovable({ ...launch, colour: 'red' })).toBe('launch.red')
  expect(notApprovable({ ...launch, colour: 'grey' })).toBe('launch.red')
  expect(notApprovable({ ...launch, colour: 'yellow' })).toBe('launch.notGreen')
  expect(notApprovable({ ...launch, toReview: true })).toBe('launch.toReview')
  for (const result of ['major', 'critical', 'notFound', 'refused'] as const)
    expect(notApprovable({ ...launch, review: { result } })).toBe('launch.reviewFailed')
  for (const result of ['pass', 'minor'] as const)
    expect(notApprovable({ ...launch, review: { result } })).toBeUndefined()
  expect(notApprovable({ ...launch, lane: 'ordinary', colour: 'yellow' })).toBe('launch.steps')
  const steps = (['samples', 'check', 'submission', 'uploads'] as const).map((step) => ({ step }))
  expect(notApprovable({ ...launch, lane: 'ordinary', colour: 'yellow', steps })).toBeUndefined()
})

const way: Way = {
  state: 'approved',
  lane: 'green',
  categoryId: 'A',
  category: { zh: '甲', en: 'A' },
  drawn: true,
  version: 2,
  first: true,
  submittedAt: '2026-11-02T01:00:00.000Z',
  resubmittedAt: '2026-11-02T04:00:00.000Z',
  greenAt: '2026-11-02T06:00:00.000Z',
  requestedAt: '2026-11-02T07:00:00.000Z',
  reviewedAt: '2026-11-02T12:00:00.000Z',
  waits: [{ from: '2026-11-02T13:00:00.000Z', to: '2026-11-02T15:00:00.000Z' }],
  decidedAt: '2026-11-02T16:00:00.000Z',
}
const hoursOf = (of: Way) => partsOf(of, 0).map(({ part, waited, ms }) => [part, waited, ms / HOUR])

test('the way is cut into parts without a gap, each with whose time it was', () => {
  expect(hoursOf(way)).toEqual([
    ['assess', 'system', 0],
    ['mend', 'supplier', 3],
    ['verify', 'center', 2],
    ['ask', 'supplier', 1],
    ['review', 'platform', 5],
    ['answer', 'supplier', 2],
    ['decide', 'platform', 2],
  ])
  expect(hoursOf({ ...way, first: false })).toEqual([
    ['review', 'platform', 5],
    ['answer', 'supplier', 2],
    ['decide', 'platform', 2],
  ])
})

test('the parts add up to the gross time whatever the order of the instants, and none is negative', () => {
  const instant = fc
    .integer({ min: 0, max: 200 })
    .map((h) => new Date(time('2026-11-02T09:00:00') + h * HOUR).toISOString())
  const some = fc.record({
    submittedAt: instant,
    resubmittedAt: instant,
    greenAt: instant,
    requestedAt: instant,
    reviewedAt: instant,
    decidedAt: instant,
    from: instant,
    to: instant,
  })
  fc.assert(
    fc.property(some, ({ from, to, ...instants }) => {
      const one = { ...way, ...instants, waits: [{ from, to }] }
      const parts = partsOf(one, 0)
      for (const { part, ms } of parts) expect([part, ms >= 0]).toEqual([part, true])
      const requested = Date.parse(one.requestedAt)
      const end = Math.max(requested, Date.parse(one.decidedAt))
      expect(grossMs(one, 0)).toBe(end - Math.min(requested, Date.parse(one.submittedAt)))
    }),
  )
})
