/** What two colleagues changed both, in words: the part, the paper, the field, and both texts. */
import type { DraftState } from '../../../miniprogram/supplier/draft'
import type { Clash } from '../../../miniprogram/supplier/merge'

beforeEach(() => {
  jest.resetModules()
  Object.assign(globalThis, {
    wx: { getStorageSync: () => 'zh-CN', setStorageSync() {}, onNetworkStatusChange() {} },
  })
})

const state = (clashes: Clash[]) =>
  ({
    clashes,
    dossier: {
      licences: [{ id: 'a1', type: 'COS_PROD' }],
      reports: [{ id: 'r1', number: 'B-7' }],
      partnerships: [],
    },
    view: {
      form: {
        licenceTypes: { COS_PROD: { name: { zh: '化妆品生产许可证', en: 'Cosmetics production licence' } } },
        category: {
          keyItems: [{ code: 'ph', name: { zh: 'pH 值', en: 'pH' } }],
          label: { fields: [{ id: 'net_content', name: { zh: '净含量', en: 'Net content' } }] },
        },
      },
    },
  }) as unknown as DraftState

test.each<[string[], unknown, unknown, string, string, string]>([
  [['brand'], '清源', '清 源', '品牌', '清源', '清 源'],
  [
    ['licences', '#a1', 'expiry'],
    '2029-01-01',
    undefined,
    '证照 · 化妆品生产许可证 · 有效期',
    '2029-01-01',
    '（空）',
  ],
  [['reports', '#r1', 'items', '#ph', 'value'], 7, 8, '质检报告 · B-7 · 检测项 · pH 值 · 检测值', '7', '8'],
  [['packaging', 'dangerous'], true, false, '包装 · 危险品', '是', '否'],
  [['packaging', 'drop', 'drops'], [true], [false], '包装 · 跌落试验 · 十次结果', '已填写', '已填写'],
])('%j is named with both texts', (path, mine, theirs, name, my, their) => {
  const { clashesOf } =
    require('../../../miniprogram/supplier/clashes') as typeof import('../../../miniprogram/supplier/clashes')
  expect(clashesOf(state([{ path, mine, theirs }]))).toEqual([
    expect.objectContaining({ name, mine: my, theirs: their }),
  ])
})
