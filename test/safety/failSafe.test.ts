/** Fail safe: what cannot be reached never makes anything green, and says so in words without a stack. */
import { outbox, products } from '../../cloudfunctions/runtime/store/collections'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { CAPACITY } from '../demo/shampoo'
import { key, refusal } from '../functions/harness'
import { colourOf, greenShampoo, type Sold } from '../functions/measures'
import { plain } from '../functions/patrol'
import { createProduct, openShop, type Shop } from '../functions/shop'
import { verify } from '../functions/verify'

jest.setTimeout(120_000)
let shop: Shop
let sold: Sold
beforeAll(async () => {
  shop = await openShop()
  sold = await greenShampoo(shop)
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

describe('a colour is not changed by what cannot be known', () => {
  const colour = () => colourOf(shop, sold.token)
  /** The documents that a colour is read from. */
  const colours = async () => [await shop.inside('codes'), await shop.inside('codeChanges')]
  /** Puts the product back with what a rule cannot read, so that assessing it throws. */
  const spoil = async (differing: object) => {
    const [stored] = (await shop.inside('products')).filter(({ _id }) => _id === sold.productId)
    const product = plain(stored) as { _id: string }
    await shop.house.cloud.bulkLoad(products.name, [{ ...product, ...differing }])
    return () => shop.house.cloud.bulkLoad(products.name, [product])
  }
  const reassess = (id: string) =>
    shop.house.cloud.bulkLoad(outbox.name, [
      { _id: id, kind: 'reassess', productId: sold.productId, at: new Date(0).toISOString() },
    ])
  test('a rule that throws changes nothing, is reported, and the work is done once it is mended', async () => {
    const mend = await spoil({ removals: 5 })
    const before = await colours()
    const id = 'aaaaaaaaaaaaaaaaaaaaaaaaaa'
    await reassess(id)
    shop.house.log.length = 0
    await shop.house.cloud.fireTimer('courier')
    expect(await colours()).toEqual(before)
    expect(await colour()).toBe('green')
    expect(shop.house.log.join('\n')).toMatch(/"level":"error"[^\n]*courier|courier[^\n]*"level":"error"/)
    expect((await shop.inside('outbox')).map(({ _id }) => _id)).toContain(id)
    await mend()
    await shop.house.cloud.fireTimer('courier')
    expect((await shop.inside('outbox')).map(({ _id }) => _id)).not.toContain(id)
    expect(await colour()).toBe('green')
  })

  test('a rule that throws gives no green: the new version is refused in words and the old verdict stands', async () => {
    const { productId } = sold
    const view = await shop.member.get('supplier', 'product', { productId })
    const { revision } = await shop.member.get('supplier', 'saveDraft', {
      productId,
      revision: view.revision,
      changes: { forecastDaily: 900 },
      requestKey: key(),
    })
    const mend = await spoil({ removals: 5 })
    const before = await colours()
    const answer = await shop.member.call('supplier', 'submitProduct', {
      productId,
      revision,
      requestKey: key(),
    })
    expect(refusal(answer)).toMatchObject({
      code: 'INTERNAL',
      message: expect.stringMatching(/[一-龥].*[a-z]/),
    })
    expect(JSON.stringify(answer)).not.toMatch(/ {4}at |\.js:|removals/)
    expect(await colours()).toEqual(before)
    await mend()
  })

  test('while the database is down the timers change nothing, and all that waited is done afterwards', async () => {
    const before = await colours()
    const id = 'bbbbbbbbbbbbbbbbbbbbbbbbbb'
    await reassess(id)
    shop.house.broken = 'cloud'
    for (const timer of ['courier', 'patrol']) await shop.house.cloud.fireTimer(timer).catch(() => undefined)
    shop.house.broken = undefined
    expect(await colours()).toEqual(before)
    await shop.house.cloud.fireTimer('courier')
    expect((await shop.inside('outbox')).map(({ _id }) => _id)).not.toContain(id)
    expect(await colour()).toBe('green')
  })

  test('a register that is down makes nothing green and nothing red', async () => {
    const { productId, revision } = await createProduct(shop.other, '未核验')
    const view = await shop.other.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
    const token = view.code?.token ?? ''
    const shown = await colourOf(shop, token)
    expect(shown).not.toBe('green')
    const { items } = await shop.clerk.get('center', 'queue', {})
    expect(items.length).toBeGreaterThan(0)
    for (const { id } of items) await verify(shop.clerk, id, { outcome: 'unreachable', note: '网站维护' })
    await shop.settle()
    expect(await colourOf(shop, token)).toBe(shown)
    expect(await colour()).toBe('green')
    const left = await shop.clerk.get('center', 'queue', {})
    expect(left.items.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort())
  })
})
