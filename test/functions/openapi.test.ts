/** From server to server: who may ask, what is answered, and the page for any browser. */
import { createHmac } from 'node:crypto'
import { mintToken } from '../../cloudfunctions/domain/token'
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import { apiAccess, codes, requests } from '../../cloudfunctions/runtime/store/collections'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person, refusalCode } from './harness'
import { connectServer, paperDays } from './servers'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(90_000)
let shop: Shop
let administrator: Person
let client: Client
let keyId: string
let secret: string
let token: string

beforeAll(async () => {
  shop = await openShop()
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  const { productId, revision } = draft
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  token = view.code?.token ?? ''
  await verifyAll(shop.clerk)
  ;({ client, administrator, keyId, secret } = await connectServer(shop))
  await shop.settle()
})
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

const code = ({ json }: Awaited<ReturnType<Client['get']>>) => json?.error?.code ?? 'ok'
const verify = (differing = {}) => client.get(`/v1/tokens/${token}`, {}, differing)

describe('a signature', () => {
  test('that is right is accepted, and its answer is the public one', async () => {
    const answer = await verify()
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ ok: true, data: { outcome: 'genuine', verdict: { token } } })
    const scanned = await shop.public.get('scan', 'verdict', { token })
    expect(answer.json?.data?.verdict).toEqual({ ...scanned, asOf: expect.any(String) })
  })

  test.each([
    ['another secret', { secret: 'x'.repeat(43) }],
    ['another method', { signed: { method: 'POST' } }],
    ['another path', { signed: { path: '/v1/tokens/other' } }],
    ['another query', { signed: { query: 'limit=1' } }],
    ['another body', { signed: { body: '{}' } }],
    ['a key that does not exist', { key: 'yunji.abcdefghijkm' }],
    ['a platform that does not exist', { key: 'nobody.abcdefghijkm' }],
    ['one letter of it changed', { signature: 'f'.repeat(64) }],
  ])('over %s is refused, always in the same words', async (_what, differing) => {
    const answer = await verify(differing)
    expect([answer.status, code(answer)]).toEqual([401, 'WRONG_SIGNATURE'])
  })

  test('that is missing or malformed is said to be so', async () => {
    expect(code(await client.open(`/v1/tokens/${token}`))).toBe('UNSIGNED')
    for (const differing of [
      { nonce: 'short' },
      { nonce: 'with space in the nonce' },
      { signature: 'zz' },
      { key: '../x' },
    ])
      expect(code(await verify(differing))).toBe('UNSIGNED')
  })

  test('is good five minutes either way', async () => {
    const at = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds)
    expect(code(await verify({ time: at(-290) }))).toBe('ok')
    expect(code(await verify({ time: at(290) }))).toBe('ok')
    for (const time of [at(-310), at(310), `${at(0)}000`, 'now', '-1'])
      expect(code(await verify({ time }))).toBe('WRONG_TIME')
  })

  test('is good once, and of ten at the same time one is accepted', async () => {
    const nonce = 'once-and-never-again'
    expect(code(await verify({ nonce }))).toBe('ok')
    expect(code(await verify({ nonce }))).toBe('REPLAYED')
    const ten = await Promise.all(Array.from({ length: 10 }, () => verify({ nonce: 'ten-at-the-same-time' })))
    expect(ten.map(code).filter((one) => one === 'ok')).toHaveLength(1)
    expect(ten.map(code).filter((one) => one === 'REPLAYED')).toHaveLength(9)
  })

  test('covers the query, in any order and with any signs', async () => {
    const query = { limit: '5', cursor: '' }
    expect(code(await client.get('/v1/changes', query))).toBe('ok')
    expect(code(await client.get('/v1/changes', query, { signed: { query: 'cursor=&limit=200' } }))).toBe(
      'WRONG_SIGNATURE',
    )
    expect(code(await client.get('/v1/changes', { "it's (all)*!": '杭州 +&=' }))).toBe('INVALID_INPUT')
  })
})

describe('keys', () => {
  test('their secret is in no record and no log, nor in the answer to a repeat', async () => {
    const everything = JSON.stringify(await shop.everything()) + shop.house.log.join('\n')
    expect(everything).toContain(keyId)
    expect(everything).not.toContain(secret)
    const requestKey = key()
    const other = shop.house.as('oAdminSecond0001')
    await join(other, 'second')
    const made = await other.get('platform', 'makeApiKey', { revision: 0, requestKey })
    expect(made.secret).toHaveLength(43)
    expect(await other.get('platform', 'makeApiKey', { revision: 0, requestKey })).toEqual({
      ...made,
      secret: '',
    })
    expect(await shop.inside(apiAccess.name)).toHaveLength(2)
    expect(JSON.stringify(await shop.inside(requests.name))).not.toContain(made.secret)
  })

  test('two live at once, a third is refused, and a revoked one ends at once', async () => {
    const second = await connectServer(shop)
    expect(code(await second.client.get(`/v1/tokens/${token}`))).toBe('ok')
    expect(code(await verify())).toBe('ok')
    const { revision } = await administrator.get('platform', 'apiAccess', {})
    const third = await administrator.call('platform', 'makeApiKey', { revision, requestKey: key() })
    expect(third).toMatchObject({ ok: false, error: { issues: [{ code: 'apiKey.twoLive' }] } })
    await administrator.get('platform', 'revokeApiKey', { id: second.keyId, revision, requestKey: key() })
    expect(code(await second.client.get(`/v1/tokens/${token}`))).toBe('WRONG_SIGNATURE')
    expect(code(await verify())).toBe('ok')
    const again = await administrator.get('platform', 'apiAccess', {})
    expect(
      refusalCode(
        await administrator.call('platform', 'revokeApiKey', {
          id: second.keyId,
          revision: again.revision,
          requestKey: key(),
        }),
      ),
    ).toBe('ALREADY_DONE')
  })

  test('are the administrator’s: a reviewer is told, everybody else finds nothing', async () => {
    expect(refusalCode(await shop.reviewer.call('platform', 'apiAccess', {}))).toBe('NOT_ALLOWED')
    for (const who of [shop.member, shop.clerk, shop.supervisor, shop.public])
      for (const answer of [
        await who.call('platform', 'apiAccess', {}),
        await who.call('platform', 'makeApiKey', { revision: 0, requestKey: key() }),
        await who.call('platform', 'saveWebhook', { url: null, revision: 0, requestKey: key() }),
        await who.call('platform', 'resendWebhooks', { requestKey: key() }),
      ])
        expect(refusalCode(answer)).toBe('NOT_FOUND')
    const { revision } = await administrator.get('platform', 'apiAccess', {})
    const foreign = { id: 'second.abcdefghijkm', revision, requestKey: key() }
    expect(refusalCode(await administrator.call('platform', 'revokeApiKey', foreign))).toBe('NOT_FOUND')
  })
})

test('of two keys made at the same time on the same record one is refused', async () => {
  const other = shop.house.as('oAdminThird00001')
  await join(other, 'third')
  const answers = await Promise.all(
    [key(), key(), key()].map((requestKey) =>
      other.call('platform', 'makeApiKey', { revision: 0, requestKey }),
    ),
  )
  expect(answers.map(refusalCode).sort()).toEqual(['CONFLICT', 'CONFLICT', 'ok'])
})

test('a platform may ask so often a minute and no more, and another one still may', async () => {
  const limited = await connectServer(shop, await joined('oAdminFourth0001', 'fourth'))
  const limit = 600
  const minute = Math.floor(shop.house.cloud.now() / 60_000)
  const used = Array.from({ length: limit }, (_, n) => ({
    _id: `${limited.keyId}:used-${n}`,
    platformId: 'fourth',
    minute,
  }))
  await shop.house.cloud.bulkLoad('apiNonces', used)
  const refused = await limited.client.get(`/v1/tokens/${token}`)
  // The minute may just have ended; then there is room again, which is right as well.
  if (Math.floor(shop.house.cloud.now() / 60_000) === minute) {
    expect([refused.status, code(refused), refused.headers.get('retry-after')]).toEqual([
      429,
      'RATE_LIMITED',
      '60',
    ])
  }
  expect(code(await verify())).toBe('ok')
  shop.house.cloud.setClock(60_000)
  expect(code(await limited.client.get(`/v1/tokens/${token}`))).toBe('ok')
})

describe('endpoints', () => {
  test('a token is genuine, forged, unknown or revoked, and that is an answer', async () => {
    const outcome = async (asked: string) => (await client.get(`/v1/tokens/${asked}`)).json?.data?.outcome
    const [known] = await shop.inside(codes.name)
    await shop.house.cloud.bulkLoad(codes.name, [{ ...known, _id: minted(2), revoked: true }])
    expect(await outcome(token)).toBe('genuine')
    expect(await outcome(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe('forged')
    expect(await outcome(minted(1))).toBe('unknown')
    expect(await outcome(minted(2))).toBe('revoked')
  })

  test('a code by its token or number holds the company and the findings, and nobody’s name', async () => {
    const byToken = (await client.get(`/v1/codes/${token}`)).json?.data as unknown as {
      verdict: { number: string }
    }
    const { number } = byToken.verdict
    const byNumber = (await client.get(`/v1/codes/${number.toLowerCase()}`)).json?.data
    expect(byNumber).toMatchObject({
      supplier: { id: shop.supplier.creditCode, standing: 'verified' },
      version: 1,
    })
    expect(JSON.stringify(byToken)).not.toMatch(/王芳|13800000001|沈清|cloud:/)
    expect((await client.get('/v1/codes/AAAA-AAAA')).status).toBe(404)
  })

  test('rules by category and version; commitments by day, the secret only of days that are over', async () => {
    const rules = (await client.get('/v1/rules/COS_SHAMPOO')).json?.data as {
      ruleSet: string
      category: { version: string }
    }
    const scanned = await shop.public.get('scan', 'verdict', { token })
    expect(rules.ruleSet).toBe(scanned.ruleSet)
    const { version } = rules.category
    expect(code(await client.get('/v1/rules/COS_SHAMPOO', { version }))).toBe('ok')
    expect((await client.get('/v1/rules/COS_SHAMPOO', { version: '0' })).status).toBe(404)
    const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
    const published = (await client.get(`/v1/commitments/${today}`)).json?.data
    expect(published).toMatchObject({ day: today, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(published).not.toHaveProperty('secret')
    shop.house.cloud.setClock(24 * 3600_000)
    expect((await client.get(`/v1/commitments/${today}`)).json?.data).toHaveProperty('secret')
  })

  test('what does not exist, has another method, is no JSON, too large or not as asked is refused in one envelope', async () => {
    const answers = [
      [404, 'NO_SUCH_ENDPOINT', await client.get('/v1/nothing')],
      [405, 'WRONG_METHOD', await client.post(`/v1/tokens/${token}`, {})],
      [400, 'INVALID_INPUT', await client.get('/v1/changes', { limit: '0' })],
      [400, 'INVALID_INPUT', await client.get('/v1/changes', { cursor: 'made up' })],
      [400, 'INVALID_INPUT', await client.get('/v1/changes', { unknown: '1' })],
      [404, 'NO_SUCH_ENDPOINT', await client.open('/')],
    ] as const
    for (const [status, wanted, answer] of answers) {
      expect([answer.status, code(answer)]).toEqual([status, wanted])
      expect(answer.json?.error?.message).toMatch(/[一-鿿].*[a-z]/s)
      expect(answer.text).not.toMatch(/at \w+ \(|node_modules/)
    }
  })
})

describe('the page behind a printed code', () => {
  const page = (path: string, language = 'zh-CN') =>
    client.open(path, { headers: { 'accept-language': language } })

  test('shows the public answer in the reader’s language, with a word and a sign beside the colour', async () => {
    const chinese = await page(`/q/${token}`)
    expect([chinese.status, chinese.headers.get('content-language')]).toEqual([200, 'zh-CN'])
    const { state } = await shop.public.get('scan', 'verdict', { token })
    const words = {
      green: ['绿码', 'Green'],
      yellow: ['黄码', 'Yellow'],
      red: ['红码', 'Red'],
      grey: ['灰码', 'Grey'],
    }[state]
    expect(chinese.text).toContain(`<header class="${state}"><svg`)
    expect(chinese.text).toContain(`<h1>${words[0]}</h1>`)
    expect(chinese.text).toMatch(/<svg [^>]*aria-hidden/)
    for (const shown of [shop.supplier.name, '有效至', '查询时间', 'prefers-color-scheme:dark'])
      expect(chinese.text).toContain(shown)
    const english = await page(`/q/${token}`, 'fr, en-GB;q=0.9, zh;q=0.5')
    expect(english.text).toContain('<html lang="en">')
    expect(english.text).toContain(`<h1>${words[1]}</h1>`)
    expect((await page(`/q/${token}`, 'fr')).headers.get('content-language')).toBe('zh-CN')
  })

  test('may do nothing: no script, nothing loaded, its own style only', async () => {
    const { headers, text } = await page(`/q/${token}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
    expect(text).not.toMatch(/<script|<img|<link|https?:\/\/|style="| on\w+=/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('says what is wrong with a forged, an unknown and a revoked code', async () => {
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    expect(await page(`/q/${forged}`)).toMatchObject({
      status: 404,
      text: expect.stringMatching(/无效码.*伪造/s),
    })
    expect(await page(`/q/${minted(7)}`, 'en')).toMatchObject({
      status: 404,
      text: expect.stringContaining('No such code'),
    })
    const [known] = await shop.inside(codes.name)
    await shop.house.cloud.bulkLoad(codes.name, [{ ...known, _id: minted(3), revoked: true }])
    expect(await page(`/q/${minted(3)}`)).toMatchObject({
      status: 410,
      text: expect.stringContaining('已撤销'),
    })
    const hostile = await page(`/q/${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(hostile.text).not.toContain('<script>')
  })

  test('a name that looks like HTML is shown as it is written', async () => {
    const [known] = (await shop.inside(codes.name)).filter(({ _id }) => _id === token)
    await shop.house.cloud.bulkLoad(codes.name, [{ ...known, _id: minted(4), product: '<b>香"皂\'</b>&' }])
    expect((await page(`/q/${minted(4)}`)).text).toContain('&lt;b&gt;香&quot;皂&#39;&lt;/b&gt;&amp;')
  })
})

test('the document is OpenAPI 3.1 and names every endpoint', async () => {
  const { json } = await client.open('/openapi.json')
  const document = json as unknown as { openapi: string; paths: Record<string, object>; webhooks: object }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/tokens/{token}', '/v1/changes']))
  expect(JSON.stringify(document)).not.toContain('$defs')
  expect(document.webhooks).toBeDefined()
})

/** A genuine token under the cloud's own key. */
function minted(seed: number): string {
  const bytes = Buffer.from(shop.house.secrets.TOKEN_KEYS ?? '', 'hex')
  const mac = (text: string) => new Uint8Array(createHmac('sha256', bytes).update(text).digest())
  return mintToken({ random: new Uint8Array(10).fill(seed), key: { id: 1, mac }, kind: 'product' }).token
}

/** Makes somebody the administrator of a platform of that name. */
async function join(person: Person, id: string): Promise<void> {
  const platform = { id, name: { zh: id, en: id } }
  const { code } = await shop.supervisor.get('account', 'invite', {
    role: 'platformAdmin',
    platform,
    requestKey: key(),
  })
  await person.get('account', 'accept', { code, name: '管理员', requestKey: key() })
}
async function joined(openid: string, id: string): Promise<Person> {
  const person = shop.house.as(openid)
  await join(person, id)
  return person
}
