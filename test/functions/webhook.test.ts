/** Webhooks: nothing lost and nothing out of order, whatever the receiver does. */
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import { outbox, webhookQueues } from '../../cloudfunctions/runtime/store/collections'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person, refusal } from './harness'
import { connectServer, openReceiver, paperDays, type Receiver } from './servers'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
const MINUTE = 60_000
let shop: Shop
let administrator: Person
let client: Client
let receiver: Receiver
let token: string
let productId: string
let clock = 0

beforeAll(async () => {
  shop = await openShop({ WEBHOOK_LOCAL: '1', WEBHOOK_TIMEOUT_MS: '1000' })
  const server = await connectServer(shop)
  ;({ administrator, client } = server)
  receiver = await openReceiver((keyId) => (keyId === server.keyId ? server.secret : undefined))
  await saveWebhook(receiver.url)
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  productId = draft.productId
  const { revision } = draft
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  token = view.code?.token ?? ''
  const asked = { productId, platformId: 'yunji', requestKey: key() }
  await shop.member.get('supplier', 'requestLaunch', asked)
  await run()
})
afterAll(async () => {
  await receiver.stop()
  await shop.house.close()
})

/** Forward only: a queue that waits does so by the clock of the functions. */
function pass(ms: number): void {
  clock += ms
  shop.house.cloud.setClock(clock)
}
const run = () => shop.settle()

async function saveWebhook(url: string | null) {
  const { revision } = await administrator.get('platform', 'apiAccess', {})
  return administrator.get('platform', 'saveWebhook', { url, revision, requestKey: key() })
}

let out = false
/** Changes what the code shows: out of circulation and back. */
async function change(): Promise<void> {
  const requestKey = key()
  if (out) await shop.member.get('supplier', 'restoreProduct', { productId, requestKey })
  else await shop.member.get('supplier', 'withdrawProduct', { productId, reason: 'other', requestKey })
  out = !out
}
/** As it is stored, its numbers read from the wire's notation. */
async function queue(): Promise<Record<string, unknown>> {
  const stored = (await shop.inside(webhookQueues.name)).find(({ platformId }) => platformId === 'yunji')
  return JSON.parse(JSON.stringify(stored), (_key, held) =>
    held && typeof held === 'object' && '$numberInt' in held ? Number(held.$numberInt) : held,
  )
}
const wakes = async () =>
  (await shop.inside(outbox.name)).filter(
    ({ kind, platformId }) => kind === 'webhook' && platformId === 'yunji',
  )
const numbers = () => receiver.taken.map(({ sequence }) => sequence)
/** The numbers up to the last one, without a gap. */
const upTo = (last: unknown) => Array.from({ length: Number(last) }, (_, n) => n + 1)

test('a change arrives signed, with its number, and the queue is empty', async () => {
  await change()
  await run()
  const last = (await queue()).last
  expect(numbers()).toEqual(upTo(last))
  expect(receiver.taken.at(-1)).toMatchObject({
    type: 'code.changed',
    token,
    platform: 'yunji',
    data: { to: 'grey' },
  })
  expect(receiver.wrong).toBe(0)
  expect(await queue()).toMatchObject({ state: 'idle', sent: last })
  expect(await wakes()).toEqual([])
})

test('news do not wait for the timer', async () => {
  const next = receiver.next()
  await change()
  // Nothing fires a timer here: only the function that committed can have woken the courier.
  expect(await next).toMatchObject({ type: 'code.changed', token })
})

test('a platform whose receiver is silent holds up no other one', async () => {
  const other = shop.house.as('oAdminSecond0001')
  const platform = { id: 'second', name: { zh: '第二', en: 'Second' } }
  const asked = { role: 'platformAdmin' as const, platform, requestKey: key() }
  const { code } = await shop.supervisor.get('account', 'invite', asked)
  await other.get('account', 'accept', { code, name: '管理员', requestKey: key() })
  await connectServer(shop, other)
  const silent = await openReceiver(() => undefined)
  silent.mode = 'silent'
  const { revision } = await other.get('platform', 'apiAccess', {})
  await other.get('platform', 'saveWebhook', { url: silent.url, revision, requestKey: key() })
  if (out) await change()
  const request = { productId, platformId: 'second', requestKey: key() }
  await shop.member.get('supplier', 'requestLaunch', request)
  await run()
  const before = receiver.taken.length
  await change()
  await run()
  expect(receiver.taken.length).toBe(before + 1)
  const view = await other.get('platform', 'apiAccess', {})
  expect(view.webhook).toMatchObject({ waiting: 1, fault: 'timeout' })
  // Another platform's queue is not to be seen, nor to be sent by anybody else.
  expect((await administrator.get('platform', 'apiAccess', {})).waiting).toEqual([])
  await silent.stop()
  await other.get('platform', 'saveWebhook', { url: null, revision: view.revision, requestKey: key() })
})

test('a receiver that is down, answers 500, is silent or leads elsewhere loses nothing and gets all in order', async () => {
  for (const mode of ['error', 'silent', 'redirect'] as const) {
    receiver.mode = mode
    await change()
    await run()
    expect((await queue()).state).toBe('waiting')
  }
  receiver.mode = 'ok'
  await receiver.stop()
  await change()
  await run()
  expect(await queue()).toMatchObject({ state: 'waiting', failures: expect.any(Number) })
  await receiver.restart()
  pass(2 * MINUTE)
  await run()
  expect(numbers()).toEqual(upTo((await queue()).last))
  expect((await queue()).state).toBe('idle')
  const { webhook } = await administrator.get('platform', 'apiAccess', {})
  expect(webhook).toMatchObject({ waiting: 0, stopped: 0, takenAt: expect.any(String) })
})

test('is tried again after 1 m, 5 m, 30 m, 2 h and 12 h, and then waits for news or a person', async () => {
  receiver.mode = 'error'
  await change()
  await run()
  for (const minutes of [1, 5, 30, 120, 720]) {
    const { asked } = receiver
    const { failures } = await queue()
    pass(minutes * MINUTE - 30_000)
    await run()
    expect(receiver.asked).toBe(asked)
    pass(31_000)
    await run()
    expect(receiver.asked).toBe(asked + 1)
    expect((await queue()).failures).toBe(Number(failures) + 1)
  }
  expect((await queue()).state).toBe('stopped')
  expect(await wakes()).toEqual([])
  const view = await administrator.get('platform', 'apiAccess', {})
  expect(view.webhook).toMatchObject({ stopped: 1, waiting: 1, fault: 'status' })
  expect(view.waiting).toMatchObject([{ token, state: 'stopped', events: 1 }])
})

test('news reset the wait and send the queue from its head', async () => {
  receiver.mode = 'ok'
  const before = receiver.taken.length
  await change()
  await run()
  expect(receiver.taken.length).toBe(before + 2)
  expect(numbers()).toEqual(upTo((await queue()).last))
})

test('a person sends what has stopped, and all of one code from an event on', async () => {
  receiver.mode = 'error'
  await change()
  await run()
  for (const minutes of [1, 5, 30, 120, 720]) {
    pass(minutes * MINUTE + 1000)
    await run()
  }
  receiver.mode = 'ok'
  const all = await administrator.get('platform', 'resendWebhooks', { requestKey: key() })
  expect(all.codes).toBe(1)
  await run()
  const last = Number((await queue()).last)
  expect(numbers()).toEqual(upTo(last))
  const { number } = await queue()
  const again = { code: String(number), fromSequence: last - 1, requestKey: key() }
  await administrator.get('platform', 'resendWebhooks', again)
  await run()
  expect(numbers()).toEqual([...upTo(last), last - 1, last])
  expect(receiver.taken.at(-1)?.id).toBe(receiver.taken.at(-3)?.id)
  receiver.taken.splice(-2)
})

test('several runs at once send each event once, and news meanwhile keep the order', async () => {
  await Promise.all([change().then(change).then(change), shop.house.cloud.fireTimer('courier')])
  await Promise.all(Array.from({ length: 6 }, () => shop.house.cloud.fireTimer('courier')))
  await run()
  expect(numbers()).toEqual(upTo((await queue()).last))
})

test('a sender that died holds the queue for its lease only', async () => {
  await shop.house.quiet()
  receiver.mode = 'error'
  await change()
  await run()
  receiver.mode = 'ok'
  const held = await queue()
  const until = new Date(shop.house.cloud.now() + 90_000).toISOString()
  await overwrite(webhookQueues.name, held._id as string, { ...held, lease: { by: 'died', until } })
  pass(MINUTE + 1000)
  const { asked } = receiver
  await run()
  expect(receiver.asked).toBe(asked)
  pass(MINUTE)
  await run()
  expect(numbers()).toEqual(upTo((await queue()).last))
})

test('the walk through the changes gives the same events, and a cursor in the middle the rest', async () => {
  const first = await walk({ limit: '3' })
  expect([first.items.map(({ sequence }) => sequence), first.more]).toEqual([[1, 2, 3], true])
  const rest = await walk({ cursor: first.cursor })
  expect(rest.items.map(({ sequence }) => sequence)).toEqual(upTo((await queue()).last).slice(3))
  // What is older than a minute and a half is given once; what is younger may come again.
  pass(2 * MINUTE)
  const settled = await walk({ cursor: rest.cursor })
  expect(await walk({ cursor: settled.cursor })).toMatchObject({ items: [], more: false })
})

interface Page {
  items: { sequence: number }[]
  cursor: string
  more: boolean
}
const walk = async (query: Record<string, string>) =>
  (await client.get('/v1/changes', query)).json?.data as unknown as Page

test('without a receiver news wait to be fetched and nothing is sent', async () => {
  const view = await saveWebhook(null)
  expect(view.webhook).toBeUndefined()
  const { asked } = receiver
  await change()
  await run()
  expect(receiver.asked).toBe(asked)
  expect(await wakes()).toEqual([])
  await saveWebhook(receiver.url)
})

test('without a live key nothing is sent unsigned, and the view says why', async () => {
  const { keys, revision } = await administrator.get('platform', 'apiAccess', {})
  const [live] = keys
  await administrator.get('platform', 'revokeApiKey', { id: live?.id ?? '', revision, requestKey: key() })
  const { asked } = receiver
  await change()
  await run()
  expect(receiver.asked).toBe(asked)
  expect((await administrator.get('platform', 'apiAccess', {})).webhook?.fault).toBe('noKey')
})

test.each([
  'http://example.com/hook',
  'ftp://example.com/hook',
  'https://10.0.0.8/hook',
  'https://[::1]/hook',
  'https://intranet/hook',
  'https://metadata.internal/hook',
  'https://user:secret@example.com/hook',
  'not an address',
])('%s is refused as a receiver', async (url) => {
  const { revision } = await administrator.get('platform', 'apiAccess', {})
  const answer = await administrator.call('platform', 'saveWebhook', { url, revision, requestKey: key() })
  expect(refusal(answer).issues?.[0]?.code).toMatch(/^webhook\.(url|https|host)$/)
})

/** Past the functions, as nothing but a test does. */
async function overwrite(
  collectionName: string,
  id: string,
  document: Record<string, unknown>,
): Promise<void> {
  const { _id, ...data } = document
  const body = {
    action: 'database.modifyDocument',
    collectionName,
    queryType: 'DOC',
    query: JSON.stringify({ _id: id }),
  }
  await fetch(`${shop.house.origin}/admin?env=local-env`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, multi: false, merge: false, upsert: true, data: JSON.stringify(data) }),
  })
}
