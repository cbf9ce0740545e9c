/** What the timers tell platforms: a colour that is about to change, a launch that is late. Each once, however often they fire. */
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key } from './harness'
import { DAY, dayOf, goTo, patrol, toldTo } from './patrol'
import { connectServer } from './servers'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(120_000)
const HOUR = 3_600_000
let shop: Shop
let client: Client
let token: string
let launchId: string
/** Last good day of the production licence. */
const lastDay = dayOf(Date.now() + 100 * DAY)

beforeAll(async () => {
  shop = await openShop()
  client = (await connectServer(shop)).client
  const { call, upload } = shop.house
  const days = { reportDay: dayOf(Date.now()), expiry: lastDay }
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', days)
  const { productId, revision } = draft
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  token = view.code?.token ?? ''
  await verifyAll(shop.clerk)
  const asked = { productId, platformId: 'yunji', requestKey: key() }
  launchId = (await shop.member.get('supplier', 'requestLaunch', asked)).launchId
  await shop.settle()
})
afterAll(() => shop.house.close())

interface News {
  type: string
  token: string
  sequence: number
  data: Record<string, unknown>
}
async function news(): Promise<News[]> {
  const { json } = await client.get('/v1/changes', { limit: '200' })
  return json?.data?.items as News[]
}
const newsOf = async (type: string) => (await news()).filter((one) => one.type === type)

test('a launch within its target is told to nobody; over it once, by webhook and on the phone', async () => {
  const { dueAt } = await shop.reviewer.get('platform', 'launch', { launchId })
  shop.house.cloud.setClock(Date.parse(dueAt) - Date.now() - 60_000)
  await patrol(shop)
  expect(await newsOf('launch.late')).toEqual([])
  shop.house.cloud.setClock(Date.parse(dueAt) - Date.now() + 6 * 60_000)
  await Promise.all([1, 2].map(() => shop.house.cloud.fireTimer('patrol')))
  await patrol(shop)
  shop.house.cloud.setClock(Date.parse(dueAt) - Date.now() + HOUR)
  await patrol(shop)
  expect(await newsOf('launch.late')).toMatchObject([{ data: { launchId, dueAt } }])
  expect(await toldTo(shop, OPENIDS.reviewer, 'launchLate')).toHaveLength(1)
})

test('a decided launch is never late', async () => {
  await shop.member.get('supplier', 'cancelLaunch', { launchId, requestKey: key() })
  shop.house.cloud.setClock(9 * DAY)
  await patrol(shop)
  expect(await newsOf('launch.late')).toHaveLength(1)
})

test.each([
  [39, 0],
  [40, 1],
  [41, 1],
  [70, 2],
  [72, 2],
  [100, 2],
])('on day %i of 100 platforms were told %i times that the code turns red', async (day, times) => {
  goTo(shop, day)
  await Promise.all([1, 2].map(() => shop.house.cloud.fireTimer('patrol')))
  await patrol(shop)
  const told = await newsOf('code.expiring')
  expect(told).toHaveLength(times)
  for (const { data } of told) expect(data).toMatchObject({ to: 'red', lastDay, requirements: ['L-EXPIRED'] })
})

test('numbers of the code run on without a gap through all kinds', async () => {
  const numbers = (await news()).filter((one) => one.token === token).map(({ sequence }) => sequence)
  // The first ones have had their 90 days.
  const [first = 0] = numbers
  expect(numbers.length).toBeGreaterThan(1)
  expect(numbers).toEqual(numbers.map((_, index) => first + index))
})
