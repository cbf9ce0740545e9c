/** Rows of the supplier's lists in words: products, and the lines of an imported table. */
import type { ImportedLine, ProductRow } from '../../../typings/contract'

beforeEach(() => {
  jest.resetModules()
  Object.assign(globalThis, {
    wx: { getStorageSync: () => 'zh-CN', setStorageSync() {}, onNetworkStatusChange() {} },
  })
})
const rows = () =>
  require('../../../miniprogram/supplier/pages/products/rows') as typeof import('../../../miniprogram/supplier/pages/products/rows')
const report = () =>
  require('../../../miniprogram/supplier/pages/batch/report') as typeof import('../../../miniprogram/supplier/pages/batch/report')

const product = (part: Partial<ProductRow>): ProductRow => ({
  productId: 'p1',
  name: '洗发水',
  category: { zh: '洗发水', en: 'Shampoo' },
  version: 1,
  state: 'submitted',
  colour: 'yellow',
  met: 30,
  total: 38,
  open: [],
  updatedAt: '2026-03-01T00:00:00Z',
  ...part,
})

test.each([
  [{ state: 'draft' as const, colour: 'grey' as const, greyReason: 'draft' as const }, '已满足 30 / 38'],
  [{ greyReason: 'withdrawn' as const, colour: 'grey' as const }, '扫码显示已撤回'],
  [{ met: 38 }, '38 项全部满足'],
  [{}, '还差 8 项'],
])('a row says what matters in its state', (part, said) => {
  expect(rows().rowOf(product(part), {}).said).toBe(said)
})

test('an empty list says whether nothing was found, nothing is in the group, or nothing is there at all', () => {
  const { emptyWords } = rows()
  expect(emptyWords('茶籽', 'all').title).toBe('没有找到“茶籽”')
  expect(emptyWords('', 'withdrawn').title).toBe('没有撤回的商品')
  expect(emptyWords('', 'all').title).toBe('还没有商品')
})

test('a line of a table names each wrong column and why', () => {
  const line: ImportedLine = {
    line: 7,
    name: '',
    state: 'refused',
    issues: [
      { path: ['name'], code: 'required' },
      { path: ['gtin'], code: 'gtin.length', params: { length: 3 } },
    ],
  }
  const { reportRow, summaryOf } = report()
  expect(reportRow(line)).toMatchObject({
    place: '第 7 行',
    name: '（没有名称）',
    stateWord: '没有建',
    faults: ['商品名称：请填写这一项', '条码：条码应为 8、12、13 或 14 位数字，现在是 3 位'],
  })
  const made: ImportedLine = { line: 2, name: 'a', state: 'created', productId: 'p', issues: [] }
  const { said, chips, refused } = summaryOf([line, made])
  expect(said.map(({ text }) => text)).toEqual(['新建 1 个草稿', '1 行有问题，没有建'])
  expect(chips.map(({ id, count }) => [id, count])).toEqual([
    ['all', 2],
    ['refused', 1],
    ['created', 1],
  ])
  expect(refused).toBe(1)
})
