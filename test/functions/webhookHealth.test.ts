/** The Centre sees whether platforms hear of codes, and sends what waits; nonces and news go when they have had their time. */
import { apiNonces, webhookEvents } from '../../cloudfunctions/runtime/store/collections'
import type { PlatformWebhook } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, refusalCode } from './harness'
import { DAY, patrol, plain } from './patrol'
import { connectServer, openReceiver, paperDays, type Receiver } from './servers'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
const MINUTE = 60_000
let shop: Shop
let receiver: Receiver
let server: Awaited<ReturnType<typeof connectServer>>
let productId: string
let clock = 0

beforeAll(async () => {
  shop = await openShop({ WEBHOOK_LOCAL: '1', WEBHOOK_TIMEOUT_MS: '1000' })
  server = await connectServer(shop)
  receiver = await openReceiver((keyId) => (keyId === server.keyId ? server.secret : undefined))
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  productId = draft.productId
  const { revision } = draft
  await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  await shop.member.get('supplier', 'requestLaunch', { productId, platformId: 'yunji', requestKey: key() })
  await shop.settle()
})
afterAll(async () => {
  await receiver.stop()
  await shop.house.close()
})

function pass(ms: number): void {
  clock += ms
  shop.house.cloud.setClock(clock)
}
async function seen(who = shop.clerk): Promise<PlatformWebhook> {
  const { items } = await who.get('center', 'webhooks', {})
  const found = items.find(({ id }) => id === 'yunji')
  if (!found) throw new Error('it is not in the list')
  return found
}

test('a platform without a receiver fetches by itself; its keys are counted, never shown', async () => {
  await server.client.get('/v1/changes', {})
  const view = await seen()
  expect(view).toMatchObject({ receiver: false, keys: 1, keyUsedOn: expect.any(String), waiting: 0 })
  const said = JSON.stringify(view)
  for (const secret of [server.keyId, server.secret]) expect(said).not.toContain(secret)
})

test('with a receiver that answers: when the last one was taken, nothing waits', async () => {
  const { revision } = await server.administrator.get('platform', 'apiAccess', {})
  await server.administrator.get('platform', 'saveWebhook', {
    url: receiver.url,
    revision,
    requestKey: key(),
  })
  await shop.member.get('supplier', 'withdrawProduct', { productId, reason: 'other', requestKey: key() })
  await shop.settle()
  const view = await seen()
  expect(view).toMatchObject({ receiver: true, waiting: 0, stopped: 0, takenAt: expect.any(String) })
  expect(view.oldest).toBeUndefined()
  expect(JSON.stringify(view)).not.toContain('127.0.0.1')
})

test('when it fails: how many codes, since when the oldest waits, why; a later one does not change since when', async () => {
  receiver.mode = 'error'
  const from = new Date(shop.house.cloud.now()).toISOString()
  await shop.member.get('supplier', 'restoreProduct', { productId, requestKey: key() })
  await shop.settle()
  const view = await seen()
  expect(view).toMatchObject({ waiting: 1, stopped: 0, fault: 'status', failedAt: expect.any(String) })
  expect(view.codes).toMatchObject([{ state: 'waiting', events: 1, failures: 1 }])
  expect((view.oldest ?? '') >= from).toBe(true)
  pass(10 * MINUTE)
  await shop.member.get('supplier', 'withdrawProduct', { productId, reason: 'other', requestKey: key() })
  await shop.settle()
  expect(await seen()).toMatchObject({ oldest: view.oldest, codes: [{ events: 2 }] })
})

test('once its retries are used up it stands first and says so; a clerk sends it after it was mended', async () => {
  for (const minutes of [1, 5, 30, 120, 720]) {
    pass(minutes * MINUTE + 1000)
    await shop.settle()
  }
  const { items } = await shop.supervisor.get('center', 'webhooks', {})
  expect(items[0]).toMatchObject({ id: 'yunji', stopped: 1, waiting: 1 })
  receiver.mode = 'ok'
  const before = receiver.taken.length
  const sent = await shop.clerk.get('center', 'resendWebhooks', { platform: 'yunji', requestKey: key() })
  expect(sent.codes).toBe(1)
  await shop.settle()
  expect(receiver.taken.length - before).toBe(2)
  expect(await seen()).toMatchObject({ waiting: 0, stopped: 0 })
  expect((await seen()).oldest).toBeUndefined()
})

test('only the Centre sees it and sends; a platform that is not there is NOT_FOUND', async () => {
  for (const who of [shop.member, shop.reviewer, server.administrator, shop.public]) {
    expect(refusalCode(await who.call('center', 'webhooks', {}))).toBe('NOT_FOUND')
    const asked = { platform: 'yunji', requestKey: key() }
    expect(refusalCode(await who.call('center', 'resendWebhooks', asked))).toBe('NOT_FOUND')
  }
  const nobody = { platform: 'nobody', requestKey: key() }
  expect(refusalCode(await shop.clerk.call('center', 'resendWebhooks', nobody))).toBe('NOT_FOUND')
})

test('nonces go ten minutes after they refuse nothing any more, news 90 days later; younger ones stay', async () => {
  await server.client.get('/v1/changes', {})
  pass(DAY)
  await server.client.get('/v1/changes', {})
  await patrol(shop)
  const nonces = plain(await shop.inside(apiNonces.name)) as { minute: number }[]
  const now = Math.floor(shop.house.cloud.now() / MINUTE)
  expect(nonces.length).toBeGreaterThan(0)
  expect(nonces.every(({ minute }) => minute >= now - 10)).toBe(true)
  const before = (await shop.inside(webhookEvents.name)).length
  pass(88 * DAY)
  await patrol(shop)
  expect((await shop.inside(webhookEvents.name)).length).toBeGreaterThanOrEqual(before)
  pass(3 * DAY)
  await patrol(shop)
  const limit = new Date(shop.house.cloud.now() - 91 * DAY).toISOString()
  const left = (await shop.inside(webhookEvents.name)) as { at: string }[]
  expect(left.every(({ at }) => at > limit)).toBe(true)
  expect(left.length).toBeLessThan(before)
  const kept = (await shop.inside('certificates')).map(({ collection }) => collection)
  expect(kept).toContain(webhookEvents.name)
  expect(kept).not.toContain(apiNonces.name)
})
