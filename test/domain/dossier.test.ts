import fc from 'fast-check'
import {
  capacityFigures,
  dossier,
  dossierChanges,
  emptyDossier,
  newProduct,
} from '../../cloudfunctions/domain/dossier'
import { CATEGORIES, green } from './assessment/green'

test.each(CATEGORIES)('a full %s is a dossier, and so are its parts as changes', (category) => {
  const full = green(category).dossier
  const { category: _category, ...changes } = full
  expect(dossier.parse(full)).toEqual(full)
  expect(dossierChanges.parse(changes)).toEqual(changes)
  expect(capacityFigures.safeParse(green(category).facts.capacity).success).toBe(true)
})

test('an empty dossier and no change at all are fine', () => {
  expect(dossier.safeParse(emptyDossier('TOY', 'A toy', 'domestic')).success).toBe(true)
  expect(dossierChanges.parse({})).toEqual({})
})

test('a draft may hold a wrong number, a wrong day and a wrong credit code', () => {
  const changes = {
    gtin: 'not yet known',
    manufacturer: { creditCode: '123' },
    licences: [{ id: 'l1', type: 'COS_PROD', number: '???', expiry: 'soon' }],
  }
  expect(dossierChanges.safeParse(changes).success).toBe(true)
})

/** Every leaf of a full dossier, replaced by something of another type. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, key]))
}
function replaced(value: unknown, [key, ...rest]: (string | number)[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((entry, i) => (String(i) === String(key) ? replaced(entry, rest, by) : entry))
  const fields = value as Record<string, unknown>
  return { ...fields, [key]: replaced(fields[key], rest, by) }
}

describe.each(CATEGORIES)('in a %s', (category) => {
  const full = green(category).dossier

  test('an operator object, a list or null in any field is refused', () => {
    for (const path of leaves(full)) {
      for (const by of [{ $gt: '' }, { $set: { a: 1 } }, [{ $ne: null }], null, Number.NaN]) {
        expect([path.join('.'), dossier.safeParse(replaced(full, path, by)).success]).toEqual([
          path.join('.'),
          false,
        ])
      }
    }
  })

  test('a number where text belongs and text where a number belongs are refused', () => {
    for (const path of leaves(full)) {
      const before = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], full)
      const by = typeof before === 'number' ? String(before) : 42
      expect([path.join('.'), dossier.safeParse(replaced(full, path, by)).success]).toEqual([
        path.join('.'),
        false,
      ])
    }
  })
})

test.each<[string, object]>([
  ['an unknown key', { colour: 'green' }],
  ['the category, which never changes', { category: 'TOY' }],
  ['a text without end', { brand: 'x'.repeat(81) }],
  ['a list without end', { tags: Array(21).fill('x') }],
  ['control characters', { brand: 'a\u0000b' }],
  ['a name of spaces', { name: '   ' }],
  ['a figure below zero', { forecastDaily: -1 }],
  ['an endless figure', { forecastDaily: Number.POSITIVE_INFINITY }],
  ['an id that is a prototype', { licences: [{ id: '__proto__', type: 'SC' }] }],
  ['an unknown face', { packaging: { photos: [{ face: 'top', document: 'd' }] } }],
  ['an unknown key deep inside', { reports: [{ id: 'r', verified: true }] }],
  ['too many parts', { reports: [{ id: 'r', items: [{ code: 'x', parts: many(21) }] }] }],
])('%s is refused', (_what, changes) => {
  expect(dossierChanges.safeParse(changes).success).toBe(false)
})
function many(n: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: n }, (_, i) => [`p${i}`, i]))
}

test('a __proto__ of JSON changes no prototype and gets no further', () => {
  for (const text of [
    '{"__proto__":{"polluted":1}}',
    '{"label":{"fields":[],"__proto__":{"polluted":1}}}',
    '{"reports":[{"id":"r","items":[{"code":"x","parts":{"__proto__":{"polluted":1}}}]}]}',
  ]) {
    const parsed = dossierChanges.safeParse(JSON.parse(text))
    expect(JSON.stringify(parsed.data ?? {})).not.toContain('polluted')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  }
})

test('any value gets an answer, never a throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const schema of [dossierChanges, capacityFigures, newProduct, dossier]) schema.safeParse(value)
      return true
    }),
    { numRuns: 500 },
  )
})

test('shares are at most the whole', () => {
  expect(capacityFigures.safeParse({ onTimePct: 101 }).success).toBe(false)
  expect(capacityFigures.safeParse({ damageBp: 10_001 }).success).toBe(false)
  expect(capacityFigures.safeParse({ onTimePct: '98' }).success).toBe(false)
})
