/** Scanning: one read, the same answer for everybody. */
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key } from './harness'
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
