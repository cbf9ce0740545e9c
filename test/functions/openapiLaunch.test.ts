/** A platform that works in its own system: launches, reviews, partnerships and figures from server to server. */
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person } from './harness'
import { connectServer, openReceiver, paperDays, type Receiver } from './servers'
import { openShop, type Shop } from './shop'
import { verify } from './verify'

jest.setTimeout(120_000)
let shop: Shop
let client: Client
let other: Client
let receiver: Receiver
let productId: string
let token: string

beforeAll(async () => {
  shop = await openShop({ WEBHOOK_LOCAL: '1', WEBHOOK_TIMEOUT_MS: '1000' })
  const server = await connectServer(shop)
  client = server.client
  const second = shop.house.as('oAdminSecond0001')
  await join(second, 'second')
  other = (await connectServer(shop, second)).client
  receiver = await openReceiver((keyId) => (keyId === server.keyId ? server.secret : undefined))
  const { revision } = await server.administrator.get('platform', 'apiAccess', {})
  const webhook = { url: receiver.url, revision, requestKey: key() }
  await server.administrator.get('platform', 'saveWebhook', webhook)
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  productId = draft.productId
  const asked = { productId, revision: draft.revision, requestKey: key() }
  token = (await shop.member.get('supplier', 'submitProduct', asked)).code?.token ?? ''
})
beforeEach(() => shop.settle())
afterAll(async () => {
  await receiver.stop()
  await shop.house.close()
})

async function join(person: Person, id: string): Promise<void> {
  const platform = { id, name: { zh: id, en: id } }
  const asked = { role: 'platformAdmin' as const, platform, requestKey: key() }
  const { code } = await shop.supervisor.get('account', 'invite', asked)
  await person.get('account', 'accept', { code, name: '管理员', requestKey: key() })
}

interface Launch {
  launchId: string
  revision: number
  lane: string
  state: string
  toReview: boolean
}
const data = ({ json }: Awaited<ReturnType<Client['get']>>) => json?.data as unknown as Launch
const code = ({ json }: Awaited<ReturnType<Client['get']>>) => json?.error?.code ?? 'ok'

/** Does what is asked for before a decision: every step of the ordinary lane, and the review when there is one. */
async function ready(launch: Launch): Promise<Launch> {
  let at = launch
  const path = `/v1/launches/${launch.launchId}`
  if (at.lane === 'ordinary')
    for (const step of ['samples', 'check', 'submission', 'uploads'])
      at = data(await client.post(`${path}/steps`, { revision: at.revision, step, requestKey: key() }))
  // A critical fault can turn a code red at once, so it has to be shown.
  const critical = { revision: at.revision, result: 'critical', text: '检出异物', requestKey: key() }
  const refused = await client.post(`${path}/review`, critical)
  expect([refused.status, code(refused)]).toEqual([400, 'INVALID_INPUT'])
  expect(JSON.stringify(refused.json)).toContain('review.evidence')
  if (at.toReview) {
    const found = { revision: at.revision, result: 'pass', text: '实物与资料一致', requestKey: key() }
    at = data(await client.post(`${path}/review`, found))
  }
  return at
}

test('a launch that began in the platform’s system goes its whole way, and the supplier sees it', async () => {
  const requestKey = key()
  const made = await client.post('/v1/launches', { token, requestKey })
  expect(made.status).toBe(200)
  expect(data(await client.post('/v1/launches', { token, requestKey }))).toEqual(data(made))
  expect(code(await client.post('/v1/launches', { token, requestKey: key() }))).toBe('ALREADY_DONE')
  const launch = await ready(data(made))
  const path = `/v1/launches/${launch.launchId}`
  expect(data(await client.get(path))).toMatchObject({ state: 'open', revision: launch.revision })
  const seen = await shop.member.get('supplier', 'launches', { productId })
  expect(seen.items).toMatchObject([{ launchId: launch.launchId, state: 'open' }])
  const refusedToGuess = { revision: launch.revision, decision: 'refuse', requestKey: key() }
  expect(code(await client.post(`${path}/result`, refusedToGuess))).toBe('INVALID_INPUT')
  const result = {
    revision: launch.revision,
    decision: 'refuse',
    text: '净含量与标签不符',
    requestKey: key(),
  }
  expect(data(await client.post(`${path}/result`, result)).state).toBe('refused')
  const again = await client.post(`${path}/result`, { ...result, requestKey: key() })
  expect([again.status, code(again)]).toEqual([409, 'ALREADY_DECIDED'])
  const after = await shop.member.get('supplier', 'launch', { launchId: launch.launchId })
  expect(after).toMatchObject({ state: 'refused', decision: { reason: '净含量与标签不符' } })
  expect(JSON.stringify(after)).not.toContain('API')
})

test('another platform’s launch is not there, whatever is asked of it', async () => {
  const launch = await open()
  const path = `/v1/launches/${launch.launchId}`
  const { revision } = launch
  const answers = [
    await other.get(path),
    await other.post(`${path}/steps`, { revision, step: 'samples', requestKey: key() }),
    await other.post(`${path}/review`, { revision, result: 'pass', text: 'x', requestKey: key() }),
    await other.post(`${path}/result`, { revision, decision: 'approve', requestKey: key() }),
    await other.get('/v1/launches/made-up'),
  ]
  for (const answer of answers) expect([answer.status, code(answer)]).toEqual([404, 'NOT_FOUND'])
  expect((await other.get('/v1/changes')).json?.data).toMatchObject({ items: [] })
})

/** The launch that is open; a new one where none is. */
async function open(): Promise<Launch> {
  const { items } = await shop.member.get('supplier', 'launches', { productId })
  const known = items.find(({ state }) => state === 'open')
  if (known) return data(await client.get(`/v1/launches/${known.launchId}`))
  return data(await client.post('/v1/launches', { token, requestKey: key() }))
}

test('of two results at the same time one wins and the other is told', async () => {
  const launch = await open()
  const send = (text: string) =>
    client.post(`/v1/launches/${launch.launchId}/result`, {
      revision: launch.revision,
      decision: 'refuse',
      text,
      requestKey: key(),
    })
  const answers = await Promise.all([send('一'), send('二'), send('三')])
  expect(answers.map(code).sort()).toEqual(['ALREADY_DECIDED', 'ALREADY_DECIDED', 'ok'])
})

test('a red code reaches the platform that it concerns within the run after it, and no other platform', async () => {
  await open()
  await shop.settle()
  const queue = await shop.clerk.get('center', 'queue', {})
  const paper = queue.items.find(({ kind }) => kind === 'licence')
  await verify(shop.clerk, paper?.id ?? '', { status: 'revoked' })
  await shop.settle()
  const red = receiver.taken.filter((one) => one.type === 'code.changed' && one.data.to === 'red')
  expect(red.map((one) => one.token)).toContain(token)
  expect(receiver.wrong).toBe(0)
  expect((await other.get('/v1/changes')).json?.data).toMatchObject({ items: [] })
})
