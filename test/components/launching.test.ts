/** The clock of a launch in words: time left, over, used and taken, and where the limit mark stands. */
import { launchLine } from '../../miniprogram/services/launching'
import type { LaunchRow } from '../../typings/contract'

beforeAll(() => {
  Object.assign(globalThis, { wx: { getStorageSync: () => 'zh-CN', getAppBaseInfo: () => ({}) } })
})

const HOUR = 3_600_000
// Monday 30 November 2026, 10:00 in Shanghai.
const ASKED = Date.parse('2026-11-30T02:00:00Z')
const row: LaunchRow = {
  launchId: 'l1',
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
  lane: 'green',
  state: 'open',
  awaits: 'platform',
  drawn: false,
  toReview: false,
  target: 'hours4',
  requestedAt: new Date(ASKED).toISOString(),
  dueAt: new Date(ASKED + 4 * HOUR).toISOString(),
}
const line = (change: Partial<LaunchRow>, hours: number, side: 'supplier' | 'platform' = 'platform') =>
  launchLine({ ...row, ...change }, ASKED + hours * HOUR, side)

test('a reviewer reads what is left, its supplier what was used, of the same clock', () => {
  expect(line({}, 1)).toMatchObject({ time: '剩 3 小时 00 分', filled: 25, limit: 100, overdue: false })
  expect(line({}, 1, 'supplier')).toMatchObject({ time: '已用 1 小时 00 分', filled: 25 })
  expect(line({}, 1, 'supplier').who).toBe('云集正在审核，您不用做任何事')
})

test('what is over says by how much, and its limit mark moves inside the track', () => {
  expect(line({}, 5)).toMatchObject({ time: '超时 1 小时 00 分', overdue: true, filled: 100, limit: 80 })
})

test('over a night the gross hours would promise time that nobody works: the target is said instead', () => {
  const dueAt = new Date(ASKED + 24 * HOUR).toISOString()
  expect(line({ dueAt }, 1).time).toBe('目标 4 工作小时')
  expect(line({ dueAt, target: 'hours24' }, 1).time).toBe('剩 23 小时 00 分')
})

test('while the supplier is awaited the track is striped and the clock runs on', () => {
  expect(line({ awaits: 'supplier' }, 2, 'supplier')).toMatchObject({
    waiting: true,
    filled: 50,
    who: '云集在等您回复，计时不停',
  })
})

test('a decided one says how long it took, whatever the time is now', () => {
  const decidedAt = new Date(ASKED + 2 * HOUR).toISOString()
  const decided = { state: 'approved', awaits: 'nobody', decidedAt } as const
  for (const hours of [2, 300])
    expect(line(decided, hours)).toMatchObject({ time: '用时 2 小时 00 分', decided: true, filled: 50 })
  expect(line(decided, 3, 'supplier').who).toBe('云集可以上架这个商品了')
})

test('a phone whose clock is behind never shows more time than there was', () => {
  expect(line({}, -3)).toMatchObject({ filled: 0, time: '剩 4 小时 00 分' })
})

test('lane, draw and the next ordinary step are words, not colours alone', () => {
  const ordinary = line({ lane: 'ordinary', step: 'check', toReview: true }, 1)
  expect(ordinary).toMatchObject({ laneWord: '普通通道', laneIcon: 'steps', drawn: true })
  expect(ordinary.start).toBe('包装、标签、资质检查')
})
