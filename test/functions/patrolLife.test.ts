/**
 * A code through its whole life with the clock shifted: issued, expiring, expired, renewed, complained of, recalled,
 * appealed, re-verified.
 */

import { addMonths } from '../../cloudfunctions/domain/calendar'
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import { listings } from '../../cloudfunctions/runtime/store/collections'
import type { HistoryEntry } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { counted, ownReport, problemOf, recallAsked, reported } from './events'
import { key, type Person } from './harness'
import { askMeasure, colourOf, confirmMeasure, secondSupervisor } from './measures'
import { uploaded } from './papers'
import { DAY, dayOf, goTo, patrol, plain, runOf, toldTo } from './patrol'
import { connectServer } from './servers'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(120_000)
let shop: Shop
let productId: string
let token: string
let second: Person
let client: Client
/** Last good day of the production licence: 100 days from now. */
const expiry = dayOf(Date.now() + 100 * DAY)
/** Day of the renewal. The submission has the company looked up again too, since it is more than 30 days. */
const RENEWED = 103
const later = dayOf(Date.now() + 1200 * DAY)

beforeAll(async () => {
  shop = await openShop()
  second = await secondSupervisor(shop)
  client = (await connectServer(shop)).client
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

/** Confirms as the second person what a clerk asked for. */
async function confirmed(forceId: string | undefined): Promise<void> {
  await confirmMeasure(second, await second.get('center', 'force', { id: forceId ?? '' }))
  await shop.settle()
}

test('complained of: counted by two people against the orders of the month, yellow; 30 days later green by itself', async () => {
  goTo(shop, RENEWED + 10)
  const listing = (await shop.inside('listings')).find(({ _id }) => _id === `${productId}_yunji`)
  await shop.house.cloud.bulkLoad(listings.name, [
    {
      ...(plain(listing) as object),
      _id: `${productId}_yunji`,
      platformId: 'yunji',
      launched: { version: 1, at: new Date(shop.house.cloud.now()).toISOString() },
    },
  ])
  const month = addMonths(dayOf(shop.house.cloud.now()), -1).slice(0, 7)
  const figures = { orders: 100, complaints: 0, disputes: 0, onTime: 100, damaged: 0 }
  const answer = await client.post('/v1/figures', {
    month,
    products: [{ token, ...figures }],
    requestKey: key(),
  })
  expect(answer.status).toBe(200)
  const id = await reported(shop.public, token, { text: '用后头皮发痒' })
  expect(await colourOf(shop, token)).toBe('green')
  await counted(shop.clerk, id)
  expect(await colourOf(shop, token)).toBe('green')
  await confirmed((await problemOf(shop.clerk, id)).forceId)
  expect(await colourOf(shop, token)).toBe('yellow')
  expect((await history())[0]).toMatchObject({ to: 'yellow', actor: 'center', requirements: ['Q-COMPLAINT'] })
  expect(await ownReport(shop.public, id)).toMatchObject({ state: 'counted' })
  goTo(shop, RENEWED + 40, '11:00')
  await patrol(shop)
  expect(await colourOf(shop, token)).toBe('green')
})

test('recalled: red by two people, told to everybody, reported finished, and green again by two people', async () => {
  goTo(shop, RENEWED + 50)
  const { id, forceId } = await recallAsked(shop, shop.clerk, productId, { level: 2 })
  expect(await colourOf(shop, token)).toBe('green')
  await confirmed(forceId)
  expect(await colourOf(shop, token)).toBe('red')
  expect((await history())[0]).toMatchObject({ to: 'red', requirements: ['E-RECALL12'] })
  expect(await told('recallOpened')).toHaveLength(1)
  goTo(shop, RENEWED + 53)
  await patrol(shop)
  expect(await told('recallLate')).toHaveLength(1)
  const paper = await uploaded(shop, Buffer.from('%PDF-1.4 destroyed'), { type: 'application/pdf' })
  const { revision } = await shop.member.get('supplier', 'recall', { id })
  await shop.member.get('supplier', 'reportRecall', {
    id,
    revision,
    step: 'done',
    numbers: { recalled: 480, destroyed: 480, unreachable: 20 },
    text: '已召回并销毁',
    documents: [paper.id],
    requestKey: key(),
  })
  expect(await colourOf(shop, token)).toBe('red')
  await released('mended')
  expect(await colourOf(shop, token)).toBe('green')
  expect(await shop.member.get('supplier', 'recall', { id })).toMatchObject({ state: 'closed' })
})

async function released(reason: 'mended'): Promise<void> {
  const { events } = await shop.clerk.get('center', 'forceSubject', { code: productId })
  const asked = await askMeasure(shop, shop.clerk, productId, {
    kind: 'release',
    reason,
    eventId: events[0]?.id ?? '',
    documents: [],
  })
  await confirmed(asked.id)
}

test('appealed: a manual red falls once somebody else upholds the appeal and another person confirms', async () => {
  goTo(shop, RENEWED + 60)
  const asked = await askMeasure(shop, shop.supervisor, productId, { reason: 'adulterated' })
  await confirmed(asked.id)
  expect(await colourOf(shop, token)).toBe('red')
  const { id, revision } = await shop.member.get('supplier', 'appeal', {
    productId,
    requirement: 'E-MANUAL',
    text: '留样复检合格，请重新核实这批货物的检验依据',
    documents: [],
    requestKey: key(),
  })
  const decision = { id, revision, outcome: 'upheld' as const, answer: '复检合格，予以支持。' }
  for (const involved of [shop.supervisor, second])
    expect(await involved.call('center', 'decideAppeal', { ...decision, requestKey: key() })).toMatchObject({
      ok: false,
      error: { code: 'SAME_PERSON' },
    })
  await shop.clerk.get('center', 'decideAppeal', { ...decision, requestKey: key() })
  expect(await colourOf(shop, token)).toBe('red')
  const { items } = await second.get('center', 'forces', {})
  await confirmed(items.find(({ kind }) => kind === 'release')?.id)
  expect(await colourOf(shop, token)).toBe('green')
  expect(await told('appealUpheld')).toHaveLength(1)
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
