import { checkDossier, refusalsOf } from '../../../cloudfunctions/domain/assessment'
import { emptyDossier } from '../../../cloudfunctions/domain/dossier'
import { issueCodes } from '../../../cloudfunctions/domain/identifiers'
import type { Issue } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'
import { CATEGORIES, type CategoryId, formOf, green, one, SUPPLIER, TODAY } from './green'

const issuesOf = (change: (dossier: Dossier) => unknown, category: CategoryId = 'COS_SHAMPOO'): Issue[] => {
  const { dossier } = green(category)
  change(dossier)
  return checkDossier(dossier, formOf(category), TODAY)
}

test.each(CATEGORIES)('%s: neither an empty draft nor a good dossier has faults of format', (category) => {
  const empty = emptyDossier(category, 'A name', 'domestic')
  expect(checkDossier(empty, formOf(category), TODAY)).toEqual([])
  expect(issuesOf(() => {}, category)).toEqual([])
})

test.each<[string, (dossier: Dossier) => unknown, Issue['path'], string]>([
  ['an empty name', (d) => Object.assign(d, { name: '  ' }), ['name'], 'text.empty'],
  ['a GTIN check digit', (d) => Object.assign(d, { gtin: '6901234567890' }), ['gtin'], 'gtin.check'],
  ['a GTIN too short', (d) => Object.assign(d, { gtin: '690' }), ['gtin'], 'gtin.length'],
  ['a GTIN with letters', (d) => Object.assign(d, { gtin: 'ABC' }), ['gtin'], 'gtin.character'],
  [
    'the manufacturer’s credit code',
    (d) => Object.assign(d, { manufacturer: { creditCode: '91330100799655058C' } }),
    ['manufacturer', 'creditCode'],
    'uscc.check18',
  ],
  [
    'a licence number',
    (d) => Object.assign(one(d.licences), { number: '粤妆2016034' }),
    ['licences', 0, 'number'],
    'number.format',
  ],
  [
    'a licence type that the category does not know',
    (d) => Object.assign(one(d.licences), { type: 'constructor' }),
    ['licences', 0, 'type'],
    'licence.type',
  ],
  [
    'a holder',
    (d) => Object.assign(one(d.licences), { holder: '12345' }),
    ['licences', 0, 'holder'],
    'uscc.length',
  ],
  [
    'a last good day',
    (d) => Object.assign(one(d.licences), { expiry: '2026-02-30' }),
    ['licences', 0, 'expiry'],
    'day.format',
  ],
  [
    'the same paper twice',
    (d) => d.licences.push({ ...one(d.licences), id: 'l9' }),
    ['licences', 2, 'number'],
    'entry.duplicate',
  ],
  ['a CMA number', (d) => Object.assign(one(d.reports), { cma: '1' }), ['reports', 0, 'cma'], 'cma.format'],
  [
    'a CNAS number',
    (d) => Object.assign(one(d.reports), { cnas: '1' }),
    ['reports', 0, 'cnas'],
    'cnas.format',
  ],
  [
    'a report of tomorrow',
    (d) => Object.assign(one(d.reports), { issued: '2026-06-02' }),
    ['reports', 0, 'issued'],
    'day.future',
  ],
  [
    'an item of another category',
    (d) => one(d.reports).items?.push({ code: 'acid' }),
    ['reports', 0, 'items', 5, 'code'],
    'item.code',
  ],
  [
    'a negative result',
    (d) => Object.assign(one(one(d.reports).items), { value: -1 }),
    ['reports', 0, 'items', 0, 'value'],
    'item.value',
  ],
  [
    'a negative part',
    (d) => Object.assign(one(one(d.reports).items, 4), { parts: { pb: -1 } }),
    ['reports', 0, 'items', 4, 'parts', 'pb'],
    'item.value',
  ],
  [
    'a label field of another category',
    (d) => d.label.fields.push('ccc_mark'),
    ['label', 'fields', 11],
    'label.field',
  ],
  [
    'too heavy for a drop test',
    (d) => Object.assign(d.packaging, { weightKg: 68.5 }),
    ['packaging', 'weightKg'],
    'weight.range',
  ],
  [
    'no weight',
    (d) => Object.assign(d.packaging, { weightKg: 0 }),
    ['packaging', 'weightKg'],
    'weight.range',
  ],
  [
    'an end before the beginning',
    (d) => Object.assign(one(d.partnerships), { ended: '2023-01-01' }),
    ['partnerships', 0, 'ended'],
    'day.order',
  ],
  [
    'a partner without a name',
    (d) => Object.assign(one(d.partnerships), { platform: '' }),
    ['partnerships', 0, 'platform'],
    'text.empty',
  ],
  [
    'a partnership of tomorrow',
    (d) => Object.assign(one(d.partnerships), { from: '2026-06-02' }),
    ['partnerships', 0, 'from'],
    'day.future',
  ],
])('%s is named where it was typed', (_what, change, path, code) => {
  const issues = issuesOf(change)
  expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]])
  const listed = issueCodes as Record<string, readonly string[]>
  expect(Object.keys(issues[0]?.params ?? {}).sort()).toEqual([...(listed[code] ?? ['not listed'])].sort())
})

test('a wrong check digit of a food licence is named as that', () => {
  const issues = issuesOf((d) => Object.assign(one(d.licences), { number: 'SC11833011000018' }), 'FOOD_NUT')
  expect(issues).toMatchObject([{ code: 'number.checkDigit' }])
})

describe('what refuses a submission as a whole', () => {
  const base = { creditCode: SUPPLIER, category: 'COS_SHAMPOO', name: 'A shampoo' }
  const refused = (change: object) => refusalsOf({ ...base, ...change }).map(({ requirement }) => requirement)

  test('nothing of a good one', () => expect(refused({})).toEqual([]))
  test('a wrong credit code, of the supplier or the declared manufacturer', () => {
    expect(refused({ creditCode: '91330100799655058C' })).toEqual(['ID-USCC'])
    expect(refused({ manufacturer: { creditCode: '12345' } })).toEqual(['ID-USCC'])
    expect(refused({ manufacturer: {} })).toEqual([])
  })
  test('a prohibited class, as category or in the name', () => {
    expect(refused({ category: '烟草' })).toEqual(['CAT-PROHIBITED'])
    expect(refused({ name: '电子烟套装' })).toEqual(['CAT-PROHIBITED'])
  })
  test('each with a code that can be worded, where it was typed', () => {
    expect(refusalsOf({ ...base, creditCode: '12345', category: '烟草' }).map(({ issue }) => issue)).toEqual([
      { path: ['creditCode'], code: 'uscc.length', params: { length: 5 } },
      { path: ['category'], code: 'category.prohibited', params: { name: { zh: '烟草', en: 'Tobacco' } } },
    ])
  })
})
