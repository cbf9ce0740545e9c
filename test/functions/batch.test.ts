/** Many products from one table: what is good becomes drafts, what is not is told line by line, nothing comes twice. */
import readWorkbook from 'read-excel-file/node'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import type { ImportedLine } from '../../typings/contract'
import { key, refusal, refusalCode } from './harness'
import { colleague, uploaded, XLSX } from './papers'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

const HEADER = ['类目', '商品名称', '品牌', '条码', '产地', '预计日销量', '包装重量（kg）']
const csv = (rows: string[][]) => Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}`)
const table = (content: Buffer, type = 'text/csv', who = shop.member) =>
  uploaded(shop, content, { type, purpose: 'batch', name: '商品.csv', who })
const importing = (documentId: string, from?: number, who = shop.member, requestKey = key()) =>
  who.call('supplier', 'importProducts', { documentId, ...(from && { from }), requestKey })

/** All of a table, part by part, as the phone does it. */
async function imported(documentId: string): Promise<ImportedLine[]> {
  const lines: ImportedLine[] = []
  let from: number | undefined
  do {
    const answer = await importing(documentId, from)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    lines.push(...answer.data.lines)
    from = answer.data.next
  } while (from)
  return lines
}
const stored = async () => (await shop.inside('products')).length

test('good lines become drafts, each wrong column is named, and blank lines are passed over', async () => {
  const before = await stored()
  const { id } = await table(
    csv([
      HEADER,
      ['洗发水', '导入洗发水 500 mL', '清源', '6901234567892', '国产', '1200', '0.62'],
      ['', '', '', '', '', '', ''],
      ['没有的类目', '', '清源', '6901234567893', '火星', '很多', '0.6'],
      ['COS_SHAMPOO', '导入洗发水二', '', '', '', '', ''],
      ['COS_SHAMPOO', '导入洗发水三', '', '690', 'imported', '', ''],
      ['COS_SHAMPOO', '电子烟', '', '', '', '', ''],
    ]),
  )
  const lines = await imported(id)
  expect(lines.map(({ line, state }) => [line, state])).toEqual([
    [2, 'created'],
    [4, 'refused'],
    [5, 'created'],
    [6, 'refused'],
    [7, 'refused'],
  ])
  const faults = (line: number) =>
    lines.find((one) => one.line === line)?.issues.map(({ path, code }) => [path[0], code])
  expect(faults(4)).toEqual([
    ['category', 'category'],
    ['name', 'required'],
    ['origin', 'batch.choice'],
    ['forecastDaily', 'batch.number'],
  ])
  expect(faults(6)).toEqual([['gtin', 'gtin.length']])
  expect(faults(7)).toEqual([['name', 'category.prohibited']])
  expect(await stored()).toBe(before + 2)
  const { dossier, state } = await shop.member.get('supplier', 'product', {
    productId: lines[0]?.productId ?? '',
  })
  expect(state).toBe('draft')
  expect(dossier).toMatchObject({
    category: 'COS_SHAMPOO',
    name: '导入洗发水 500 mL',
    brand: '清源',
    gtin: '6901234567892',
    origin: 'domestic',
    forecastDaily: 1200,
    packaging: { weightKg: 0.62 },
  })
})

test('200 lines come in parts; the same table a second time makes nothing', async () => {
  const before = await stored()
  const rows = Array.from({ length: 200 }, (_, i) => ['洗发水', `批量 ${i + 1} 号`])
  const content = csv([['类目', '商品名称'], ...rows])
  const { id } = await table(content)
  const first = await importing(id)
  expect(first).toMatchObject({ ok: true, data: { total: 200, next: 52 } })
  const lines = await imported(id)
  expect(lines).toHaveLength(200)
  expect(lines.filter(({ state }) => state === 'known')).toHaveLength(50)
  expect(await stored()).toBe(before + 200)
  const again = await table(content)
  expect(again).toMatchObject({ id, known: true })
  expect(new Set((await imported(again.id)).map(({ state }) => state))).toEqual(new Set(['known']))
  expect(await stored()).toBe(before + 200)
})

test('one table imported by three phones at the same time makes each draft once', async () => {
  const before = await stored()
  const rows = Array.from({ length: 30 }, (_, i) => ['洗发水', `同时 ${i + 1} 号`])
  const { id } = await table(csv([['类目', '商品名称'], ...rows]))
  const answers = await Promise.all([importing(id), importing(id), importing(id)])
  expect(answers.map(refusalCode)).toEqual(['ok', 'ok', 'ok'])
  expect(await stored()).toBe(before + 30)
  const once = key()
  const first = await importing(id, undefined, shop.member, once)
  expect(await importing(id, undefined, shop.member, once)).toEqual(first)
})

test('the template is filled in and read back, with a barcode that begins with zero', async () => {
  const { url } = await shop.member.get('supplier', 'batchTemplate', {})
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  const [products, notes] = await readWorkbook(bytes)
  const header = products?.data[0] as string[]
  expect(header).toEqual(expect.arrayContaining(['类目 Category *', '商品名称 Product name *', '条码 GTIN']))
  expect(notes?.data.flat()).toEqual(expect.arrayContaining(['COS_SHAMPOO']))
  const row = header.map((heading) =>
    heading.startsWith('类目')
      ? 'shampoo'
      : heading.startsWith('商品名称')
        ? '模板洗发水'
        : heading.startsWith('条码')
          ? '036000291452'
          : heading.startsWith('预计')
            ? 300
            : null,
  )
  const filled = await writeWorkbook([header, row] as SheetData).toBuffer()
  const { id } = await table(filled, XLSX)
  const [line] = await imported(id)
  expect(line).toMatchObject({ line: 2, state: 'created', name: '模板洗发水' })
  const { dossier } = await shop.member.get('supplier', 'product', { productId: line?.productId ?? '' })
  expect(dossier).toMatchObject({ gtin: '036000291452', forecastDaily: 300 })
})

test('a table saved by a Chinese spreadsheet in GB 18030 is read', async () => {
  // 类目,商品名称\n洗发水,茶籽
  const gb = Buffer.from('c0e0c4bf2cc9ccc6b7c3fbb3c60acfb4b7a2cbae2cb2e8d7d1', 'hex')
  const lines = await imported((await table(gb)).id)
  expect(lines).toEqual([expect.objectContaining({ state: 'created', name: '茶籽' })])
})

test.each([
  ['without a column that it must have', csv([['商品名称'], ['洗发水']]), 'text/csv', 'batch.columns'],
  ['with nothing under its header', csv([HEADER]), 'text/csv', 'batch.empty'],
  [
    'of too many lines',
    csv([['类目', '商品名称'], ...Array.from({ length: 501 }, (_, i) => ['洗发水', `长 ${i}`])]),
    'text/csv',
    'batch.tooLong',
  ],
  ['that is a broken archive', Buffer.from('PK\u0003\u0004 broken'), XLSX, 'batch.unreadable'],
  ['that is no text', Buffer.from([0xff, 0xfe, 0x00, 0x00, 0x81]), 'text/csv', 'batch.unreadable'],
])('a table %s is refused as a whole, in words', async (_, content, type, code) => {
  const { id } = await table(content, type)
  const before = await stored()
  expect(refusal(await importing(id))).toMatchObject({ code: 'INVALID_INPUT', issues: [{ code }] })
  expect(await stored()).toBe(before)
})

test('an archive that would unpack to more than a table is not unpacked', async () => {
  const { zipSync } = await import('fflate')
  const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(30 * 1024 * 1024) }))
  const { id } = await table(bomb, XLSX)
  expect(refusal(await importing(id))).toMatchObject({ issues: [{ code: 'batch.unreadable' }] })
})

test('only tables may be uploaded as one, and only papers as a paper', async () => {
  const issue = (purpose: 'batch' | 'photo', type: string, size = 10) =>
    shop.member.call('supplier', 'issueUpload', { purpose, name: 'a', type, size, requestKey: key() })
  expect(refusal(await issue('batch', 'image/png'))).toMatchObject({
    issues: [{ code: 'fileType', params: { allowed: 'XLSX, CSV' } }],
  })
  expect(refusal(await issue('photo', 'text/csv'))).toMatchObject({
    issues: [{ code: 'fileType', params: { allowed: 'JPEG, PNG, PDF' } }],
  })
  expect(refusal(await issue('batch', 'text/csv', 1024 * 1024 + 1))).toMatchObject({
    code: 'TOO_LARGE',
    issues: [{ params: { limitMb: 1 } }],
  })
})

test('a viewer is told so; a stranger, another supplier and a paper that is no table find nothing', async () => {
  const viewer = await colleague(shop, 'viewer', 'oViewerBatch0001')
  const { id } = await table(
    csv([
      ['类目', '商品名称'],
      ['洗发水', '看的人'],
    ]),
  )
  const photo = await uploaded(shop, Buffer.from('%PDF-1.4 no table'), { type: 'application/pdf' })
  const before = await stored()
  expect(refusalCode(await importing(id, undefined, viewer))).toBe('NOT_ALLOWED')
  expect(refusalCode(await importing(id, undefined, shop.public))).toBe('NOT_FOUND')
  expect(refusalCode(await importing(photo.id))).toBe('NOT_FOUND')
  const missing = await importing('aaaaaaaaaaaaaaaaaaaa', undefined, shop.other)
  expect(await importing(id, undefined, shop.other)).toEqual(missing)
  expect(await stored()).toBe(before)
})
