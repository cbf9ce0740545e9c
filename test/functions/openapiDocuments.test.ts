/** Evidence that a platform's server puts up: what is taken, whose it is, and how long it is kept. */
import { createHash } from 'node:crypto'
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import { documentContents, documents } from '../../cloudfunctions/runtime/store/collections'
import { png } from '../demo/files'
import { key, refusalCode } from './harness'
import { ask, type Market, openMarket } from './launch'
import { goTo, patrol } from './patrol'
import { detailOf, eventFindings } from './reviews'
import { connectServer } from './servers'

jest.setTimeout(120_000)
let market: Market
let client: Client
let other: Client
beforeAll(async () => {
  market = await openMarket()
  client = (await connectServer(market, market.administrator)).client
  other = (await connectServer(market, market.stranger)).client
})
afterEach(() => market.house.cloud.setClock(0))
afterAll(() => market.house.close())

type Answered = Awaited<ReturnType<Client['get']>>
const code = ({ json }: Answered) => json?.error?.code ?? 'ok'
const issueOf = ({ json }: Answered) =>
  (json?.error as { issues?: { path: unknown[]; code: string }[] } | undefined)?.issues?.[0]
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A picture that nobody has put up before. */
const photograph = () => ({
  type: 'image/png',
  bytes: new Uint8Array(Buffer.concat([png(), Buffer.from(key())])),
})
const putUp = (
  file: { type: string; bytes: Uint8Array<ArrayBuffer> },
  { requestKey = key(), by = client, name = '留样.png' } = {},
) => by.put('/v1/documents', { name, requestKey }, file)
const idOf = (answer: Answered) => String(answer.json?.data?.documentId)
const there = async (collection: string, id: string) =>
  (await market.inside(collection)).some(({ _id, documentId }) => _id === id || documentId === id)

/** A launch whose review has been opened, so that a result can be recorded. */
async function toReview(): Promise<{ launchId: string; revision: number }> {
  const { items } = await market.member.get('supplier', 'launches', {})
  const launch = items.find(({ state }) => state === 'open') ?? (await ask(market))
  if (launch.toReview) return launch
  const { launchId, revision } = launch
  const asked = { launchId, revision, reason: 'complaint' as const, requestKey: key() }
  return market.reviewer.get('platform', 'openReview', asked)
}
const record = (launch: { launchId: string; revision: number }, found: object, by = client) =>
  by.post(`/v1/launches/${launch.launchId}/review`, {
    revision: launch.revision,
    text: '检出异物',
    requestKey: key(),
    ...found,
  })

describe('a file', () => {
  test('of more than HTTP access takes as text arrives byte for byte, once for its request key', async () => {
    const bytes = new Uint8Array(3 * 1024 * 1024).fill(7)
    bytes.set(Buffer.from('%PDF-1.7\n'))
    const requestKey = key()
    const file = { type: 'application/pdf', bytes }
    const first = await putUp(file, { requestKey, name: '检测报告.pdf' })
    expect(first.json).toMatchObject({
      ok: true,
      data: { name: '检测报告.pdf', type: 'application/pdf', size: bytes.length, sha256: digest(bytes) },
    })
    expect((await putUp(file, { requestKey, name: '检测报告.pdf' })).json).toEqual(first.json)
    const changed = await putUp(photograph(), { requestKey, name: '检测报告.pdf' })
    expect([code(changed), issueOf(changed)?.code]).toEqual(['INVALID_INPUT', 'keyReused'])
    expect((await client.get(`/v1/documents/${idOf(first)}`)).json).toEqual(first.json)
  })

  test('that the platform has here already is not kept twice; another platform’s is its own', async () => {
    const file = photograph()
    const first = idOf(await putUp(file))
    expect(idOf(await putUp(file))).toBe(first)
    const others = idOf(await putUp(file, { by: other }))
    expect(others).not.toBe(first)
    for (const [asks, id] of [
      [other, first],
      [client, others],
      [client, 'never-put-up'],
    ] as const) {
      const answer = await asks.get(`/v1/documents/${id}`)
      expect([answer.status, code(answer)]).toEqual([404, 'NOT_FOUND'])
    }
  })

  test('put up five times at the same time is one document', async () => {
    const file = photograph()
    const answers = await Promise.all(Array.from({ length: 5 }, () => putUp(file)))
    expect(answers.map(code)).toEqual(Array(5).fill('ok'))
    expect(new Set(answers.map(idOf)).size).toBe(1)
  })

  test('is judged by its first bytes, and refused in words', async () => {
    const { bytes } = photograph()
    const empty = new Uint8Array()
    for (const [file, found] of [
      [{ type: 'image/jpeg', bytes }, 'fileContent'],
      [{ type: 'application/pdf', bytes: new Uint8Array(Buffer.from('<script>')) }, 'fileContent'],
      [{ type: 'image/svg+xml', bytes }, 'fileType'],
      [{ type: 'image/png', bytes: empty }, 'fileContent'],
    ] as const) {
      const answer = await putUp(file)
      expect([answer.status, code(answer), issueOf(answer)?.code]).toEqual([400, 'INVALID_INPUT', found])
      expect(issueOf(answer)?.path[0]).toMatch(/^(body|headers)$/)
    }
    const unnamed = await client.put('/v1/documents', { requestKey: key() }, photograph())
    expect(issueOf(unnamed)).toMatchObject({ path: ['query', 'name'], code: 'required' })
  })

  test('too large, altered on its way or risky is not kept', async () => {
    const before = (await market.inside(documents.name)).length
    const large = new Uint8Array(4 * 1024 * 1024 + 1)
    large.set(photograph().bytes)
    const tooLarge = await putUp({ type: 'image/png', bytes: large })
    expect([tooLarge.status, code(tooLarge)]).toEqual([413, 'TOO_LARGE'])
    const query = { name: 'x.png', requestKey: key() }
    const altered = await client.put('/v1/documents', query, photograph(), { signed: { body: 'other' } })
    expect([altered.status, code(altered)]).toEqual([401, 'WRONG_SIGNATURE'])
    const risky = new Uint8Array(Buffer.concat([png(), Buffer.from('risky-content')]))
    expect(code(await putUp({ type: 'image/png', bytes: risky }))).toBe('CONTENT_RISKY')
    expect(await market.inside(documents.name)).toHaveLength(before)
  })
})

describe('a review from server to server', () => {
  test('takes files of its own platform and no other’s, and a critical fault needs one', async () => {
    const launch = await toReview()
    const bare = await record(launch, { result: 'critical' })
    expect([bare.status, issueOf(bare)]).toEqual([
      400,
      expect.objectContaining({ path: ['body', 'documents'], code: 'review.evidence' }),
    ])
    const foreign = idOf(await putUp(photograph(), { by: other }))
    for (const id of [foreign, 'never-put-up']) {
      const refused = await record(launch, { result: 'critical', documents: [id] })
      expect(issueOf(refused)).toMatchObject({ path: ['body', 'documents', 0], code: 'document' })
    }
    expect((await detailOf(market)).verdict.state).toBe('green')
  })

  test('of a critical fault is red at once, and its evidence is opened by the three that it concerns', async () => {
    const launch = await toReview()
    const documentId = idOf(await putUp(photograph()))
    const requestKey = key()
    const asked = { result: 'critical', documents: [documentId, documentId], requestKey }
    const done = await record(launch, asked)
    expect(done.json?.data).toMatchObject({ state: 'stopped', colour: 'red', toReview: false })
    expect((await record(launch, asked)).json).toEqual(done.json)
    expect((await detailOf(market)).verdict.state).toBe('red')
    const { items: forces } = await market.supervisor.get('center', 'forces', {})
    expect(forces).toMatchObject([{ kind: 'spotCheck', maker: '云集 API' }])
    const { items } = await market.reviewer.get('platform', 'reviews', { tab: 'done' })
    const reviewId = items[0]?.reviewId ?? ''
    const open = { reviewId, documentId, purpose: 'random_review' as const, requestKey: key() }
    const opened = await market.reviewer.get('platform', 'openReviewDocument', open)
    expect((await fetch(opened.url)).status).toBe(200)
    const seen = await market.member.get('supplier', 'review', { reviewId })
    expect(seen.outcome).toMatchObject({ result: 'critical', documents: [{ id: documentId }] })
    expect(JSON.stringify(seen)).not.toContain('API')
    expect(
      refusalCode(
        await market.stranger.call('platform', 'openReviewDocument', { ...open, requestKey: key() }),
      ),
    ).toBe('NOT_FOUND')
    const { items: entries } = await market.supervisor.get('center', 'audit', {})
    expect(JSON.stringify(entries)).toContain('openapi POST /v1/documents')
    // What nobody of the Centre stands behind lapses.
    market.house.cloud.setClock(25 * 3_600_000)
    await market.house.cloud.fireTimer('courier')
    expect((await eventFindings(market)).map(([id]) => id)).toEqual(['E-REVIEW'])
  })
})

describe('kept', () => {
  test('as long as it waits for a review, from the last time it was put up; then file and record go', async () => {
    const [waiting, again] = [photograph(), photograph()]
    const waits = idOf(await putUp(waiting))
    const renewed = idOf(await putUp(again))
    goTo(market, 10)
    expect(idOf(await putUp(again))).toBe(renewed)
    goTo(market, 16)
    await patrol(market)
    expect(await there(documents.name, waits)).toBe(false)
    expect(await there(documentContents.name, waits)).toBe(false)
    expect((await client.get(`/v1/documents/${waits}`)).status).toBe(404)
    expect((await client.get(`/v1/documents/${renewed}`)).status).toBe(200)
    const anew = idOf(await putUp(waiting))
    expect(anew).not.toBe(waits)
    expect(await there(documents.name, anew)).toBe(true)
  })

  test('as long as its review, and no longer', async () => {
    const used = (await market.inside('reviews')).flatMap(
      ({ outcome }) => (outcome as { documents?: string[] } | undefined)?.documents ?? [],
    )
    const [documentId = ''] = used
    goTo(market, 3 * 365)
    await patrol(market)
    expect(await there(documents.name, documentId)).toBe(true)
    expect(await market.inside('reviews')).not.toHaveLength(0)
    goTo(market, 3 * 365 + 3)
    await patrol(market)
    expect(await there(documents.name, documentId)).toBe(false)
    expect(await market.inside('reviews')).toHaveLength(0)
    const certified = (await market.inside('certificates')).filter(
      ({ collection }) => collection === 'documents',
    )
    expect(certified.length).toBeGreaterThan(1)
  })
})

test('a platform may put up 200 files in a day, and another one still may', async () => {
  const at = new Date(market.house.cloud.now()).toISOString()
  const one = { purpose: 'review', platformId: 'jimu', owner: 'platform:jimu', createdAt: at, revision: 1 }
  const many = Array.from({ length: 200 }, (_, n) => ({ ...one, _id: `jimu-had-${n}` }))
  await market.house.cloud.bulkLoad(documents.name, many)
  const refused = await putUp(photograph(), { by: other })
  expect([refused.status, code(refused)]).toEqual([429, 'RATE_LIMITED'])
  expect(code(await putUp(photograph()))).toBe('ok')
})
