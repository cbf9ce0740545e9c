import { arrivedOf } from '../../../cloudfunctions/domain/assessment/quick/arrived'
import type { AssessmentInput } from '../../../typings/assessment'
import { blocksOf, inFull } from './blocks'
import { assess, formOf, green, OTHER, one, outcome, SUPPLIER, TODAY } from './green'

/**
 * What is good, though not as most of it is: on the very limit, written otherwise, left out where it may be. It is
 * green, and no slow look is needed to see that.
 */
const capacity =
  (change: object) =>
  ({ facts }: AssessmentInput) =>
    Object.assign(facts.capacity, change)
const history =
  (change: object) =>
  ({ facts }: AssessmentInput) =>
    Object.assign(facts.history, change)
const supplier =
  (change: object) =>
  ({ facts }: AssessmentInput) =>
    Object.assign(facts.supplier, change)
const licence =
  (change: object) =>
  ({ dossier }: AssessmentInput) =>
    Object.assign(one(dossier.licences), change)
const report =
  (change: object) =>
  ({ dossier }: AssessmentInput) =>
    Object.assign(one(dossier.reports), change)
const result =
  (code: string, change: object) =>
  ({ dossier }: AssessmentInput) => {
    const item = one(dossier.reports).items?.find((entry) => entry.code === code)
    Object.assign(item ?? {}, change)
  }
const partnership =
  (change: object) =>
  ({ dossier }: AssessmentInput) =>
    Object.assign(one(dossier.partnerships), change)
const fallen =
  (weightKg: number, standard: string, heightMm: number) =>
  ({ dossier }: AssessmentInput) => {
    dossier.packaging.weightKg = weightKg
    Object.assign(dossier.packaging.drop ?? {}, { standard, heightMm })
  }

test.each<[what: string, category: string, change: (input: AssessmentInput) => unknown]>([
  ['dispatch at its limit', 'TOY', capacity({ dispatchP90Hours: 48 })],
  ['deliveries at their limit', 'TOY', capacity({ onTimePct: 95 })],
  ['damage at its limit', 'TOY', capacity({ damageBp: 50 })],
  ['one carrier', 'TOY', capacity({ carriers: 1 })],
  ['supply that just covers the forecast', 'TOY', capacity({ dailyOutput: 600, stockCoverDaily: 200 })],
  ['stock that covers it alone', 'TOY', capacity({ dailyOutput: 0, stockCoverDaily: 800 })],
  ['spot checks at the yellow line', 'TOY', history({ spotPassPct: 95 })],
  ['no spot check yet', 'TOY', history({ spotTotal12m: 0, spotPassPct: undefined })],
  ['complaints at the yellow line', 'TOY', history({ complaintBp30d: 50 })],
  ['verified today', 'TOY', supplier({ verifiedOn: TODAY })],
  ['verified 179 days ago', 'TOY', supplier({ verifiedOn: '2025-12-04' })],
  ['a business licence that lasts 31 days', 'TOY', supplier({ licenceExpiry: '2026-07-02' })],
  ['a business licence without a last day', 'TOY', supplier({ licenceExpiry: '' })],
  [
    'the category with spaces around it',
    'TOY',
    ({ dossier }) => Object.assign(dossier, { category: ' TOY ' }),
  ],
  [
    'the origin with spaces around it',
    'TOY',
    ({ dossier }) => Object.assign(dossier, { origin: ' imported ' }),
  ],
  [
    'a label of goods made here',
    'FOOD_NUT',
    ({ dossier }) => Object.assign(dossier, { origin: ' domestic' }),
  ],
  ['a paper that lasts 31 days', 'COS_SHAMPOO', licence({ expiry: '2026-07-02' })],
  ['a paper without a last day', 'COS_SHAMPOO', licence({ expiry: '', longTerm: true })],
  ['a type with spaces around it', 'COS_SHAMPOO', licence({ type: ' COS_PROD ' })],
  ['a holder in small letters', 'COS_SHAMPOO', licence({ holder: SUPPLIER.toLowerCase() })],
  ['an id with spaces around it', 'COS_SHAMPOO', licence({ id: ' l1 ' })],
  ['full-width digits', 'COS_SHAMPOO', licence({ number: '浙妆２０２００００１' })],
  [
    'a holder that is the declared manufacturer',
    'COS_SHAMPOO',
    ({ dossier }) => {
      one(dossier.licences).holder = OTHER
      dossier.manufacturer = { creditCode: OTHER }
    },
  ],
  [
    'a manufacturer that holds nothing',
    'COS_SHAMPOO',
    ({ dossier }) => Object.assign(dossier, { manufacturer: { name: 'A factory', creditCode: OTHER } }),
  ],
  ['an emptied manufacturer', 'COS_SHAMPOO', ({ dossier }) => Object.assign(dossier, { manufacturer: {} })],
  [
    'a check digit that the register confirmed',
    'FOOD_NUT',
    ({ dossier, facts }) => {
      one(dossier.licences).number = 'SC11833011000018'
      Object.assign(facts.licences.l1 ?? {}, { numberConfirmed: true })
    },
  ],
  ['a scope that nobody was asked for', 'FOOD_NUT', ({ facts }) => delete facts.licences.l1?.scopeOk],
  ['a CNAS number instead of CMA', 'TOY', report({ cma: undefined, cnas: 'CNAS L0123' })],
  ['a report of today', 'TOY', report({ issued: TODAY })],
  ['a report on its last day', 'TOY', report({ issued: '2025-06-01' })],
  [
    'a report found not to be forged',
    'TOY',
    ({ facts }) => Object.assign(facts.reports, { r1: { fake: false } }),
  ],
  ['parts of which none is given', 'COS_SHAMPOO', result('pb_as_hg', { parts: {} })],
  ['parts that are not asked for', 'COS_SHAMPOO', result('ph', { parts: { acid: 1 } })],
  ['a figure where none is needed', 'COS_SHAMPOO', result('patho', { value: 0 })],
  ['a range from its lower end', 'COS_SHAMPOO', result('ph', { value: 4 })],
  ['a range to its upper end', 'COS_SHAMPOO', result('ph', { value: 9 })],
  ['a least that is just reached', 'COS_SHAMPOO', result('active', { value: 10 })],
  ['a most that is just kept', 'COS_SHAMPOO', result('bact', { value: 1000 })],
  ['a deviation below zero', 'ALCOHOL', result('abv', { value: -1 })],
  [
    'something else among the results',
    'TOY',
    ({ dossier }) => (one(dossier.reports).items as unknown[]).push(null, 'x', 5),
  ],
  [
    'a result that is not asked for',
    'TOY',
    ({ dossier }) => one(dossier.reports).items?.push({ code: 'other', conclusion: 'fail' }),
  ],
  ['items in another order', 'COS_SHAMPOO', ({ dossier }) => one(dossier.reports).items?.reverse()],
  [
    'items spread over two reports',
    'COS_SHAMPOO',
    ({ dossier }) => {
      const [first, ...others] = one(dossier.reports).items ?? []
      dossier.reports.push({ ...one(dossier.reports), id: 'r2', number: 'Z2', items: others })
      if (first) one(dossier.reports).items = [first]
    },
  ],
  ['a field of the label with spaces', 'TOY', ({ dossier }) => dossier.label.fields.push('', ' ')],
  ['no GTIN', 'TOY', ({ dossier }) => Object.assign(dossier, { gtin: '' })],
  ['10 kg by ISTA 2A', 'TOY', fallen(10, 'ISTA_2A', 810)],
  ['just below 10 kg by ISTA 2A', 'TOY', fallen(9.99, 'ISTA_2A', 970)],
  ['68 kg', 'TOY', fallen(68, 'ISTA_1A', 200)],
  ['a partnership that has no end', 'TOY', partnership({ ended: '' })],
  [
    'an end that nobody confirmed',
    'TOY',
    ({ dossier, facts }) => {
      Object.assign(one(dossier.partnerships), { ended: '2026-05-01', reason: 'quality' })
      facts.partnerships.p1 = { verified: false }
    },
  ],
  ['a closed recall', 'TOY', ({ facts }) => facts.events.push({ type: 'recall1', closed: true })],
])('%s', (_what, category, change) => {
  const input = green(category)
  change(input)
  expect(outcome(assess(category, input))).toEqual({ colour: 'green', reasons: [] })
  for (const block of blocksOf(formOf(category)))
    expect(block.quick(arrivedOf(input))).toBe(inFull(block, input))
})
