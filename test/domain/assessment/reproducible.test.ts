import fc from 'fast-check'
import { canonicalJson, compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import { addDays } from '../../../cloudfunctions/domain/calendar'
import type { AssessmentInput } from '../../../typings/assessment'
import type { Origin } from '../../../typings/catalog'
import {
  assess,
  CATEGORIES,
  changed,
  EVERY_CATEGORY,
  formOf,
  green,
  one,
  RULE_SET,
  sha256,
  TODAY,
} from './green'

/** A deep copy with every list and every object's keys in another order. */
function shuffled(value: unknown, order: () => number): unknown {
  if (Array.isArray(value))
    return mix(
      value.map((entry) => shuffled(entry, order)),
      order,
    )
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    mix(Object.entries(value), order).map(([key, entry]) => [key, shuffled(entry, order)]),
  )
}
function mix<T>(list: T[], order: () => number): T[] {
  return list
    .map((entry) => [order(), entry] as const)
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry)
}

/** A busy input: two papers of a kind, two reports, several events and partners. */
function busy(category: string, origin: Origin): AssessmentInput {
  const input = green(category, origin)
  const { dossier, facts } = input
  // Some goods need no paper beside the business licence.
  const [paper] = dossier.licences
  if (paper) dossier.licences.push({ ...paper, id: 'l8', expiry: '2026-06-10' }, { ...paper, id: 'l9' })
  facts.licences.l8 = { status: 'revoked' }
  facts.licences.l9 = { status: 'unverified' }
  dossier.reports.push({
    ...structuredClone(one(dossier.reports)),
    id: 'r2',
    number: 'Z2',
    namesMatch: false,
  })
  one(one(dossier.reports, 1).items).conclusion = 'fail'
  dossier.label.fields.pop()
  dossier.partnerships.push({ id: 'p2', platform: 'B', ended: '2026-01-01', reason: 'other' })
  dossier.partnerships.push({ id: 'p3', platform: 'C', ended: '2026-02-01', reason: 'other' })
  facts.partnerships = { p1: { verified: true }, p2: { verified: true }, p3: { verified: true } }
  facts.events = [
    { type: 'change' },
    { type: 'recall3' },
    { type: 'manual', maker: 'a', checker: 'b', reason: 'x' },
  ]
  return input
}

const ALL = EVERY_CATEGORY.flatMap((category) =>
  (['domestic', 'imported'] as const).map((origin) => [category, origin] as const),
)

describe.each(ALL)('%s, %s', (category, origin) => {
  const rules = () => compileRuleSet(formOf(category), RULE_SET)
  const written = (input: AssessmentInput) => JSON.stringify(assess(category, input))

  test('the same facts give the same bytes, whoever compiled the rule set', () => {
    const twice = [rules(), rules()].map((one) => JSON.stringify(one.assess(busy(category, origin), sha256)))
    expect(twice[0]).toBe(twice[1])
    expect(twice[0]).toBe(written(busy(category, origin)))
  })

  test('the order of lists and keys changes nothing, not even the hash', () => {
    const expected = written(busy(category, origin))
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ noNaN: true })), (numbers) => {
        const order = () => numbers.next().value as number
        return written(shuffled(busy(category, origin), order) as AssessmentInput) === expected
      }),
      { numRuns: 30 },
    )
  })

  test('assessing changes nothing in the input', () => {
    const input = busy(category, origin)
    const before = JSON.stringify(input)
    assess(category, input)
    expect(JSON.stringify(input)).toBe(before)
  })
})

test('any other fact, day or rule set gives another hash', () => {
  const hashes = [
    changed('TOY', () => {}),
    changed('TOY', (input) => Object.assign(input, { day: addDays(TODAY, 1) })),
    changed('TOY', ({ dossier }) => Object.assign(dossier, { brand: 'B' })),
    changed('TOY', ({ facts }) => Object.assign(facts.capacity, { carriers: 3 })),
    compileRuleSet(formOf('TOY'), 'test.2').assess(green('TOY'), sha256),
  ].map(({ hash }) => hash)
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('canonical JSON: sorted keys, lists as sets, nothing undefined', () => {
  expect(canonicalJson({ b: [2, 1], a: undefined, c: { z: null, y: 'x' } })).toBe(
    '{"b":[1,2],"c":{"y":"x","z":null}}',
  )
  expect(canonicalJson([1, '1'])).not.toBe(canonicalJson([1, 1]))
})

describe('valid until', () => {
  const until = (change: (input: AssessmentInput) => unknown) => changed('COS_SHAMPOO', change).validUntil

  test('is the first of licence, report and re-verification to run out', () => {
    // Verified on 20 May: 180 days later is 16 November, so the 15th is the last good day.
    expect(until(() => {})).toBe('2026-11-15')
    expect(until(({ dossier }) => Object.assign(one(dossier.licences), { expiry: '2026-08-01' }))).toBe(
      '2026-08-01',
    )
    expect(until(({ dossier }) => Object.assign(one(dossier.reports), { issued: '2025-09-01' }))).toBe(
      '2026-09-01',
    )
    expect(until(({ facts }) => Object.assign(facts.supplier, { licenceExpiry: '2026-07-01' }))).toBe(
      '2026-07-01',
    )
  })

  test('is a day on which it is still green, and the next day is not', () => {
    for (const category of CATEGORIES) {
      const last = assess(category, green(category)).validUntil ?? ''
      const on = (day: string) => changed(category, (input) => Object.assign(input, { day })).colour
      expect([on(last), on(addDays(last, 1))]).toEqual(['green', 'yellow'])
    }
  })

  test('a renewal counts from the day after the expiry on', () => {
    const renewed = (expiry: string) =>
      until(({ dossier }) => Object.assign(one(dossier.licences), { expiry, renewalNotice: 'doc' }))
    expect(renewed('2026-06-01')).toBe('2026-06-01')
    expect(renewed('2026-05-31')).toBe('2026-07-30')
  })

  test('what has run out already does not count', () => {
    expect(until(({ dossier }) => Object.assign(one(dossier.licences), { expiry: '2026-01-01' }))).toBe(
      '2026-11-15',
    )
  })
})
