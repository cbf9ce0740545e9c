import { categoryForm } from '../../../cloudfunctions/domain/catalog'
import type { CategoryForm, KeyItem, Limit } from '../../../typings/catalog'

/** All submissions are judged on this day; the others are those its requirements look at. */
export const TODAY = '2026-03-01'
export const IN_30_DAYS = '2026-03-31'
export const A_YEAR_AGO = '2025-03-01'
export const RECHECK_AFTER = '2025-09-02'

export const LABEL_FIELDS = ['name', 'ingredients', 'net_content', 'manufacturer', 'licence_no']

/** The items by their report, as the prototype's three laboratories test them. */
export const REPORTS: Record<string, readonly string[]> = {
  microbial: ['bact', 'mould', 'patho'],
  metals: ['pb', 'as', 'hg', 'cd'],
  basic: ['ph', 'active'],
}

/** Upper limits of the mandatory items. */
export const UPPER: Record<string, number> = {
  bact: 10,
  mould: 20,
  patho: 30,
  pb: 10,
  as: 20,
  hg: 30,
  cd: 40,
}

const item = (code: string, limit: Limit, mandatory: boolean): KeyItem => ({
  code,
  name: { zh: code, en: code },
  unit: 'mg/kg',
  limit,
  standard: { ref: 'GB/T 29679-2013', mandatory },
  source: { mark: 'measured', ref: 'made for the comparison' },
})

/** The requirements of the comparison as data of the catalogue: the project's engine has no code for it. */
export function benchForm(): CategoryForm {
  const shampoo = categoryForm('COS_SHAMPOO')
  if (!shampoo) throw new Error('The catalogue has no shampoo.')
  const { category } = shampoo
  return {
    ...shampoo,
    category: {
      ...category,
      id: 'BENCH',
      licenceGroups: [
        { kind: 'licence', anyOf: ['COS_PROD'] },
        { kind: 'filing', anyOf: ['COS_FIL'] },
      ],
      keyItems: [
        ...Object.entries(UPPER).map(([code, value]) => item(code, { op: 'max', value }, true)),
        item('ph', { op: 'range', low: 4, high: 9 }, false),
        item('active', { op: 'min', value: 10 }, false),
      ],
      label: { standard: 'GB 5296.3', fields: LABEL_FIELDS.map((id) => ({ id, name: { zh: id, en: id } })) },
      packaging: { ...category.packaging, photos: ['barcode'], dropTest: true },
    },
  }
}
