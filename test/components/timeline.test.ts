import type { HistoryEntry } from '../../typings/contract'
import { read, render, speak } from './simulate'

const reason = (code: string) => ({
  code,
  params: { paper: { zh: '备案', en: 'Filing' }, expiry: '2026-01-01' },
})
const entries: HistoryEntry[] = [
  {
    at: '2026-03-04T02:00:00.000Z',
    version: 2,
    from: 'grey',
    to: 'green',
    requirements: [],
    why: [],
    actor: 'supplier',
  },
  {
    at: '2026-03-03T02:00:00.000Z',
    version: 2,
    from: 'red',
    to: 'grey',
    requirements: [],
    why: [],
    actor: 'supplier',
    withdrawal: 'papers',
  },
  {
    at: '2026-03-01T16:00:00.000Z',
    version: 1,
    from: 'yellow',
    to: 'red',
    requirements: ['L-EXPIRED', 'R-MISSING'],
    why: [reason('L-EXPIRED')],
    actor: 'time',
  },
  {
    at: '2026-02-01T02:00:00.000Z',
    version: 1,
    to: 'yellow',
    requirements: ['L-UNVERIFIED'],
    why: [reason('L-UNVERIFIED')],
    actor: 'center',
  },
]

test('each change says from what to what, why, who and under which version', () => {
  const words = read(render('timeline', { entries }))
  expect(words).toContain('已撤回绿码恢复商品要求全部满足')
  expect(words).toContain('红码已撤回供应商撤回：资料要重办')
  expect(words).toContain('黄码红码备案已于 1 月 1 日 到期另有 1 项要求')
  expect(words).toContain('到期 · 第 1 版')
  expect(words).toContain('黄码备案还没有在官网核验')
  expect(words).toContain('中心核验 · 第 1 版')
})

test('a day is that of Shanghai, and English says it all too', () => {
  expect(read(render('timeline', { entries }))).toContain('3 月 2 日 00:00')
  speak('en')
  const words = read(render('timeline', { entries }))
  expect(words).toContain('Every requirement met')
  expect(words).toContain('Withdrawn by the supplier: papers to be renewed')
  expect(words).toContain('Ran out · version 1')
})

test('a screen reader hears one sentence for each change', () => {
  const shown = render('timeline', { entries }).instance.data.shown as { label: string }[]
  expect(shown[1]?.label).toContain('由红码变为已撤回，供应商撤回：资料要重办')
  expect(shown[3]?.label).toContain('第一次评估为黄码')
})
