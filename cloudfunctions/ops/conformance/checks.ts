/** What a platform's engineer can rely on, each as one check against a running interface. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Answer, Client } from './client'

export interface Surroundings {
  client: Client
  /** Milliseconds, as the interface's clock shows. */
  now(): number
  /** A genuine token, where the engineer has one. */
  token?: string
  /** Launches are made only where it is asked for. */
  write: boolean
}

export interface Check {
  name: string
  /** What it needs beyond a key; without it the check is left out and said to be. */
  needs?: 'token' | 'write'
  /** Throws with what was expected and what came. */
  run(surroundings: Surroundings): Promise<void>
}

const FORGED = '1'.repeat(32)

export const checks: readonly Check[] = [
  { name: 'the document is OpenAPI 3.1', run: readsDocument },
  { name: 'every endpoint of the document refuses a request without a signature', run: refusesUnsigned },
  ...(
    [
      ['another secret', { secret: 'not-the-secret' }],
      ['another method', { signed: { method: 'PUT' } }],
      ['another path', { signed: { path: '/v1/changes2' } }],
      ['another query', { signed: { query: 'limit=2' } }],
      ['another body', { signed: { body: 'x' } }],
    ] as const
  ).map(([what, differing]) => ({
    name: `a signature over ${what} is refused`,
    run: async ({ client }: Surroundings) =>
      expectCode(await client.get('/v1/changes', { limit: '1' }, differing), 401, 'WRONG_SIGNATURE'),
  })),
  { name: 'a time 6 minutes ago is refused', run: (given) => refusesTime(given, -360) },
  { name: 'a time 6 minutes ahead is refused', run: (given) => refusesTime(given, 360) },
  { name: 'a time 4 minutes off is accepted', run: acceptsTime },
  { name: 'a nonce is good once', run: refusesReplay },
  { name: 'a forged token is an answer', run: answersForged },
  { name: 'an unknown field is refused with its place', run: refusesUnknown },
  { name: 'a body that is no JSON is refused', run: refusesText },
  { name: 'what does not exist and what is another’s are both NOT_FOUND', run: findsNothing },
  { name: 'a file that is not what its type says is refused', run: refusesDisguised },
  { name: 'a file whose bytes are not those that were signed is refused', run: refusesAltered },
  { name: 'the walk through the changes ends, without a gap in any code', run: walks },
  { name: 'a cursor that was made up is refused', run: refusesCursor },
  { name: 'what suppliers say of the platform is listed', run: listsPartnerships },
  { name: 'figures of a month that is not over are refused', run: refusesMonth },
  { name: 'today’s commitment is published, its secret is not', run: readsCommitment },
  { name: 'the page of a forged code says so and may do nothing', run: showsForged },
  { name: 'a genuine token is verified', needs: 'token', run: verifies },
  { name: 'a code is the same by token and by number', needs: 'token', run: readsCode },
  { name: 'the rules that the verdict names are published', needs: 'token', run: readsRules },
  { name: 'the page of a genuine code shows it in two languages', needs: 'token', run: showsGenuine },
  { name: 'a file is kept once, byte for byte, and found again', needs: 'write', run: keepsFile },
  { name: 'a launch is made once for a request key', needs: 'write', run: makesLaunch },
]

async function readsDocument({ client }: Surroundings): Promise<void> {
  const { openapi } = (await client.open('/openapi.json')).json as unknown as { openapi?: string }
  if (!openapi?.startsWith('3.1')) throw new Error(`openapi is ${openapi}`)
}

async function refusesUnsigned({ client }: Surroundings): Promise<void> {
  const { paths } = (await client.open('/openapi.json')).json as unknown as Document
  for (const [path, methods] of Object.entries(paths)) {
    if (!path.startsWith('/v1/')) continue
    const asked = path.replace(/\{\w+\}/g, 'x')
    for (const method of Object.keys(methods))
      expectCode(await client.open(asked, { method: method.toUpperCase() }), 401, 'UNSIGNED')
  }
}

const at = (now: number, seconds: number) => String(Math.floor(now / 1000) + seconds)

async function refusesTime({ client, now }: Surroundings, seconds: number): Promise<void> {
  expectCode(await client.get('/v1/changes', {}, { time: at(now(), seconds) }), 401, 'WRONG_TIME')
}

async function acceptsTime({ client, now }: Surroundings): Promise<void> {
  for (const seconds of [-240, 240])
    expectOk(await client.get('/v1/changes', {}, { time: at(now(), seconds) }))
}

async function refusesReplay({ client, now }: Surroundings): Promise<void> {
  const nonce = `conformance-${Math.floor(now())}-${Math.random().toString(36).slice(2)}`
  expectOk(await client.get('/v1/changes', {}, { nonce }))
  expectCode(await client.get('/v1/changes', {}, { nonce }), 401, 'REPLAYED')
}

async function answersForged(given: Surroundings): Promise<void> {
  const answer = await given.client.get(`/v1/tokens/${FORGED}`)
  await expectShape(given, answer, '/v1/tokens/{token}')
  if (answer.json?.data?.outcome !== 'forged') throw new Error(`outcome is ${answer.json?.data?.outcome}`)
}

async function refusesUnknown({ client }: Surroundings): Promise<void> {
  expectCode(await client.get('/v1/changes', { unknown: '1' }), 400, 'INVALID_INPUT')
}

async function refusesText({ client }: Surroundings): Promise<void> {
  expectCode(await client.post('/v1/launches', 'no JSON', { raw: true }), 400, 'NOT_JSON')
}

async function findsNothing({ client }: Surroundings): Promise<void> {
  expectCode(await client.get('/v1/launches/somebody-elses'), 404, 'NOT_FOUND')
  expectCode(await client.get('/v1/endings/somebody-elses'), 404, 'NOT_FOUND')
  expectCode(await client.get('/v1/documents/somebody-elses'), 404, 'NOT_FOUND')
  expectCode(await client.get('/v1/rules/NOT_A_CATEGORY'), 404, 'NOT_FOUND')
  expectCode(await client.get('/v1/nothing'), 404, 'NO_SUCH_ENDPOINT')
}

const keyOf = ({ now }: Surroundings, what: string) => `conformance-${what}-${Math.floor(now())}`

async function refusesDisguised(given: Surroundings): Promise<void> {
  const query = { name: 'disguised.png', requestKey: keyOf(given, 'disguised') }
  const file = { type: 'image/png', bytes: bytesOf('<svg onload="x"/>') }
  expectCode(await given.client.put('/v1/documents', query, file), 400, 'INVALID_INPUT')
}

async function refusesAltered(given: Surroundings): Promise<void> {
  const query = { name: 'altered.pdf', requestKey: keyOf(given, 'altered') }
  const signed = { signed: { body: '%PDF-1.4 signed' } }
  const file = { type: 'application/pdf', bytes: bytesOf('%PDF-1.4 sent') }
  expectCode(await given.client.put('/v1/documents', query, file, signed), 401, 'WRONG_SIGNATURE')
}

async function keepsFile(given: Surroundings): Promise<void> {
  const query = { name: 'conformance.pdf', requestKey: keyOf(given, 'kept') }
  const file = { type: 'application/pdf', bytes: bytesOf(`%PDF-1.4 ${query.requestKey} \0\xff`) }
  const send = () => given.client.put('/v1/documents', query, file)
  const [first, again] = [await send(), await send()]
  expectOk(first)
  if (JSON.stringify(first.json) !== JSON.stringify(again.json))
    throw new Error('the repeat got another answer')
  const digest = createHash('sha256').update(file.bytes).digest('hex')
  if (first.json?.data?.sha256 !== digest) throw new Error(`${digest} was sent: ${first.text}`)
  const found = await given.client.get(`/v1/documents/${first.json.data.documentId}`)
  await expectShape(given, found, '/v1/documents/{documentId}')
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

interface Page {
  items: { token: string; sequence: number; id: string }[]
  cursor: string
  more: boolean
}

async function walks(given: Surroundings): Promise<void> {
  const seen = new Map<string, number>()
  let cursor = ''
  for (let pages = 0; pages < 100; pages += 1) {
    const answer = await given.client.get('/v1/changes', { limit: '50', ...(cursor && { cursor }) })
    await expectShape(given, answer, '/v1/changes')
    const page = (answer.json as unknown as { data: Page }).data
    const { items, cursor: next, more } = page
    for (const { token, sequence } of items) {
      const before = seen.get(token)
      if (before !== undefined && sequence !== before + 1)
        throw new Error(`after ${before} of ${token} came ${sequence}`)
      seen.set(token, sequence)
    }
    if (!more) return
    if (next === cursor) throw new Error('the cursor stays where it is')
    cursor = next
  }
}

async function listsPartnerships(given: Surroundings): Promise<void> {
  await expectShape(given, await given.client.get('/v1/partnerships'), '/v1/partnerships')
}

async function refusesMonth({ client, now }: Surroundings): Promise<void> {
  const month = new Date(now() + 8 * 3600_000).toISOString().slice(0, 7)
  const none = { orders: 0, complaints: 0, disputes: 0, onTime: 0, damaged: 0 }
  const requestKey = `conformance-${Math.floor(now())}`
  const asked = { month, products: [{ token: FORGED, ...none }], requestKey }
  expectCode(await client.post('/v1/figures', asked), 400, 'INVALID_INPUT')
}

async function refusesCursor({ client }: Surroundings): Promise<void> {
  expectCode(await client.get('/v1/changes', { cursor: 'made up' }), 400, 'INVALID_INPUT')
}

async function readsCommitment(given: Surroundings): Promise<void> {
  const today = new Date(given.now() + 8 * 3600_000).toISOString().slice(0, 10)
  const answer = await given.client.get(`/v1/commitments/${today}`)
  await expectShape(given, answer, '/v1/commitments/{day}')
  if (answer.json?.data?.secret !== undefined) throw new Error('the secret of today is published')
}

async function showsForged({ client }: Surroundings): Promise<void> {
  const page = await client.open(`/q/${FORGED}`)
  if (page.status !== 404 || !/伪造/.test(page.text)) throw new Error(`status ${page.status}`)
  const policy = page.headers.get('content-security-policy') ?? ''
  if (!policy.startsWith("default-src 'none'") || /<script/.test(page.text))
    throw new Error(`policy: ${policy}`)
}

async function verifies(given: Surroundings): Promise<void> {
  const answer = await given.client.get(`/v1/tokens/${given.token}`)
  await expectShape(given, answer, '/v1/tokens/{token}')
  if (answer.json?.data?.outcome !== 'genuine') throw new Error(`outcome is ${answer.json?.data?.outcome}`)
}

interface Code {
  productId: string
  verdict: { number: string; ruleSet: string; product: string }
}

async function codeOf(given: Surroundings): Promise<Code> {
  const answer = await given.client.get(`/v1/codes/${given.token}`)
  await expectShape(given, answer, '/v1/codes/{id}')
  return answer.json?.data as unknown as Code
}

async function readsCode(given: Surroundings): Promise<void> {
  const { productId, verdict } = await codeOf(given)
  const other = (await given.client.get(`/v1/codes/${verdict.number}`)).json?.data as unknown as Code
  if (other?.productId !== productId) throw new Error(`${verdict.number} is another product`)
}

async function readsRules(given: Surroundings): Promise<void> {
  const { verdict } = await codeOf(given)
  const [category, version = ''] = verdict.ruleSet.split('@')
  const answer = await given.client.get(`/v1/rules/${category}`, { version })
  await expectShape(given, answer, '/v1/rules/{category}')
}

async function showsGenuine(given: Surroundings): Promise<void> {
  for (const [language, lang] of [
    ['zh-CN', 'zh-CN'],
    ['en', 'en'],
  ]) {
    const headers = { 'accept-language': language ?? '' }
    const page = await given.client.open(`/q/${given.token}`, { headers })
    if (page.status !== 200 || !page.text.includes(`lang="${lang}"`)) throw new Error(`status ${page.status}`)
  }
}

async function makesLaunch(given: Surroundings): Promise<void> {
  const requestKey = `conformance-${Math.floor(given.now())}`
  const send = () => given.client.post('/v1/launches', { token: given.token, requestKey })
  const [first, again] = [await send(), await send()]
  // A launch that is open already is refused, which is as right.
  if (first.json?.error?.code === 'ALREADY_DONE') return
  expectOk(first)
  if (JSON.stringify(first.json) !== JSON.stringify(again.json))
    throw new Error('the repeat got another answer')
}

function expectOk(answer: Answer): void {
  if (answer.status !== 200 || !answer.json?.ok)
    throw new Error(`${answer.status} ${answer.text.slice(0, 200)}`)
}

function expectCode(answer: Answer, status: number, code: string): void {
  const { error } = answer.json ?? {}
  if (answer.status !== status || error?.code !== code || !error.message)
    throw new Error(`expected ${status} ${code}, got ${answer.status} ${answer.text.slice(0, 200)}`)
}

/** Holds an answer to the schema that the document gives for its endpoint. */
async function expectShape({ client }: Surroundings, answer: Answer, path: string): Promise<void> {
  expectOk(answer)
  const document = (await client.open('/openapi.json')).json as unknown as Document
  const schema = document.paths[path]?.get?.responses['200']?.content['application/json'].schema
  if (!schema) throw new Error(`${path} is not in the document`)
  const parsed = z.fromJSONSchema(schema).safeParse(answer.json)
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Described> }>>
}

interface Described {
  content: { 'application/json': { schema: Parameters<typeof z.fromJSONSchema>[0] } }
}
