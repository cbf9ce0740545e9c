/** Scanning: one read, the same answer for everybody, and none for what is not genuine. */
import { createHmac } from 'node:crypto'
import { mintToken } from '../../cloudfunctions/domain/token'
import { codes } from '../../cloudfunctions/runtime/store/collections'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, refusal, refusalCode } from './harness'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(60_000)
const DAY = 24 * 3600_000
let shop: Shop
let token: string
beforeAll(async () => {
  shop = await openShop()
  const draft = await makeDraft(
    shop.house.call,
    shop.house.upload,
    OPENIDS.qingyuan,
    'qingyuan',
    'COS_SHAMPOO',
    {
      reportDay: shanghaiDay(0),
      expiry: shanghaiDay(40),
    },
  )
  const { productId, revision } = draft
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  token = view.code?.token ?? ''
  await verifyAll(shop.clerk)
})
beforeEach(() => shop.settle())
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

/** The calendar day in Shanghai so many days from the machine's now. */
function shanghaiDay(days: number): string {
  return new Date(Date.now() + 8 * 3600_000 + days * DAY).toISOString().slice(0, 10)
}
const scan = (scanned: string) => shop.public.call('scan', 'verdict', { token: scanned })

test('a scan reads the database exactly once and writes nothing', async () => {
  const stored = await shop.everything()
  const requests = shop.house.requests()
  expect(await scan(token)).toMatchObject({ ok: true, data: { state: 'green', token } })
  expect(shop.house.requests()).toBe(requests + 1)
  expect(await shop.everything()).toEqual(stored)
})

test('the public, the supplier and a reviewer get the same answer', async () => {
  const answers = await Promise.all(
    [shop.public, shop.member, shop.reviewer, shop.clerk].map((who) => who.get('scan', 'verdict', { token })),
  )
  for (const answer of answers) expect({ ...answer, asOf: '' }).toEqual({ ...answers[0], asOf: '' })
})

test('the whole address of the QR is read like the bare token, small letters like capitals', async () => {
  for (const scanned of [`https://hqgc.example.cn/q/${token}`, token.toLowerCase()])
    expect(await scan(scanned)).toMatchObject({ ok: true, data: { token } })
})

test('every altered character is refused as forged, without a database read', async () => {
  const before = shop.house.requests()
  for (let place = 0; place < token.length; place++) {
    const other = token[place] === 'A' ? 'B' : 'A'
    const altered = token.slice(0, place) + other + token.slice(place + 1)
    expect(refusal(await scan(altered))).toMatchObject({
      code: 'TOKEN_FORGED',
      message: expect.stringMatching(/伪造.*forged/),
    })
  }
  for (const foreign of [`https://evil.example/q/${token}`, 'hello', '{"$ne":null}', token.slice(1)])
    expect(refusalCode(await scan(foreign))).toBe('TOKEN_FORGED')
  expect(shop.house.requests()).toBe(before)
})

test('a genuine token that was never issued is unknown, a revoked one is said to be revoked', async () => {
  const secret = Buffer.from(shop.house.secrets.TOKEN_KEYS ?? '', 'hex')
  const mac = (text: string) => new Uint8Array(createHmac('sha256', secret).update(text).digest())
  const mint = (seed: number) =>
    mintToken({ random: new Uint8Array(10).fill(seed), key: { id: 1, mac }, kind: 'product' }).token
  expect(refusalCode(await scan(mint(1)))).toBe('TOKEN_UNKNOWN')
  const [known] = await shop.inside(codes.name)
  await shop.house.cloud.bulkLoad(codes.name, [
    { ...known, _id: mint(2), revoked: true },
    { ...known, _id: mint(3), withdrawn: true },
  ])
  expect(refusalCode(await scan(mint(2)))).toBe('TOKEN_REVOKED')
  expect(refusalCode(await shop.reviewer.call('platform', 'code', { token: mint(2) }))).toBe('TOKEN_REVOKED')
  expect(await scan(mint(3))).toMatchObject({ data: { state: 'grey', greyReason: 'withdrawn' } })
})

test('a scan shows red from the first instant of the day after a licence ended, still with one read', async () => {
  const verdict = await shop.public.get('scan', 'verdict', { token })
  expect(verdict.validUntil).toBe(shanghaiDay(40))
  const midnight = Date.parse(`${shanghaiDay(41)}T00:00:00+08:00`) - Date.now()
  // A minute before rather than a millisecond: the call itself takes time.
  shop.house.cloud.setClock(midnight - 60_000)
  expect(await scan(token)).toMatchObject({ data: { state: 'green' } })
  shop.house.cloud.setClock(midnight)
  const requests = shop.house.requests()
  expect(await scan(token)).toMatchObject({
    data: { state: 'red', changedAt: new Date(`${shanghaiDay(41)}T00:00:00+08:00`).toISOString() },
  })
  expect(shop.house.requests()).toBe(requests + 1)
  const detail = await shop.reviewer.get('platform', 'code', { token })
  expect(detail.findings.map((finding) => finding.requirement)).toContain('L-EXPIRED')
  const [row] = (await shop.member.get('supplier', 'products', {})).items
  expect(row?.colour).toBe('red')
})
