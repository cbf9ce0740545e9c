/** Two colleagues on one draft: whoever is late is told, and nothing of either is lost. */
import { key, refusal, refusalCode } from './harness'
import { colleague } from './papers'
import { createProduct, openShop, type Shop } from './shop'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.house.close())

test('of two colleagues who save at the same time one is told the new revision, and saves on it', async () => {
  const editor = await colleague(shop, 'editor', 'oEditorDraft0001')
  const { productId } = await createProduct(shop.member)
  const save = (who = shop.member, revision = 1, changes: object = { brand: '清源' }) =>
    who.call('supplier', 'saveDraft', { productId, revision, changes, requestKey: key() })
  const answers = await Promise.all([save(), save(editor, 1, { gtin: '6901234567892' })])
  const late = answers.findIndex((answer) => !answer.ok)
  expect(answers.map(refusalCode).sort()).toEqual(['CONFLICT', 'ok'])
  expect(refusal(answers[late] as never)).toMatchObject({ params: { revision: 2 } })
  const again = late === 0 ? save(shop.member, 2) : save(editor, 2, { gtin: '6901234567892' })
  expect(await again).toMatchObject({
    ok: true,
    data: { revision: 3, dossier: { brand: '清源', gtin: '6901234567892' } },
  })
})

test('a submission on an older revision is refused: nobody submits what a colleague has just changed', async () => {
  const editor = await colleague(shop, 'editor', 'oEditorDraft0002')
  const { productId } = await createProduct(shop.member)
  await editor.get('supplier', 'saveDraft', {
    productId,
    revision: 1,
    changes: { brand: '新' },
    requestKey: key(),
  })
  const submit = (revision: number) =>
    shop.member.call('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  expect(refusalCode(await submit(1))).toBe('CONFLICT')
  expect(refusalCode(await submit(2))).toBe('ok')
})

test('a viewer saves nothing and is told so', async () => {
  const viewer = await colleague(shop, 'viewer', 'oViewerDraft0001')
  const { productId } = await createProduct(shop.member)
  const before = await shop.everything()
  const saved = await viewer.call('supplier', 'saveDraft', {
    productId,
    revision: 1,
    changes: { brand: '看' },
    requestKey: key(),
  })
  expect(refusalCode(saved)).toBe('NOT_ALLOWED')
  expect(await shop.everything()).toEqual(before)
})
