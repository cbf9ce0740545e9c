import type { AssessmentInput } from '../../../typings/assessment'
import type { InspectionReport, ReportItem } from '../../../typings/dossier'
import { assess, changed, green, lineOf, one, outcome } from './green'
import { place, said } from './worded'

/** Shampoo with a second report; `first` and `second` change the two. Assessed in both orders of the list. */
function bothOrders(first: Partial<InspectionReport>, second: Partial<InspectionReport>) {
  const input = green('COS_SHAMPOO')
  const report = one(input.dossier.reports)
  const other = { ...structuredClone(report), id: 'r2', number: 'Z2026-0002', ...second }
  Object.assign(report, first)
  input.dossier.reports.push(other)
  const reversed = structuredClone(input)
  reversed.dossier.reports.reverse()
  return [assess('COS_SHAMPOO', input), assess('COS_SHAMPOO', reversed)] as const
}
const EVERY = one(green('COS_SHAMPOO').dossier.reports).items ?? []
const withItem = (code: string, change: object): ReportItem[] =>
  EVERY.map((item) => (item.code === code ? ({ ...item, ...change } as ReportItem) : item))
const ONLY_PH = EVERY.filter(({ code }) => code === 'ph')
const NOT_PH = EVERY.filter(({ code }) => code !== 'ph')

describe('two results of one day for one item: the worse counts', () => {
  const good = EVERY
  const failed = withItem('ph', { value: 12 })
  const incomplete = withItem('ph', { conclusion: undefined })
  test.each<[string, ReportItem[], ReportItem[], string[]]>([
    ['a failed one before a good one', failed, good, ['R-ITEM-FAIL.range']],
    ['an incomplete one before a good one', incomplete, good, ['R-ITEM-MISSING.conclusion']],
    ['a failed one before an incomplete one', failed, incomplete, ['R-ITEM-FAIL.range']],
    [
      'two failed parts before one',
      withItem('pb_as_hg', { parts: { pb: 11, as: 1, hg: 2, cd: 1 } }),
      withItem('pb_as_hg', { parts: { pb: 11, as: 1, hg: 1, cd: 1 } }),
      ['R-ITEM-FAIL-CRIT.max', 'R-ITEM-FAIL-CRIT.max'],
    ],
  ])('%s', (_what, worse, better, reasons) => {
    for (const assessment of bothOrders({ items: worse }, { items: better })) {
      expect(outcome(assessment).reasons).toEqual(reasons)
    }
    for (const assessment of bothOrders({ items: better }, { items: worse })) {
      expect(outcome(assessment).reasons).toEqual(reasons)
    }
  })

  test('of two good ones in one report the same is shown in either order', () => {
    const shown = (values: number[]) => {
      const items = [...values.map((value) => ({ ...one(ONLY_PH), value })), ...NOT_PH]
      const { fact } = lineOf(assessWith({ items }), 'item:ph')
      return fact && said(fact)
    }
    expect(shown([6, 7])).toBe(shown([7, 6]))
  })
})

const assessWith = (change: Partial<InspectionReport>) =>
  changed('COS_SHAMPOO', ({ dossier }) => Object.assign(one(dossier.reports), change))
const shownIn = (assessment: ReturnType<typeof assess>) => place(lineOf(assessment, 'report').target)

describe('the report that is shown', () => {
  test.each<[string, Partial<InspectionReport>, Partial<InspectionReport>, string]>([
    ['is the newest', { issued: '2026-05-02' }, { issued: '2026-05-03', items: ONLY_PH }, 'reports@r2'],
    ['is the newest', { issued: '2026-05-04', items: ONLY_PH }, { issued: '2026-05-03' }, 'reports@r1'],
    ['has no day, where one has none', { issued: '' }, { issued: '2026-05-03' }, 'reports@r1'],
    ['has no number, where one of the same day has none', {}, { number: '' }, 'reports@r2'],
    ['has no number, where one of the same day has none', { number: '' }, {}, 'reports@r1'],
    ['is of one day the one with the later number', {}, {}, 'reports@r2'],
    ['is of one day the one with the later number', { number: 'Z2026-0003' }, {}, 'reports@r1'],
    ['is of one day and number the one with the later id', {}, { number: 'Z2026-0001' }, 'reports@r2'],
    ['counts its number before its id', { id: 'r3' }, {}, 'reports@r2'],
  ])('%s', (_what, first, second, at) => {
    for (const assessment of bothOrders(first, second)) expect(shownIn(assessment)).toBe(at)
  })

  test('shows a dash for a laboratory that is not named', () => {
    const { fact } = lineOf(assessWith({ laboratory: '' }), 'report')
    expect(fact && said(fact)).toBe('fact.report(issued: 2026-05-02, laboratory: —)')
  })
})

describe('which reports have to be good', () => {
  const codes = (first: Partial<InspectionReport>, second: Partial<InspectionReport>) =>
    bothOrders(first, second).map((assessment) => outcome(assessment).reasons)

  test('an old one on which an item still rests', () => {
    const aged = codes({ items: NOT_PH }, { issued: '2020-01-01', items: ONLY_PH })
    expect(aged).toEqual([['R-AGE'], ['R-AGE']])
  })

  test('not an old one whose items a newer one has, nor one with items that nobody asks for', () => {
    expect(codes({}, { issued: '2020-01-01' })).toEqual([[], []])
    const other = [{ code: 'other', conclusion: 'pass' as const }]
    expect(codes({}, { issued: '2020-01-01', items: other })).toEqual([[], []])
  })

  test('with no result at all, every one', () => {
    for (const reasons of codes({ items: [] }, { items: [], number: '', issued: '2020-01-01' })) {
      expect(reasons.filter((code) => !code.startsWith('R-ITEM'))).toEqual(['R-MISSING.number', 'R-AGE'])
    }
  })

  test('forged ones are named in the same order, newest first', () => {
    const forged = (order: (reports: InspectionReport[]) => unknown) =>
      changed('COS_SHAMPOO', ({ dossier, facts }) => {
        dossier.reports.push({ ...structuredClone(one(dossier.reports)), id: 'r2', issued: '2026-05-03' })
        facts.reports = { r1: { fake: true }, r2: { fake: true } }
        order(dossier.reports)
      }).findings.map(({ target }) => place(target))
    expect(forged(() => {})).toEqual(['reports@r2', 'reports@r1'])
    expect(forged((reports) => reports.reverse())).toEqual(['reports@r2', 'reports@r1'])
  })
})

describe('without any report', () => {
  const missing = (category: string, mode: 'normal' | 'epidemic') =>
    changed(category, ({ dossier, facts }: AssessmentInput) => {
      dossier.reports = []
      facts.mode = mode
    })
  const reasons = (mode: 'normal' | 'epidemic') =>
    missing('FOOD_COLD', mode)
      .findings.filter(({ requirement }) => requirement === 'R-MISSING')
      .map(({ remedy }) => said(remedy))

  test('one is asked for with every item of the mode, on its own line and on that of each item', () => {
    expect(reasons('normal')).toHaveLength(1)
    expect(reasons('normal')[0]).toMatch(/^cure\.report\(items: .+, max: \d+\)$/)
    expect(reasons('normal')[0]).not.toContain('ucleic')
    expect(reasons('epidemic')[0]).toContain('ucleic')
    const assessment = missing('COS_SHAMPOO', 'normal')
    const [onReport, onItem] = ['report', 'item:ph'].map((id) => one(lineOf(assessment, id).findings))
    expect(onItem).toEqual(onReport)
  })
})

test('a report without a day, alone, leaves nothing to run out of it', () => {
  const assessment = changed('COS_SHAMPOO', ({ dossier, facts }) => {
    facts.supplier = { creditCode: facts.supplier.creditCode, standing: 'unverified' }
    one(dossier.reports).issued = ''
    for (const licence of dossier.licences) Object.assign(licence, { expiry: '', longTerm: true })
  })
  expect(assessment).not.toHaveProperty('validUntil')
})
