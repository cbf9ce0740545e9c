import { milderThan, severityAfter } from '../../../cloudfunctions/domain/review'

const none = { critical: 0, major: 0, minor: 0 }
/** 500 units: letter H, 50 of them are inspected, up to 3 with a major fault are accepted. */
const good = { size: 500, found: none }
const bad = { size: 500, found: { ...none, major: 4 } }

test('normal at first, tightened after two refusals within five lots, normal again after five accepted', () => {
  expect(severityAfter([])).toBe('normal')
  expect(severityAfter([bad, good, good, good])).toBe('normal')
  expect(severityAfter([bad, good, good, good, bad])).toBe('tightened')
  expect(severityAfter([bad, good, good, good, good, bad])).toBe('normal')
  expect(severityAfter([bad, bad, good, good, good, good])).toBe('tightened')
  expect(severityAfter([bad, bad, good, good, good, good, good])).toBe('normal')
})

test('after five refusals under tightened inspection no lot is inspected any more', () => {
  const seven = Array.from({ length: 7 }, () => bad)
  expect(severityAfter(seven.slice(1))).toBe('tightened')
  expect(severityAfter(seven)).toBe('discontinued')
  expect(severityAfter([...seven, good])).toBe('discontinued')
})

test('however many good lots there are, inspection is never reduced without the Centre’s word', () => {
  expect(severityAfter(Array.from({ length: 40 }, () => good))).toBe('normal')
})

test('a result is never milder than the class for which the lot is refused', () => {
  expect(milderThan('pass', ['minor'])).toBe(true)
  expect(milderThan('minor', ['minor'])).toBe(false)
  expect(milderThan('minor', ['minor', 'major'])).toBe(true)
  expect(milderThan('major', ['critical'])).toBe(true)
  expect(milderThan('critical', ['critical', 'major', 'minor'])).toBe(false)
  expect(milderThan('pass', [])).toBe(false)
  // A lot says nothing of a refusal.
  expect(milderThan('refused', ['critical'])).toBe(false)
})
