/** A review in words: whose it is, what it found, and never by a colour alone. */
import { reviewLine, toneOf } from '../../miniprogram/platform/reviewing'
import type { ReviewResult, ReviewRow } from '../../typings/contract'

beforeAll(() => {
  Object.assign(globalThis, { wx: { getStorageSync: () => 'zh-CN', getAppBaseInfo: () => ({}) } })
})

const HOUR = 3_600_000
// Monday 30 November 2026, 10:00 in Shanghai.
const OPENED = Date.parse('2026-11-30T02:00:00Z')
const row: ReviewRow = {
  reviewId: 'r1',
  revision: 1,
  productId: 'p1',
  product: '西溪烤核桃 250 g',
  token: 't',
  supplierId: 's',
  supplier: '杭州西溪食品有限公司',
  platformId: 'yunji',
  platform: { zh: '云集', en: 'Yunji' },
  category: { zh: '坚果炒货', en: 'Nuts' },
  colour: 'green',
  kind: 'cause',
  reason: 'complaint',
  openedAt: new Date(OPENED).toISOString(),
  dueAt: new Date(OPENED + 24 * HOUR).toISOString(),
}

test('each side reads who is on the other one', () => {
  expect(reviewLine(row, OPENED, 'platform').about).toBe('杭州西溪食品有限公司')
  expect(reviewLine(row, OPENED, 'supplier').about).toBe('云集')
})

test('one for cause says its reason, a drawn one that it was drawn', () => {
  expect(reviewLine(row, OPENED, 'platform')).toMatchObject({ kind: '有理由 · 收到投诉', icon: 'flag' })
  const { reason: _, ...drawn } = { ...row, kind: 'drawn' as const }
  expect(reviewLine(drawn, OPENED, 'platform')).toMatchObject({ kind: '随机抽中', icon: 'dice' })
})

test('it is overdue after its day, unless it is done', () => {
  expect(reviewLine(row, OPENED + 24 * HOUR, 'platform').overdue).toBe(false)
  expect(reviewLine(row, OPENED + 25 * HOUR, 'platform').overdue).toBe(true)
  const reviewedAt = new Date(OPENED + 30 * HOUR).toISOString()
  const done = reviewLine({ ...row, result: 'major', reviewedAt }, OPENED + 40 * HOUR, 'platform')
  expect(done).toMatchObject({ overdue: false, result: '严重问题', tone: 'amber' })
  expect(done.label).toContain('严重问题')
})

test('one that waits in a launch is opened there', () => {
  const { reviewId: _, ...waiting } = row
  expect(reviewLine({ ...waiting, launchId: 'l1' }, OPENED, 'platform')).toMatchObject({
    key: 'l1',
    reviewId: '',
    launchId: 'l1',
  })
})

test('every result has a shape of its own beside its colour', () => {
  const results: ReviewResult[] = ['pass', 'minor', 'major', 'critical', 'notFound', 'refused']
  expect(results.map((result) => Object.values(toneOf(result)).join(' '))).toEqual([
    'green ok',
    'green ok',
    'amber warn',
    'red x',
    'amber warn',
    'amber warn',
  ])
})
