/** Monthly figures: from 30 orders on they stand for what the company declares; partnerships are the platform's word. */
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import { listings } from '../../cloudfunctions/runtime/store/collections'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key } from './harness'
import { connectServer, paperDays } from './servers'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
let shop: Shop
let client: Client
let productId: string
let token: string
const month = (() => {
  const day = new Date(Date.now() + 8 * 3600_000)
  day.setUTCDate(0)
  return day.toISOString().slice(0, 7)
})()

beforeAll(async () => {
  shop = await openShop()
  client = (await connectServer(shop)).client
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  productId = draft.productId
  const { dossier } = await shop.member.get('supplier', 'product', { productId })
  const partnerships = [
    { id: 'here', platform: '云集', from: '2026-01-05' },
    { id: 'elsewhere', platform: '别家', from: '2026-01-05' },
  ]
  const saved = await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision: draft.revision,
    changes: { partnerships: [...dossier.partnerships, ...partnerships] },
    requestKey: key(),
  })
  const asked = { productId, revision: saved.revision, requestKey: key() }
  token = (await shop.member.get('supplier', 'submitProduct', asked)).code?.token ?? ''
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

const sold = { orders: 100, complaints: 0, disputes: 0, onTime: 98, damaged: 0 }
const report = (figures: object, more: object = {}) =>
  client.post('/v1/figures', { month, products: [{ token, ...figures }], requestKey: key(), ...more })
const issue = ({ json }: Awaited<ReturnType<typeof report>>) =>
  (json?.error as { issues?: { code: string }[] } | undefined)?.issues?.[0]?.code
const lineOf = async (id: string) => {
  const { checklist } = await shop.reviewer.get('platform', 'code', { token })
  return checklist.find((line) => line.id === id)
}

test('only of launched products, of months that are over, and no more than the orders', async () => {
  expect(issue(await report(sold))).toBe('notLaunched')
  await shop.house.cloud.bulkLoad(listings.name, [
    {
      _id: `${productId}_yunji`,
      productId,
      platformId: 'yunji',
      supplierId: shop.supplier.creditCode,
      draws: [],
      launched: { version: 1, at: new Date().toISOString() },
      revision: 1,
    },
  ])
  const thisMonth = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 7)
  expect(issue(await report(sold, { month: thisMonth }))).toBe('notOver')
  expect(issue(await report({ ...sold, onTime: 101 }))).toBe('moreThanOrders')
  const twice = [
    { token, ...sold },
    { token, ...sold },
  ]
  expect(issue(await report(sold, { products: twice }))).toBe('twice')
})

test('below 30 orders nothing counts; from 30 on they do, and a correction takes the place of what was sent', async () => {
  const declared = await lineOf('measure:S-ONTIME')
  expect(declared).toMatchObject({ declared: true })
  const few = await report({ ...sold, orders: 29, onTime: 0 })
  expect(few.json?.data).toMatchObject({ products: [{ token, orders: 29, counted: false }] })
  expect(await lineOf('measure:S-ONTIME')).toEqual(declared)
  const many = await report({ ...sold, onTime: 40, complaints: 3 })
  expect(many.json?.data).toMatchObject({ products: [{ counted: true }] })
  expect(await lineOf('measure:S-ONTIME')).toMatchObject({
    state: 'failing',
    fact: { params: { value: 40 } },
  })
  expect(await lineOf('measure:S-ONTIME')).not.toHaveProperty('declared')
  expect(await lineOf('measure:Q-COMPLAINT')).toMatchObject({ fact: { params: { value: 3 } } })
  await report(sold)
  expect(await lineOf('measure:S-ONTIME')).toMatchObject({ state: 'met', fact: { params: { value: 98 } } })
  await report({ ...sold, orders: 10, onTime: 10 })
  expect(await lineOf('measure:S-ONTIME')).toEqual(declared)
})

test('a platform confirms what is said of it once, and nothing that is said of another', async () => {
  const confirm = (partnershipId: string, confirmed = true) =>
    client.post('/v1/partnerships', { token, partnershipId, confirmed, requestKey: key() })
  expect((await client.get(`/v1/codes/${token}`)).json?.data).toMatchObject({
    partnerships: expect.arrayContaining([{ id: 'here', platform: '云集', from: '2026-01-05' }]),
  })
  const foreign = await confirm('elsewhere')
  expect([foreign.status, foreign.json?.error?.code]).toEqual([404, 'NOT_FOUND'])
  expect((await confirm('nothing')).status).toBe(404)
  expect((await confirm('here')).json?.data).toMatchObject({ partnershipId: 'here', confirmed: true })
  const again = await confirm('here', false)
  expect([again.status, again.json?.error?.code]).toEqual([409, 'ALREADY_DONE'])
  await shop.settle()
  const { items } = await shop.member.get('account', 'inbox', {})
  expect(items.map(({ about }) => about.code)).toContain('partnershipConfirmed')
})
