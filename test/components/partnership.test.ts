/** Partnerships and deliveries in words: what each side reads, with a sign beside every colour. */
import './simulate'
import { webhookRow } from '../../miniprogram/center/pages/webhooks/rows'
import { endingRow, questionRow } from '../../miniprogram/platform/pages/partnerships/rows'
import { setLanguage } from '../../miniprogram/services/language'
import { headOf } from '../../miniprogram/supplier/pages/ending/view'
import type { EndingView, PartnershipQuestion, PlatformWebhook } from '../../typings/contract'

beforeEach(() => setLanguage('zh-CN'))

const at = '2026-11-20T02:00:00.000Z'
const due = '2026-11-20T08:00:00.000Z'
const question: PartnershipQuestion = {
  id: 'partnership:1',
  revision: 1,
  partnershipId: 'here',
  token: 'T',
  product: '洗发水',
  supplier: '清源',
  supplierId: '91330110MA2QY00188',
  askedAt: at,
  dueAt: due,
  open: true,
}
const ending: EndingView = {
  id: 'e',
  revision: 1,
  state: 'hearing',
  platform: { zh: '云集', en: 'Yunji' },
  token: 'T',
  productId: 'p',
  product: '洗发水',
  supplier: '清源',
  supplierId: '91330110MA2QY00188',
  ended: '2026-11-19',
  reason: 'quality',
  text: '三批超标',
  reportedAt: at,
  heardUntil: due,
}

test('a question says what the supplier says, and whether the time to answer is over', () => {
  const said = (more: Partial<PartnershipQuestion>) =>
    questionRow({ ...question, ...more }, Date.parse(at)).said
  expect(said({})).toBe('供应商说：与本平台有合作')
  expect(said({ from: '2025-01-05' })).toBe('供应商说：从 2025 年 1 月 5 日 起合作')
  expect(said({ ended: '2025-12-01', reason: 'business' })).toContain('终止（商业原因）')
  expect(questionRow(question, Date.parse(at)).late).toBe(false)
  expect(questionRow(question, Date.parse(due) + 1)).toMatchObject({
    late: true,
    due: '已过答复时间，中心可能先按证明核实',
  })
})

test('an answered one says how and by whom', () => {
  const row = questionRow(
    { ...question, open: false, answer: { confirmed: false, at, by: '云集 陈静' } },
    Date.parse(due),
  )
  expect(row).toMatchObject({ answer: '不属实', good: false, late: false })
  expect(row.by).toContain('云集 陈静')
})

test('to the supplier a hearing is its own turn, to the platform the supplier’s; both say that nothing counts yet', () => {
  const mine = headOf(ending)
  const theirs = endingRow(ending)
  expect([mine.state, theirs.state]).toEqual(['等您说明', '等供应商说明'])
  for (const { effect } of [mine, theirs]) expect(effect).toContain('现在不影响颜色')
  expect(mine.says).toBe('云集怎么说')
  expect(mine.until).not.toBe('')
  expect(theirs.mayWithdraw).toBe(true)
})

test.each(['verified', 'dismissed', 'withdrawn'] as const)(
  'once %s nobody can take it back or answer',
  (state) => {
    expect(endingRow({ ...ending, state }).mayWithdraw).toBe(false)
    expect(headOf({ ...ending, state }).until).toBe('')
    expect(endingRow({ ...ending, state }).glyph).not.toBe('')
  },
)

test('the supplier’s documents are only counted for the platform', () => {
  const answer = { text: '不属实', evidence: 2, documents: [], at, by: '清源' }
  expect(endingRow({ ...ending, answer }).documents).toBe('附 2 份证明，由中心核对')
  expect(endingRow({ ...ending, answer: { ...answer, evidence: 0 } }).documents).toBe('')
})

const platform: PlatformWebhook = {
  id: 'yunji',
  name: { zh: '云集', en: 'Yunji' },
  state: 'connected',
  keys: 1,
  receiver: true,
  waiting: 0,
  stopped: 0,
  codes: [],
}

test.each<[Partial<PlatformWebhook>, string, boolean]>([
  [{ receiver: false }, '没有填接收地址，由平台自己来取', false],
  [{}, '还没有推送过', false],
  [{ takenAt: at }, '接收正常', false],
  [{ waiting: 2 }, '2 个码在等待推送', true],
  [{ waiting: 3, stopped: 1 }, '1 个码已停止重试', true],
  [{ waiting: 3, state: 'suspended' }, '已暂停，不推送', false],
])('a receiver with %j: %s', (more, word, maySend) => {
  const row = webhookRow({ ...platform, ...more })
  expect(row).toMatchObject({ word, maySend })
  expect(row.glyph).not.toBe('')
})

test('the last fault is in words, with its time, and each code says when it is tried again', () => {
  const code = {
    token: 'T',
    number: 'QY7K-4M2T',
    state: 'waiting' as const,
    events: 2,
    failures: 1,
    nextAt: due,
  }
  const row = webhookRow({
    ...platform,
    waiting: 3,
    failedAt: at,
    fault: 'status',
    oldest: at,
    codes: [code],
  })
  expect(row.failed).toContain('应答不是 2xx')
  expect(row.oldest).toContain('起等待')
  expect(row.codes).toMatchObject([{ said: 'QY7K-4M2T：2 条未送达' }])
  expect(row.more).toBe('还有 2 个码')
})
