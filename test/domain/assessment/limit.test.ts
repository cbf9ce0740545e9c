import type { Limit } from '../../../typings/catalog'
import { assessForm, formOf, greenOf, one, outcome } from './green'

/** A toy whose migration has another limit, and a figure for it. */
function measured(limit: Limit, value: number): string {
  const form = structuredClone(formOf('TOY'))
  Object.assign(form.category.keyItems.find(({ code }) => code === 'migr') ?? {}, { limit })
  const input = greenOf(form)
  const result = one(input.dossier.reports).items?.find(({ code }) => code === 'migr')
  Object.assign(result ?? {}, { value })
  const { colour, reasons } = outcome(assessForm(form, input))
  return [colour, ...reasons].join(' ')
}

test.each<[Limit, number, string]>([
  [{ op: 'max', value: -18 }, -18, 'green'],
  [{ op: 'max', value: -18 }, -40, 'green'],
  [{ op: 'max', value: -18 }, -17, 'red R-ITEM-FAIL-CRIT.max'],
  [{ op: 'min', value: -5 }, -5, 'green'],
  [{ op: 'min', value: -5 }, -6, 'red R-ITEM-FAIL-CRIT.min'],
  [{ op: 'range', low: -2, high: 2 }, -2, 'green'],
  [{ op: 'range', low: -2, high: 2 }, -2.1, 'red R-ITEM-FAIL-CRIT.range'],
])('a limit below zero has figures below zero: %j and %d', (limit, value, expected) => {
  expect(measured(limit, value)).toBe(expected)
})

test.each<[Limit]>([
  [{ op: 'max', value: 0 }],
  [{ op: 'min', value: 0 }],
  [{ op: 'range', low: 0, high: 2 }],
  [{ op: 'none' }],
  [{ op: 'pass' }],
])('where %j ends at zero, a figure below it is a slip of the pen', (limit) => {
  expect(measured(limit, -1)).toBe('yellow R-ITEM-MISSING.value')
})
