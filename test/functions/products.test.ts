/** The list of a supplier with 200 products: searched, filtered, counted, page by page. */
import type { ImportedPart, ProductFilter, ProductRow } from '../../typings/contract'
import { key, refusalCode } from './harness'
import { colleague, submittedProduct, uploaded } from './papers'
import { createProduct, openShop, type Shop } from './shop'

jest.setTimeout(120_000)
let shop: Shop
const PRODUCTS = 200
beforeAll(async () => {
  shop = await openShop()
  // Through a table, four calls instead of two hundred.
  const names = Array.from({ length: PRODUCTS - 3 }, (_, i) => `茶籽洗发水 ${String(i).padStart(3, '0')} 号`)
  const content = Buffer.from(['类目,商品名称', ...names.map((name) => `洗发水,${name}`)].join('\n'))
  const { id: documentId } = await uploaded(shop, content, { type: 'text/csv', purpose: 'batch' })
  for (let from: number | undefined = 1; from; ) {
    const part: ImportedPart = await shop.member.get('supplier', 'importProducts', {
      documentId,
      from,
      requestKey: key(),
    })
    from = part.next
  }
  const { productId } = await createProduct(shop.member, '椰子 Shampoo 500 mL')
  await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision: 1,
    changes: { brand: '清源 Qing', gtin: '6901234567892' },
    requestKey: key(),
  })
  await submittedProduct(shop, '已提交的洗发水')
  const { productId: gone } = await submittedProduct(shop, '不卖了的洗发水')
  await shop.member.get('supplier', 'withdrawProduct', {
    productId: gone,
    reason: 'discontinued',
    requestKey: key(),
  })
  await createProduct(shop.other, '西溪的洗发水')
})
afterAll(() => shop.house.close())

const list = (input: { search?: string; filter?: ProductFilter; cursor?: string }, who = shop.member) =>
  who.get('supplier', 'products', input)

async function all(input: { search?: string; filter?: ProductFilter } = {}): Promise<ProductRow[]> {
  const rows: ProductRow[] = []
  let cursor: string | undefined
  do {
    const page = await list({ ...input, ...(cursor && { cursor }) })
    expect(page.items.length).toBeLessThanOrEqual(20)
    rows.push(...page.items)
    cursor = page.next
  } while (cursor)
  return rows
}

test('200 products come in pages of twenty, each once, the last touched first', async () => {
  const rows = await all()
  expect(rows).toHaveLength(PRODUCTS)
  expect(new Set(rows.map(({ productId }) => productId)).size).toBe(PRODUCTS)
  const touched = rows.map(({ updatedAt }) => updatedAt)
  expect(touched).toEqual([...touched].sort().reverse())
  expect(rows[0]).toMatchObject({ name: '不卖了的洗发水', colour: 'grey', greyReason: 'withdrawn' })
})

test('the counts of the groups add up, and each group holds its own', async () => {
  const { counts } = await list({})
  expect(counts).toEqual({ all: 200, green: 0, yellow: 0, red: 1, draft: 198, withdrawn: 1 })
  expect((await all({ filter: 'red' })).map(({ name }) => name)).toEqual(['已提交的洗发水'])
  expect((await all({ filter: 'withdrawn' })).map(({ name }) => name)).toEqual(['不卖了的洗发水'])
  expect(await all({ filter: 'draft' })).toHaveLength(198)
  expect(await all({ filter: 'green' })).toEqual([])
})

test.each([
  ['a part of the name', '椰子'],
  ['letters in any case and width', 'ｓhampoo 500'],
  ['words in any order', '500 椰子'],
  ['the brand', 'qing'],
  ['a part of the GTIN', '456789'],
])('it finds a product by %s', async (_, search) => {
  expect((await all({ search })).map(({ name }) => name)).toEqual(['椰子 Shampoo 500 mL'])
})

test('a search counts what it found, and what looks like a pattern is only a text', async () => {
  expect((await list({ search: '号' })).counts).toMatchObject({ all: 197, draft: 197, red: 0 })
  expect(await all({ search: '.*' })).toEqual([])
  expect((await list({ search: '没有这个' })).counts.all).toBe(0)
})

test('a page of the list costs the same few reads, however many products there are', async () => {
  await shop.settle()
  const before = shop.house.requests()
  await list({ search: '号', filter: 'draft' })
  expect(shop.house.requests() - before).toBeLessThanOrEqual(6)
})

test("a viewer sees the list; another supplier's products are not in it; a stranger has none", async () => {
  const viewer = await colleague(shop, 'viewer', 'oViewerList00001')
  expect((await list({}, viewer)).counts.all).toBe(PRODUCTS)
  expect((await list({ search: '西溪' })).counts.all).toBe(0)
  expect((await list({}, shop.other)).counts.all).toBe(1)
  expect(refusalCode(await shop.public.call('supplier', 'products', {}))).toBe('NOT_FOUND')
})
