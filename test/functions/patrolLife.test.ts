/** A code through its life by the clock alone: issued, about to expire, red, renewed, its company looked up again. */
import type { HistoryEntry } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key } from './harness'
import { colourOf } from './measures'
import { DAY, dayOf, goTo, patrol, runOf, toldTo } from './patrol'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(120_000)
let shop: Shop
let productId: string
let token: string
/** Last good day of the production licence: 100 days from now. */
const expiry = dayOf(Date.now() + 100 * DAY)
/** Day of the renewal. The submission has the company looked up again too, since it is more than 30 days. */
const RENEWED = 103
const later = dayOf(Date.now() + 1200 * DAY)

beforeAll(async () => {
  shop = await openShop()
  const { call, upload } = shop.house
  const days = { reportDay: dayOf(Date.now()), expiry }
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', days)
  productId = draft.productId
  const { revision } = draft
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  token = view.code?.token ?? ''
  await verifyAll(shop.clerk)
  await shop.settle()
})
afterAll(() => shop.house.close())

const told = (code: string) => toldTo(shop, OPENIDS.qingyuan, code)
const history = async (): Promise<HistoryEntry[]> =>
  (await shop.member.get('supplier', 'history', { productId })).items

test('issued: green, and the timer has nothing to say', async () => {
  goTo(shop, 0)
  await patrol(shop)
  expect(await colourOf(shop, token)).toBe('green')
  expect(await told('paperExpiring')).toEqual([])
  expect(await runOf(shop, 'colours')).toMatchObject({ state: 'done', seen: 1, changed: 0, failed: 0 })
})

test.each([
  [39, 0],
  [40, 1],
  [40, 1],
  [69, 1],
  [70, 2],
  [71, 2],
])('on day %i of 100 its people were told %i times, once for each stage', async (day, times) => {
  goTo(shop, day)
  await patrol(shop)
  await patrol(shop)
  const about = await told('paperExpiring')
  expect(about).toHaveLength(times)
  for (const { params } of about) expect(params).toMatchObject({ until: expiry, number: '浙妆20200001' })
  expect(await colourOf(shop, token)).toBe('green')
})

test('on its last day they are told once more, and it is still green', async () => {
  goTo(shop, 100)
  await patrol(shop)
  expect(await told('paperLastDay')).toHaveLength(1)
  expect(await colourOf(shop, token)).toBe('green')
  expect(await told('codeChanged')).toHaveLength(1)
})

test('the day after it is red: shown before any timer, then kept, told and stopped once, however often it fires', async () => {
  goTo(shop, 100)
  const launch = await shop.member.get('supplier', 'requestLaunch', {
    productId,
    platformId: 'yunji',
    requestKey: key(),
  })
  goTo(shop, 101, '00:00')
  expect(await colourOf(shop, token)).toBe('red')
  goTo(shop, 101, '00:06')
  await Promise.all([1, 2, 3].map(() => shop.house.cloud.fireTimer('patrol')))
  await patrol(shop)
  const changes = await history()
  expect(changes.filter(({ actor }) => actor === 'time')).toMatchObject([
    { from: 'green', to: 'red', requirements: ['L-EXPIRED'] },
  ])
  expect(await told('codeChanged')).toMatchObject([
    { params: { from: 'yellow', to: 'green' } },
    { params: { from: 'green', to: 'red' } },
  ])
  const { items } = await shop.member.get('supplier', 'launches', { productId })
  expect(items.find(({ launchId }) => launchId === launch.launchId)).toMatchObject({ state: 'stopped' })
  expect(await toldTo(shop, OPENIDS.reviewer, 'launchStoppedHere')).toHaveLength(1)
  expect(await runOf(shop, 'colours')).toMatchObject({ seen: 1, changed: 1 })
})

test('renewed: green again once the new paper was looked up, and the old one is not told of any more', async () => {
  goTo(shop, RENEWED)
  const view = await shop.member.get('supplier', 'product', { productId })
  const licences = view.dossier.licences.map((licence) =>
    licence.id === 'production' ? { ...licence, expiry: later } : licence,
  )
  const draft = await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision: view.revision,
    changes: { licences },
    requestKey: key(),
  })
  await shop.member.get('supplier', 'submitProduct', {
    productId,
    revision: draft.revision,
    requestKey: key(),
  })
  await verifyAll(shop.clerk)
  await shop.settle()
  expect(await colourOf(shop, token)).toBe('green')
  await patrol(shop)
  expect(await told('paperLastDay')).toHaveLength(1)
})

test('two weeks before the company was verified 180 days ago it is in the queue again, once, and its people know', async () => {
  const company = async () =>
    (await shop.clerk.get('center', 'queue', {})).items.filter(({ kind }) => kind === 'company')
  goTo(shop, RENEWED + 165)
  await patrol(shop)
  expect(await company()).toEqual([])
  goTo(shop, RENEWED + 166)
  await patrol(shop)
  await patrol(shop)
  goTo(shop, RENEWED + 167)
  await patrol(shop)
  expect(await company()).toHaveLength(1)
  expect(await told('recheckOpened')).toMatchObject([
    { params: { company: shop.supplier.name, due: dayOf(Date.now() + (RENEWED + 180) * DAY) } },
  ])
  expect(await colourOf(shop, token)).toBe('green')
})

test('nobody looked: yellow on the day itself; looked up: green, for another 180 days', async () => {
  goTo(shop, RENEWED + 179)
  await patrol(shop)
  expect(await colourOf(shop, token)).toBe('green')
  goTo(shop, RENEWED + 180)
  await patrol(shop)
  expect(await colourOf(shop, token)).toBe('yellow')
  expect((await history())[0]).toMatchObject({ to: 'yellow', actor: 'time', requirements: ['C-RECHECK'] })
  await verifyAll(shop.clerk)
  await shop.settle()
  expect(await colourOf(shop, token)).toBe('green')
  goTo(shop, RENEWED + 200)
  await patrol(shop)
  expect(await colourOf(shop, token)).toBe('green')
})
