/** A copy of a product: what is the company's comes along, what is the product's own does not. */
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, refusal, refusalCode } from './harness'
import { colleague } from './papers'
import { openShop, type Shop } from './shop'

jest.setTimeout(60_000)
let shop: Shop
let original: Awaited<ReturnType<typeof makeDraft>>
beforeAll(async () => {
  shop = await openShop()
  const { call, upload } = shop.house
  original = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', {
    reportDay: '2026-01-01',
    expiry: '2029-12-31',
  })
  original = await shop.member.get('supplier', 'saveDraft', {
    productId: original.productId,
    revision: original.revision,
    changes: { gtin: '6901234567892', brand: '清源', manufacturer: { name: '代工厂' } },
    requestKey: key(),
  })
  await shop.settle()
})
afterAll(() => shop.house.close())

const copy = (productId: string, who = shop.member, requestKey = key(), name = '洗发水 300 mL') =>
  who.call('supplier', 'copyProduct', { productId, name, requestKey })

test('the copy has the licences, brand and maker, and neither report, filing, barcode nor photos', async () => {
  const answer = await copy(original.productId)
  if (!answer.ok) throw new Error(answer.error.message)
  const { product, carried, left } = answer.data
  const { dossier } = product
  expect(product).toMatchObject({ state: 'draft', version: 0, revision: 1 })
  expect(product.code).toBeUndefined()
  expect(dossier).toMatchObject({
    name: '洗发水 300 mL',
    category: 'COS_SHAMPOO',
    brand: '清源',
    manufacturer: { name: '代工厂' },
    reports: [],
    label: { fields: [] },
    packaging: { photos: [] },
  })
  expect(dossier).not.toHaveProperty('gtin')
  const kinds = dossier.licences.map(({ type }) => product.form.licenceTypes[type]?.kind)
  expect(kinds).toEqual(['licence'])
  expect(dossier.licences[0]).toEqual(
    original.dossier.licences.find(({ type }) => type === dossier.licences[0]?.type),
  )
  expect(carried).toEqual(expect.arrayContaining(['brand', 'manufacturer', 'licences']))
  expect(left).toEqual(['gtin', 'filings', 'reports', 'label', 'packaging'])
})

test('the original is as it was', async () => {
  const { dossier, revision } = await shop.member.get('supplier', 'product', {
    productId: original.productId,
  })
  expect({ dossier, revision }).toEqual({ dossier: original.dossier, revision: original.revision })
})

test('one request sent five times at once makes one copy; another request makes another', async () => {
  const count = async () => (await shop.inside('products')).length
  const before = await count()
  const once = key()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => copy(original.productId, shop.member, once)),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await count()).toBe(before + 1)
  await copy(original.productId)
  expect(await count()).toBe(before + 2)
})

test('a name of what may not be sold is refused and nothing is stored', async () => {
  const before = await shop.everything()
  expect(refusal(await copy(original.productId, shop.member, key(), '电子烟'))).toMatchObject({
    code: 'CATEGORY_PROHIBITED',
  })
  expect(await shop.everything()).toEqual(before)
})

test('a viewer is told so; a stranger and another supplier find nothing', async () => {
  const viewer = await colleague(shop, 'viewer', 'oViewerCopy00001')
  const before = await shop.inside('products')
  expect(refusalCode(await copy(original.productId, viewer))).toBe('NOT_ALLOWED')
  expect(refusalCode(await copy(original.productId, shop.public))).toBe('NOT_FOUND')
  expect(await copy(original.productId, shop.other)).toEqual(await copy('aaaaaaaaaaaaaaaaaaaa', shop.other))
  expect(await shop.inside('products')).toEqual(before)
})
