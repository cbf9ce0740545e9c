import type { Assessment } from '../../../typings/assessment'
import { assess, changed, EVERY_CATEGORY, green, lineOf } from './green'

const declaredIn = (assessment: Assessment): string[] =>
  assessment.checklist.filter((line) => line.declared).map(({ id }) => id)

test('what the supplier ticks or states itself is declared, and nothing else', () => {
  for (const category of EVERY_CATEGORY) {
    const own = /^(label:|claims$|drop$|measure:(P-CAP|S-|O-))/
    const assessment = assess(category, green(category))
    const expected = assessment.checklist.filter(({ id }) => own.test(id)).map(({ id }) => id)
    expect([category, declaredIn(assessment)]).toEqual([category, expected])
    expect(expected).toEqual(expect.arrayContaining(['claims', 'measure:S-SHIP48', 'measure:O-SVC']))
  }
})

test('in the epidemic mode also resumption and staff on duty', () => {
  const epidemic = changed('TOY', ({ facts }) => {
    facts.mode = 'epidemic'
    Object.assign(facts.capacity, { resumed: true, staffPct: 80 })
  })
  expect(declaredIn(epidemic)).toEqual(expect.arrayContaining(['measure:P-RESUME', 'measure:P-STAFF']))
})

test('a bad figure is declared as well, since a platform may report another', () => {
  const late = changed('TOY', ({ facts }) => Object.assign(facts.capacity, { dispatchP90Hours: 72 }))
  expect(lineOf(late, 'measure:S-SHIP48')).toMatchObject({ state: 'failing', declared: true })
})

test('where nothing was stated there is nothing to mark', () => {
  const empty = changed('TOY', ({ dossier, facts }) => {
    dossier.label = { fields: [] }
    dossier.packaging = { photos: [] }
    facts.capacity = {}
  })
  expect(declaredIn(empty)).toEqual([])
})

test('what somebody saw in the photographs is no longer the supplier’s word alone', () => {
  const before = declaredIn(changed('COS_SHAMPOO', () => undefined))
  const seen = (facts: unknown) =>
    declaredIn(changed('COS_SHAMPOO', (input) => Object.assign(input.facts, facts)))
  const rest = seen({ seen: { label: ['claims', 'net_content'], drop: true } })
  expect(before.filter((id) => !rest.includes(id)).sort()).toEqual(['claims', 'drop', 'label:net_content'])
  // What cannot be read was seen by nobody.
  for (const odd of [{ label: 'all', drop: 'yes' }, 7, null, { label: [7] }])
    expect(seen({ seen: odd })).toEqual(before)
})
