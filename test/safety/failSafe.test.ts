/** Fail safe: what cannot be reached never makes anything green, and says so in words without a stack. */
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { CAPACITY } from '../demo/shampoo'
import { key, refusal } from '../functions/harness'
import { createProduct, openShop, type Shop } from '../functions/shop'

jest.setTimeout(120_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterEach(async () => {
  shop.house.broken = undefined
  await shop.settle()
})
afterAll(() => shop.house.close())

test('while the database is down a scan is refused in words', async () => {
  const { productId, revision } = await createProduct(shop.member)
  const view = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  const token = view.code?.token ?? ''
  shop.house.broken = 'cloud'
  const answer = await shop.public.call('scan', 'verdict', { token })
  expect(refusal(answer)).toEqual({ code: 'BUSY', message: expect.stringMatching(/请稍后重试.*Try again/) })
  expect(JSON.stringify(answer)).not.toMatch(/ {4}at |\.js:/)
})

test('while the content check cannot be reached nothing is published unchecked, and later it works', async () => {
  const { productId, revision } = await createProduct(shop.member)
  const submit = { productId, revision, requestKey: key() }
  const before = await shop.everything()
  shop.house.broken = 'openapi'
  expect(refusal(await shop.member.call('supplier', 'submitProduct', submit)).code).toBe('BUSY')
  expect(await shop.everything()).toEqual(before)
  shop.house.broken = undefined
  expect(await shop.member.call('supplier', 'submitProduct', submit)).toMatchObject({ ok: true })
})

test('a change for more products than one commit carries reaches all of them', async () => {
  const draft = await makeDraft(shop.house.call, shop.house.upload, OPENIDS.xixi, 'xixi', 'TOY', {
    reportDay: '2026-01-01',
    expiry: '2029-12-31',
  })
  const { category: _, ...parts } = draft.dossier
  for (let number = 0; number < 23; number++) {
    const { productId } = await shop.other.get('supplier', 'createProduct', {
      category: 'TOY',
      name: `小车 ${number}`,
      origin: 'domestic',
      requestKey: key(),
    })
    const { revision } = await shop.other.get('supplier', 'saveDraft', {
      productId,
      revision: 1,
      changes: { ...parts, name: `小车 ${number}` },
      requestKey: key(),
    })
    await shop.other.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  }
  const company = await shop.other.get('supplier', 'company', {})
  await shop.other.get('supplier', 'saveCapacity', {
    capacity: { ...CAPACITY, onTimePct: 50 },
    revision: company.capacityRevision,
    requestKey: key(),
  })
  await shop.settle()
  const codes = (await shop.inside('codes')).filter((code) => code.supplierId === company.id)
  expect(codes).toHaveLength(23)
  for (const code of codes)
    expect((code.outlook as { requirements: string[] }).requirements).toContain('S-ONTIME')
  const first = await shop.other.get('supplier', 'products', {})
  const second = await shop.other.get('supplier', 'products', { cursor: first.next ?? '' })
  expect(first.items).toHaveLength(20)
  expect(new Set([...first.items, ...second.items].map((row) => row.productId)).size).toBe(24)
  expect(second.next).toBeUndefined()
})
