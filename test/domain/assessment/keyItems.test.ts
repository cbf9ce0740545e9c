import type { ReportItem } from '../../../typings/dossier'
import { type CategoryId, changed, lineOf, one, outcome } from './green'

const withItem = (category: CategoryId, code: string, change: Partial<Record<keyof ReportItem, unknown>>) =>
  changed(category, ({ dossier }) => {
    const item = one(dossier.reports).items?.find((entry) => entry.code === code)
    if (!item) throw new Error(`No item ${code}`)
    Object.assign(item, change)
  })
const expectOnly = (assessment: ReturnType<typeof withItem>, colour: string, ...reasons: string[]) =>
  expect(outcome(assessment)).toEqual({ colour, reasons })

describe('a figure against its limit; the limit itself is good', () => {
  test.each<[CategoryId, string, number, string, string[]]>([
    ['COS_SHAMPOO', 'ph', 4, 'green', []],
    ['COS_SHAMPOO', 'ph', 3.99, 'yellow', ['R-ITEM-FAIL.range']],
    ['COS_SHAMPOO', 'ph', 9, 'green', []],
    ['COS_SHAMPOO', 'ph', 9.01, 'yellow', ['R-ITEM-FAIL.range']],
    ['COS_SHAMPOO', 'active', 10, 'green', []],
    ['COS_SHAMPOO', 'active', 9.9, 'yellow', ['R-ITEM-FAIL.min']],
    ['COS_SHAMPOO', 'bact', 0, 'green', []],
    ['COS_SHAMPOO', 'bact', 1000, 'green', []],
    ['COS_SHAMPOO', 'bact', 1001, 'red', ['R-ITEM-FAIL-CRIT.max']],
    ['COS_SHAMPOO', 'patho', 0, 'green', []],
    ['COS_SHAMPOO', 'patho', 1, 'red', ['R-ITEM-FAIL-CRIT.none']],
    ['FOOD_NUT', 'acid', 3, 'green', []],
    ['FOOD_NUT', 'acid', 3.1, 'red', ['R-ITEM-FAIL-CRIT.max']],
    ['FOOD_NUT', 'perox', 0.51, 'red', ['R-ITEM-FAIL-CRIT.max']],
    ['FOOD_NUT', 'afb1', 5.1, 'red', ['R-ITEM-FAIL-CRIT.max']],
    ['FOOD_NUT', 'mould', 26, 'red', ['R-ITEM-FAIL-CRIT.max']],
    ['TOY', 'migr', 90, 'green', []],
    ['TOY', 'migr', 91, 'red', ['R-ITEM-FAIL-CRIT.max']],
    ['TOY', 'phth', 0.11, 'red', ['R-ITEM-FAIL-CRIT.max']],
  ])('%s %s = %d is %s', (category, code, value, colour, reasons) => {
    expectOnly(withItem(category, code, { value }), colour, ...reasons)
  })
})

test('the finding has figure, limit, unit and standard to word it with, and points at the item', () => {
  const assessment = withItem('COS_SHAMPOO', 'bact', { value: 14000 })
  expect(one(assessment.findings)).toMatchObject({
    requirement: 'R-ITEM-FAIL-CRIT',
    capacity: 'quality',
    reason: { params: { value: 14000, limit: 1000, unit: 'CFU/g', item: { zh: '菌落总数' } } },
    remedy: { code: 'cure.itemRecall' },
    target: { section: 'reports', field: 'bact', entry: 'r1' },
  })
  expect(lineOf(assessment, 'item:bact')).toMatchObject({
    state: 'failing',
    costs: 'red',
    fact: { code: 'fact.value', params: { value: 14000 } },
  })
})

describe('the laboratory’s word', () => {
  test('a failed item is red under a mandatory standard and yellow under a recommended one', () => {
    expectOnly(withItem('TOY', 'mech', { conclusion: 'fail' }), 'red', 'R-ITEM-FAIL-CRIT')
    expectOnly(withItem('COS_SHAMPOO', 'ph', { conclusion: 'fail' }), 'yellow', 'R-ITEM-FAIL')
  })

  test('a pass does not outweigh a figure beyond the limit', () => {
    expectOnly(
      withItem('COS_SHAMPOO', 'ph', { conclusion: 'pass', value: 12 }),
      'yellow',
      'R-ITEM-FAIL.range',
    )
  })

  test('without it nothing is met', () => {
    for (const conclusion of [undefined, null, 'PASS', true]) {
      expectOnly(withItem('COS_SHAMPOO', 'ph', { conclusion }), 'yellow', 'R-ITEM-MISSING.conclusion')
    }
  })
})

test('an item with a limit needs a figure that is one', () => {
  for (const value of [undefined, null, '6.5', Number.NaN, -1, [], {}]) {
    expectOnly(withItem('COS_SHAMPOO', 'ph', { value }), 'yellow', 'R-ITEM-MISSING.value')
  }
})

test('an item that was not tested is yellow', () => {
  const assessment = changed('COS_SHAMPOO', ({ dossier }) => one(dossier.reports).items?.shift())
  expectOnly(assessment, 'yellow', 'R-ITEM-MISSING')
  expect(lineOf(assessment, 'item:ph')).toMatchObject({ state: 'missing', costs: 'yellow' })
})

describe('parts of a composite item', () => {
  const parts = (change: object) => ({ parts: { pb: 1, as: 0.5, hg: 0.1, cd: 0, ...change } })

  test.each([
    ['pb', 10, 10.1],
    ['as', 2, 2.1],
    ['hg', 1, 1.1],
    ['cd', 5, 5.1],
  ])('%s has its own limit', (part, good, bad) => {
    expectOnly(withItem('COS_SHAMPOO', 'pb_as_hg', parts({ [part]: good })), 'green')
    expectOnly(withItem('COS_SHAMPOO', 'pb_as_hg', parts({ [part]: bad })), 'red', 'R-ITEM-FAIL-CRIT.max')
  })

  test('each part that fails is named', () => {
    const assessment = withItem('COS_SHAMPOO', 'pb_as_hg', parts({ pb: 11, hg: 2 }))
    expect(assessment.findings.map(({ reason }) => reason.params.item)).toMatchObject([
      { en: 'Lead' },
      { en: 'Mercury' },
    ])
  })

  test('once one figure is given, each is needed', () => {
    expectOnly(withItem('COS_SHAMPOO', 'pb_as_hg', { parts: { pb: 1 } }), 'yellow', 'R-ITEM-MISSING.parts')
    expectOnly(withItem('COS_SHAMPOO', 'pb_as_hg', parts({ hg: '0' })), 'yellow', 'R-ITEM-MISSING.parts')
    expectOnly(withItem('COS_SHAMPOO', 'pb_as_hg', { parts: 'all good' }), 'yellow', 'R-ITEM-MISSING.parts')
  })

  test('with none the laboratory’s word on the whole stands', () => {
    expectOnly(withItem('COS_SHAMPOO', 'pb_as_hg', { parts: undefined }), 'green')
    expectOnly(
      withItem('COS_SHAMPOO', 'pb_as_hg', { parts: undefined, conclusion: 'fail' }),
      'red',
      'R-ITEM-FAIL-CRIT',
    )
  })
})
