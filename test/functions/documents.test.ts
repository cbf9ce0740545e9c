/** Evidence: the same content twice, pictures that are not allowed, a check that is down, small views, mini codes. */
import { png } from '../demo/files'
import { key, refusal, refusalCode } from './harness'
import { colleague, submittedProduct, uploaded } from './papers'
import { createProduct, openShop, type Shop } from './shop'

jest.setTimeout(60_000)
let shop: Shop
let shade = 0
/** A picture that no other test has. */
const picture = () => {
  shade += 1
  return png(24, 16, [shade, 0x8a, 0x5a])
}
beforeAll(async () => {
  shop = await openShop()
})
afterEach(() => {
  shop.house.broken = undefined
})
afterAll(() => shop.house.close())

describe('the same content twice', () => {
  test('the first document answers for the second, whose file is gone', async () => {
    const content = picture()
    const first = await uploaded(shop, content, { name: '第一次.png' })
    expect(first).not.toHaveProperty('known')
    const { documentId, cloudPath } = await shop.member.get('supplier', 'issueUpload', {
      purpose: 'licence',
      name: '第二次.png',
      type: 'image/png',
      size: content.length,
      requestKey: key(),
    })
    const fileId = await shop.house.upload(shop.member.openid, cloudPath, content)
    const confirm = () =>
      shop.member.get('supplier', 'confirmUpload', { documentId, fileId, requestKey: key() })
    const second = await confirm()
    expect(second).toEqual({ ...first, known: true })
    expect(await confirm()).toEqual(second)
    const opened = await shop.member.call('supplier', 'openDocument', { documentId })
    expect(refusalCode(opened)).toBe('NOT_FOUND')
    const { url } = await shop.member.get('supplier', 'openDocument', { documentId: first.id })
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(content)).toBe(true)
  })

  test('of five uploads at the same time one document is kept', async () => {
    const content = picture()
    const all = await Promise.all(Array.from({ length: 5 }, () => uploaded(shop, content)))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ known }) => !known)).toHaveLength(1)
  })

  test('another supplier with the same file has a document of its own', async () => {
    const content = picture()
    const mine = await uploaded(shop, content)
    const theirs = await uploaded(shop, content, { who: shop.other })
    expect(theirs).not.toHaveProperty('known')
    expect(theirs.id).not.toBe(mine.id)
  })
})

describe('what WeChat says of a picture', () => {
  test('a risky picture is refused and deleted', async () => {
    const risky = Buffer.concat([picture(), Buffer.from('risky-content')])
    await expect(uploaded(shop, risky)).rejects.toThrow('CONTENT_RISKY')
    expect(
      (await shop.inside('documents')).some(({ size, uploadedAt }) => size === risky.length && uploadedAt),
    ).toBe(false)
  })

  test('a check that is down does not stop the supplier; others wait for it a day at most', async () => {
    shop.house.broken = 'openapi'
    const document = await uploaded(shop, picture())
    expect(document).toMatchObject({ unchecked: true })
    expect(refusalCode(await shop.member.call('supplier', 'openDocument', { documentId: document.id }))).toBe(
      'ok',
    )
    const open = () =>
      shop.clerk.call('center', 'openDocument', {
        documentId: document.id,
        purpose: 'verification',
        requestKey: key(),
      })
    expect(refusalCode(await open())).toBe('BUSY')
    shop.house.broken = undefined
    expect(refusalCode(await open())).toBe('ok')
    shop.house.broken = 'openapi'
    shop.house.cloud.setClock(25 * 3600_000)
    expect(refusalCode(await open())).toBe('ok')
    shop.house.cloud.setClock(0)
  })

  test('a picture that turns out risky later is shown to nobody but its owner', async () => {
    shop.house.broken = 'openapi'
    const document = await uploaded(shop, Buffer.concat([picture(), Buffer.from('risky-content')]))
    shop.house.broken = undefined
    const opened = await shop.clerk.call('center', 'openDocument', {
      documentId: document.id,
      purpose: 'verification',
      requestKey: key(),
    })
    expect(refusalCode(opened)).toBe('CONTENT_RISKY')
  })
})

describe('small views', () => {
  const links = (documentIds: string[], who = shop.member) =>
    who.call('supplier', 'thumbnails', { documentIds })

  test("own pictures have links that open, papers and others' pictures have none", async () => {
    const content = picture()
    const { id } = await uploaded(shop, content)
    const paper = await uploaded(shop, Buffer.from('%PDF-1.4 small'), { type: 'application/pdf' })
    const foreign = await uploaded(shop, picture(), { who: shop.other })
    const answer = await links([id, paper.id, foreign.id, 'aaaaaaaaaaaaaaaaaaaa'])
    if (!answer.ok) throw new Error(answer.error.message)
    expect(Object.keys(answer.data.links)).toEqual([id])
    const file = await fetch(answer.data.links[id] ?? '')
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true)
  })

  test('a viewer has them, a stranger none, and fifty are the most', async () => {
    const viewer = await colleague(shop, 'viewer', 'oViewerPictures1')
    const { id } = await uploaded(shop, picture())
    expect(await links([id], viewer)).toMatchObject({
      ok: true,
      data: { links: { [id]: expect.any(String) } },
    })
    expect(refusalCode(await links([id], shop.public))).toBe('NOT_FOUND')
    const many = Array.from({ length: 51 }, (_, i) => `aaaaaaaaaaaaaaaaaa${i}`)
    expect(refusal(await links(many))).toMatchObject({ issues: [{ path: ['documentIds'] }] })
  })
})

describe('the mini-program code', () => {
  const code = (productId: string, who = shop.member) => who.call('supplier', 'miniCode', { productId })
  const drawn = () => shop.house.cloud.openApiCalls.filter(({ api }) => api === 'wxacode.getUnlimited')

  test('it holds the bare token and opens the code page; WeChat draws it once', async () => {
    const { productId, code: held } = await submittedProduct(shop)
    const before = drawn().length
    const first = await code(productId)
    const second = await code(productId)
    if (!first.ok || !second.ok) throw new Error('no code')
    expect(drawn().length).toBe(before + 1)
    expect(drawn().at(-1)?.parameters).toMatchObject({ scene: held?.token, page: 'pages/code/code' })
    expect(held?.token).toHaveLength(32)
    const bytes = Buffer.from(await (await fetch(second.data.url)).arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  })

  test('a draft has none; a viewer gets it; a stranger and another supplier find nothing', async () => {
    const { productId: draft } = await createProduct(shop.member)
    const { productId } = await submittedProduct(shop)
    const viewer = await colleague(shop, 'viewer', 'oViewerMiniCode1')
    expect(refusalCode(await code(draft))).toBe('NOT_FOUND')
    expect(refusalCode(await code(productId, viewer))).toBe('ok')
    expect(refusalCode(await code(productId, shop.public))).toBe('NOT_FOUND')
    expect(await code(productId, shop.other)).toEqual(await code('aaaaaaaaaaaaaaaaaaaa', shop.other))
  })

  test('when WeChat draws nothing it says so and keeps nothing', async () => {
    const { productId } = await submittedProduct(shop)
    shop.house.broken = 'openapi'
    expect(refusalCode(await code(productId))).toBe('BUSY')
    shop.house.broken = undefined
    expect(refusalCode(await code(productId))).toBe('ok')
  })
})
