/** What the timers bring to the Centre: requests that lapse, queues that are overdue, hashes of the draw; and who may fire. */
import { OPENIDS } from '../demo/people'
import { askMeasure, colourOf, greenShampoo, type Sold, secondSupervisor } from './measures'
import { applied, newcomer } from './newcomers'
import { dayOf, goTo, patrol, plain, runOf, toldTo } from './patrol'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
const HOUR = 3_600_000
let shop: Shop
let sold: Sold
beforeAll(async () => {
  shop = await openShop()
  await secondSupervisor(shop)
  sold = await greenShampoo(shop)
})
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

const forceOf = async (id: string) => (await shop.inside('forces')).find(({ _id }) => _id === id)

test.each(['wx_client', 'wx_http', 'scf', ''])(
  'a call from %p does nothing and is refused',
  async (source) => {
    goTo(shop, 2)
    const before = await shop.everything()
    const from = { openid: OPENIDS.supervisor, source }
    const event = { Type: 'Timer', TriggerName: 'everyMinute', action: 'patrol' }
    const answer = shop.house.cloud.call('patrol', event, from)
    await expect(answer).resolves.toMatchObject({ result: { ok: false, error: { code: 'NOT_ALLOWED' } } })
    expect(await shop.everything()).toEqual(before)
  },
)

test('a request that nobody confirmed is closed after 72 hours, once, and its maker knows', async () => {
  const asked = await askMeasure(shop, shop.clerk, sold.productId)
  shop.house.cloud.setClock(72 * HOUR - 60_000)
  await patrol(shop)
  expect(await forceOf(asked.id)).toMatchObject({ open: true })
  shop.house.cloud.setClock(72 * HOUR + 5 * 60_000)
  await Promise.all([1, 2].map(() => shop.house.cloud.fireTimer('patrol')))
  await patrol(shop)
  expect(await forceOf(asked.id)).toMatchObject({ open: false, state: 'waiting' })
  expect(await toldTo(shop, OPENIDS.clerk, 'forceLapsed')).toMatchObject([
    { params: { reason: 'forgedPapers' } },
  ])
  expect(await colourOf(shop, sold.token)).toBe('green')
  expect((await shop.clerk.get('center', 'force', { id: asked.id })).state).toBe('lapsed')
})

test('a provisional red ends after 24 hours by itself, and its supplier is told that it did', async () => {
  const asked = await askMeasure(shop, shop.supervisor, sold.productId, {
    kind: 'spotCheck',
    reason: 'spotSafety',
  })
  expect(await colourOf(shop, sold.token)).toBe('red')
  shop.house.cloud.setClock(24 * HOUR + 60_000)
  await patrol(shop)
  expect(await colourOf(shop, sold.token)).toBe('green')
  expect(await forceOf(asked.id)).toMatchObject({ open: false })
  expect(await toldTo(shop, OPENIDS.qingyuan, 'measureEnded')).toHaveLength(1)
})

test('within a day the jobs that are to be quick are done again, and those of the night are not', async () => {
  goTo(shop, 5, '10:00')
  await patrol(shop)
  await patrol(shop)
  expect(await runOf(shop, 'lapses')).toMatchObject({ rounds: 1 })
  goTo(shop, 5, '10:06')
  await patrol(shop)
  expect(await runOf(shop, 'lapses')).toMatchObject({ rounds: 2, state: 'done' })
  expect(await runOf(shop, 'colours')).toMatchObject({ rounds: 1, state: 'done' })
})

test('overdue work is told to every supervisor once a day, not before the Centre opens, and not when there is none', async () => {
  goTo(shop, 6, '09:30')
  await patrol(shop)
  expect(await toldTo(shop, OPENIDS.supervisor, 'queuesOverdue')).toEqual([])
  await shop.member.get('supplier', 'ask', {
    productId: sold.productId,
    text: '瓶身换了颜色，要重新提交吗？',
    documents: [],
    requestKey: 'patrol-ask-question-01',
  })
  await applied(await newcomer(shop, 'oApplies00000001'))
  goTo(shop, 20, '08:59')
  await patrol(shop)
  expect(await toldTo(shop, OPENIDS.supervisor, 'queuesOverdue')).toEqual([])
  goTo(shop, 20, '09:05')
  await patrol(shop)
  await patrol(shop)
  for (const supervisor of [OPENIDS.supervisor, 'oSupervisorZhou001'])
    expect((await toldTo(shop, supervisor, 'queuesOverdue')).map(plain)).toMatchObject([
      { params: { count: 2, verifications: 0, questions: 1, applications: 1 } },
    ])
  expect(await toldTo(shop, OPENIDS.clerk, 'queuesOverdue')).toEqual([])
})

test('the hash of the draw is written down seven days ahead, on its day, though nobody looks', async () => {
  goTo(shop, 40, '00:05')
  await patrol(shop)
  const today = dayOf(shop.house.cloud.now())
  const there = (await shop.inside('commitments')).filter(({ committedOn }) => committedOn === today)
  expect(there.map(({ day }) => day).sort()).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((n) => dayOf(shop.house.cloud.now() + n * 24 * HOUR)),
  )
  goTo(shop, 41, '00:05')
  await patrol(shop)
  const next = (await shop.inside('commitments')).filter(
    ({ committedOn }) => committedOn === dayOf(shop.house.cloud.now()),
  )
  expect(next.map(({ day }) => day)).toEqual([dayOf(shop.house.cloud.now() + 7 * 24 * HOUR)])
})
