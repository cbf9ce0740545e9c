import { formOf, licenceTypes } from '../../cloudfunctions/domain/catalog'
import { categoryFile } from '../../cloudfunctions/domain/catalog/schema'
import type { Category } from '../../typings/catalog'
import { assessForm, goodResult, greenOf, one, outcome } from './assessment/green'

/** A category that the catalogue does not have, as the Centre would write it. */
const CANDLE = {
  category: {
    id: 'CANDLE',
    version: '1',
    effectiveFrom: '2026-01-01',
    classOne: { zh: '家居', en: 'Home' },
    name: { zh: '香薰蜡烛', en: 'Scented candle' },
    licenceGroups: [{ kind: 'licence', anyOf: ['XK', 'CCC'] }],
    keyItems: ['soot', 'wick', 'burn'].map((code, i) => ({
      code,
      name: { zh: `项目 ${i}`, en: `Item ${i}` },
      unit: 'mg',
      limit: { op: 'max', value: 10 },
      standard: i === 0 ? { ref: 'GB 1', mandatory: true } : { ref: 'GB/T 2', mandatory: false },
      source: { mark: 'memory', ref: 'Made for a test' },
    })),
    reportMaxAgeDays: 90,
    label: {
      standard: 'GB/T 3',
      fields: [{ id: 'burn_time', name: { zh: '燃烧时间', en: 'Burning time' } }],
    },
    packaging: { photos: ['outer'], dropTest: true, liquid: false, fragile: true, dangerous: true },
    reviewRate: 0.1,
  },
  sources: Object.fromEntries(
    ['reportMaxAgeDays', 'label', 'reviewRate', 'licences'].map((what) => [
      what,
      { mark: 'memory', ref: 'Made for a test' },
    ]),
  ),
}

const form = formOf(categoryFile.parse(JSON.parse(JSON.stringify(CANDLE))).category as Category)
const judged = (change: (input: ReturnType<typeof greenOf>) => unknown) => {
  const input = greenOf(form)
  change(input)
  return outcome(assessForm(form, input))
}

test('a category that is data alone gets green codes', () => {
  expect(judged(() => {})).toEqual({ colour: 'green', reasons: [] })
})

test('and yellow and red ones for everything it asks for', () => {
  expect(judged(({ dossier }) => (dossier.licences = [])).reasons).toEqual(['L-MISSING'])
  expect(judged(({ dossier }) => (dossier.label.fields = [])).reasons).toEqual(['B-LABEL'])
  const items = form.category.keyItems.map((item) => ({ ...goodResult(item), value: 11 }))
  expect(judged(({ dossier }) => Object.assign(one(dossier.reports), { items }))).toEqual({
    colour: 'red',
    reasons: ['R-ITEM-FAIL-CRIT.max', 'R-ITEM-FAIL.max', 'R-ITEM-FAIL.max'],
  })
})

test('a category that asks for a paper which nobody has described is refused', () => {
  const category = { ...form.category, licenceGroups: [{ kind: 'licence' as const, anyOf: ['WAX'] }] }
  expect(licenceTypes.map(({ id }) => id)).not.toContain('WAX')
  expect(() => formOf(category)).toThrow(/CANDLE asks for licence type WAX/)
})
