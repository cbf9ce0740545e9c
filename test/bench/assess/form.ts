import { categoryForm } from '../../../cloudfunctions/domain/catalog'
import type { CategoryForm, KeyItem, Limit } from '../../../typings/catalog'

/** All submissions are judged on this day; the others are those its requirements look at. */
export const TODAY = '2026-03-01'
export const IN_30_DAYS = '2026-03-31'
export const A_YEAR_AGO = '2025-03-01'

/**
 * The requirements in force: of papers, reports, items, label, drop test, figures, partners and events, with those
 * that they cannot do without.
 */
export const JUDGED = [
  'L-MISSING',
  'F-MISSING',
  'L-FORMAT',
  'L-EXPIRED',
  'L-EXPIRING',
  'L-UNVERIFIED',
  'L-HOLDER',
  'L-SCOPE',
  'R-AGE',
  'R-LAB',
  'R-ITEM-MISSING',
  'R-ITEM-FAIL',
  'R-ITEM-FAIL-CRIT',
  'B-LABEL',
  'B-CLAIM',
  'K-DROP',
  'K-DROP-HEIGHT',
  'K-DROP-FAIL',
  'P-CAP',
  'S-SHIP48',
  'S-ONTIME',
  'Q-COMPLAINT',
  'W-TERMINATED',
  'E-RECALL12',
  'E-CHANGE',
] as const
export type Judged = (typeof JUDGED)[number]

export const LABEL_FIELDS = ['name', 'ingredients', 'net_content', 'manufacturer', 'licence_no']

/** The items by their report, as three laboratories test them. */
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
export const PH = { low: 4, high: 9 }
export const ACTIVE_LEAST = 10

/** How numbers are written: of the company, its production licence and the product's filing. */
export const NUMBERS = {
  company: '^[159AY][1-9]\\d{6}[0-9A-HJ-NPQRTUWXY]{10}$',
  COS_PROD: '^[京津冀晋蒙内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘青宁新]妆20\\d{6}$',
  COS_FIL: '^[京津冀晋蒙内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘青宁新]G妆网备字20\\d{8}$',
  cma: '^\\d{2}(?:[0-2]\\d|3[01])\\d{8}$',
}

/** From which height a package of a weight has to fall: below so many kg, so many mm; the last includes its weight. */
export const HEIGHTS = {
  ISTA_1A: [
    [10, 760],
    [19, 610],
    [28, 460],
    [45, 310],
    [68, 200],
  ],
  ISTA_2A: [
    [10, 970],
    [19, 810],
    [28, 660],
    [45, 510],
    [68, 310],
  ],
} as const
export const DROPS = 10

const item = (code: string, limit: Limit, mandatory: boolean): KeyItem => ({
  code,
  name: { zh: code, en: code },
  unit: 'mg/kg',
  limit,
  standard: { ref: 'GB/T 29679-2013', mandatory },
  source: { mark: 'measured', ref: 'made for the comparison' },
})

/** The rule set of the comparison as data of the catalogue: the project's engine has no code for it. */
export function benchForm(): CategoryForm {
  const shampoo = categoryForm('COS_SHAMPOO')
  if (!shampoo) throw new Error('The catalogue has no shampoo.')
  const { category, requirements } = shampoo
  return {
    ...shampoo,
    requirements: requirements.filter(({ id }) => (JUDGED as readonly string[]).includes(id)),
    category: {
      ...category,
      id: 'BENCH',
      licenceGroups: [
        { kind: 'licence', anyOf: ['COS_PROD'] },
        { kind: 'filing', anyOf: ['COS_FIL'] },
      ],
      keyItems: [
        ...Object.entries(UPPER).map(([code, value]) => item(code, { op: 'max', value }, true)),
        item('ph', { op: 'range', ...PH }, false),
        item('active', { op: 'min', value: ACTIVE_LEAST }, false),
      ],
      label: { standard: 'GB 5296.3', fields: LABEL_FIELDS.map((id) => ({ id, name: { zh: id, en: id } })) },
      packaging: { ...category.packaging, photos: ['barcode'], dropTest: true },
    },
  }
}
