import type { AssessmentInput } from '../../../typings/assessment'
import { changed, one, outcome } from './green'
import { told } from './worded'

/** Whether something that cannot be read may hide what counts against the product. */
const codes = (change: (input: AssessmentInput) => unknown) => {
  // By the quick way too.
  told('TOY', change)
  return outcome(changed('TOY', change)).reasons
}
const HIDDEN = 'E-CHANGE.unreadable'

describe('a partner', () => {
  const named = (platform: unknown) =>
    codes(({ dossier }) => Object.assign(one(dossier.partnerships), { platform }))
  test.each([undefined, '', 'A platform'])('may be called %p', (name) => expect(named(name)).toEqual([]))
  test.each([null, 5, ' ', [], {}])('called %p cannot be told from another', (name) =>
    expect(named(name)).toEqual([HIDDEN]),
  )
  test.each([undefined, '', ' ', 5])('known as %p cannot be found again', (id) =>
    expect(codes(({ dossier }) => Object.assign(one(dossier.partnerships), { id }))).toEqual([HIDDEN]),
  )
  test.each([undefined, null, 'yes', 1])('%p is no answer about it', (verified) =>
    expect(codes(({ facts }) => Object.assign(facts.partnerships, { p1: { verified } }))).toEqual([HIDDEN]),
  )
})

test.each(['licences', 'reports', 'partnerships'] as const)('something else in the list of %s', (list) => {
  for (const other of [null, 'x', 5, [], true]) {
    expect(codes(({ dossier }) => (dossier[list] as unknown[]).push(other))).toContain(HIDDEN)
  }
  expect(codes(({ dossier }) => Object.assign(dossier, { [list]: { 0: 'x' } }))).toContain(HIDDEN)
})

test.each(['licences', 'reports', 'partnerships'] as const)('something else among the facts on %s', (map) => {
  for (const other of [null, 'x', 5, [], true]) {
    expect(codes(({ facts }) => Object.assign(facts[map], { other }))).toEqual([HIDDEN])
  }
  expect(codes(({ facts }) => Object.assign(facts, { [map]: [] }))).toContain(HIDDEN)
})

test('something else among the events', () => {
  for (const other of [null, 'x', 5, []]) {
    expect(codes(({ facts }) => (facts.events as unknown[]).push(other))).toEqual([HIDDEN])
  }
})

test('what is not plainly yes or no accuses nobody, and clears nobody', () => {
  for (const list of ['seriousViolation', 'abnormalList']) {
    expect(codes(({ facts }) => Object.assign(facts.supplier, { [list]: 'no' }))).toEqual(['L-UNVERIFIED'])
  }
})

test('a paper without an id is not known under the name of nothing', () => {
  const known = { status: 'verified', scopeOk: true } as const
  for (const id of [undefined, null, '', ' ']) {
    const reasons = codes(({ dossier, facts }) => {
      Object.assign(one(dossier.licences), { id })
      facts.licences = { undefined: known, null: known }
    })
    expect(reasons).toEqual(['L-UNVERIFIED'])
  }
})
