import { eventsAfter, isClean, owesReview, type ReviewEvent } from '../../../cloudfunctions/domain/review'
import type { ReviewResult } from '../../../typings/contract'

const at = '2026-11-22T02:00:00.000Z'
const RESULTS: ReviewResult[] = ['pass', 'minor', 'major', 'critical', 'notFound', 'refused']
const after = (events: ReviewEvent[], result: ReviewResult, platformId = 'yunji', id = 'r2') =>
  eventsAfter(events, { id, platformId, result, at })
const open: ReviewEvent = { id: 'r1', type: 'review', reason: 'major', platformId: 'yunji' }
const spot: ReviewEvent = { id: 's1', type: 'spot_major' }

test('only a pass and a minor fault are clean: what could not be looked at is not', () => {
  expect(RESULTS.filter(isClean)).toEqual(['pass', 'minor'])
})

test.each(['major', 'critical', 'notFound', 'refused'] as const)('%s is an event of its own', (result) => {
  const found = { id: 'r2', type: 'review', at, reason: result, platformId: 'yunji' }
  expect(after([], result)).toEqual([found])
  expect(after([spot], result)).toEqual([spot, found])
  // The platform has looked again, so what it found before is over.
  expect(after([open], result)).toEqual([{ ...open, closed: true, closedAt: at }, found])
})

test.each(['pass', 'minor'] as const)('%s ends what the same platform found, and nothing else', (result) => {
  expect(after([open, spot], result)).toEqual([{ ...open, closed: true, closedAt: at }, spot])
  expect(after([open, spot], result, 'jimu')).toEqual([open, spot])
})

test('a clean review with nothing to end changes nothing', () => {
  const events = [spot, { ...open, closed: true }]
  expect(after(events, 'pass')).toBe(events)
})

test('a platform whose own finding is open owes the product another look', () => {
  expect(owesReview([open], 'yunji')).toBe(true)
  expect(owesReview([open], 'jimu')).toBe(false)
  expect(owesReview([{ ...open, closed: true }, spot], 'yunji')).toBe(false)
})
