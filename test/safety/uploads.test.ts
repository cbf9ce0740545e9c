/** Uploads: the server issues the path, and looks at the bytes before anything may refer to them. */
import { pdf, png } from '../demo/files'
import { key, refusal } from '../functions/harness'
import { openShop, type Shop } from '../functions/shop'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.house.close())

const issue = (type = 'image/png', size = 1000) =>
  shop.member.call('supplier', 'issueUpload', {
    purpose: 'photo',
    name: '外箱.png',
    type,
    size,
    requestKey: key(),
  })
async function issued(type?: string) {
  const answer = await issue(type)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.data
}
const confirm = (documentId: string, fileId: string, who = shop.member) =>
  who.call('supplier', 'confirmUpload', { documentId, fileId, requestKey: key() })

test('an upload gets a path of its own, below the supplier', async () => {
  const [first, second] = [await issued(), await issued('application/pdf')]
  expect(first.cloudPath).toBe(`dossier/${shop.supplier.creditCode}/${first.documentId}.png`)
  expect(second.cloudPath).toMatch(/\.pdf$/)
  expect(second.documentId).not.toBe(first.documentId)
})

test('a file over 10 MB gets no path, and the limit is said', async () => {
  const before = await shop.everything()
  expect(refusal(await issue('image/png', 10 * 1024 * 1024 + 1))).toMatchObject({
    code: 'TOO_LARGE',
    issues: [{ path: ['size'], code: 'fileTooLarge', params: { limitMb: 10 } }],
  })
  expect(await shop.everything()).toEqual(before)
})

test.each(['image/gif', 'text/html', 'constructor', ''])(
  'the type %p gets no path, and the allowed ones are said',
  async (type) => {
    expect(refusal(await issue(type))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['type'], code: 'fileType', params: { allowed: 'JPEG, PNG, PDF' } }],
    })
  },
)

test('a confirmed file is known with its real size and opens for its owner', async () => {
  const { documentId, cloudPath } = await issued()
  const content = png()
  const fileId = await shop.house.upload(shop.member.openid, cloudPath, content)
  expect(await confirm(documentId, fileId)).toMatchObject({
    ok: true,
    data: { id: documentId, size: content.length, type: 'image/png', uploadedAt: expect.any(String) },
  })
  const { url } = await shop.member.get('supplier', 'openDocument', { documentId })
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(content)).toBe(true)
})

test('before it is confirmed a file is nothing: it neither opens nor counts as evidence', async () => {
  const { documentId, cloudPath } = await issued()
  await shop.house.upload(shop.member.openid, cloudPath, png())
  const opened = await shop.member.call('supplier', 'openDocument', { documentId })
  expect(refusal(opened).code).toBe('NOT_FOUND')
})

test('a file of another path is not accepted, and stays', async () => {
  const [one, two] = [await issued(), await issued()]
  const fileId = await shop.house.upload(shop.member.openid, one.cloudPath, png())
  expect(refusal(await confirm(two.documentId, fileId))).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['fileId'], code: 'file' }],
  })
  const elsewhere = fileId.replace(/^cloud:\/\/[^/]+/, 'cloud://other-env.bucket')
  expect(refusal(await confirm(one.documentId, elsewhere)).code).toBe('INVALID_INPUT')
  expect(await confirm(one.documentId, fileId)).toMatchObject({ ok: true })
})

test('a file that was never uploaded is not accepted', async () => {
  const [there, missing] = [await issued(), await issued()]
  const fileId = await shop.house.upload(shop.member.openid, there.cloudPath, png())
  const never = fileId.replace(there.documentId, missing.documentId)
  expect(refusal(await confirm(missing.documentId, never))).toMatchObject({
    issues: [{ code: 'fileMissing' }],
  })
})

test('bytes that are not of the stated type are refused and deleted', async () => {
  const { documentId, cloudPath } = await issued('image/png')
  const fileId = await shop.house.upload(shop.member.openid, cloudPath, pdf('a paper'))
  expect(refusal(await confirm(documentId, fileId))).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['fileId'], code: 'fileContent', params: { allowed: 'JPEG, PNG, PDF' } }],
  })
  expect(refusal(await confirm(documentId, fileId))).toMatchObject({ issues: [{ code: 'fileMissing' }] })
})

test('a file that turns out to be over 10 MB is refused and deleted', async () => {
  const { documentId, cloudPath } = await issued('image/png')
  const large = Buffer.concat([png(), Buffer.alloc(10 * 1024 * 1024)])
  const fileId = await shop.house.upload(shop.member.openid, cloudPath, large)
  expect(refusal(await confirm(documentId, fileId))).toMatchObject({
    code: 'TOO_LARGE',
    issues: [{ path: ['fileId'], code: 'fileTooLarge', params: { limitMb: 10 } }],
  })
  expect(refusal(await confirm(documentId, fileId))).toMatchObject({ issues: [{ code: 'fileMissing' }] })
})
