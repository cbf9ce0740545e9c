/** The same request twice, and many at the same time: exactly one effect, the first answer again. */

import { key, refusal } from '../functions/harness'
import { createProduct, openShop, type Shop } from '../functions/shop'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

test('a repeat with the same key gets the first answer and changes nothing', async () => {
  const input = {
    category: 'COS_SHAMPOO',
    name: '洗发水',
    origin: 'domestic' as const,
    requestKey: key(),
  }
  const first = await shop.member.call('supplier', 'createProduct', input)
  const before = await shop.everything()
  const again = await shop.member.call('supplier', 'createProduct', input)
  expect(again).toEqual(first)
  expect(await shop.everything()).toEqual(before)
})

test('the same key with another input is refused in words', async () => {
  const input = { category: 'TOY', name: '小车', origin: 'domestic' as const, requestKey: key() }
  await shop.member.get('supplier', 'createProduct', input)
  const before = await shop.everything()
  const other = await shop.member.call('supplier', 'createProduct', { ...input, name: '大车' })
  expect(refusal(other)).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['requestKey'], code: 'keyReused' }],
  })
  expect(await shop.everything()).toEqual(before)
})

test('the key of one user is not that of another', async () => {
  const input = { category: 'TOY', name: '小车', origin: 'domestic' as const, requestKey: key() }
  const mine = await shop.member.get('supplier', 'createProduct', input)
  const theirs = await shop.other.get('supplier', 'createProduct', input)
  expect(theirs.productId).not.toBe(mine.productId)
})

test('one request sent eight times at once creates one product, and all get the same answer', async () => {
  const input = { category: 'FOOD_NUT', name: '核桃', origin: 'domestic' as const, requestKey: key() }
  const before = (await shop.inside('products')).length
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => shop.member.call('supplier', 'createProduct', input)),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.ok).toBe(true)
  expect(await shop.inside('products')).toHaveLength(before + 1)
})

test('of six saves of one revision at once, one is kept and the others are told the new revision', async () => {
  const { productId } = await createProduct(shop.member)
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((brand) =>
      shop.member.call('supplier', 'saveDraft', {
        productId,
        revision: 1,
        changes: { brand },
        requestKey: key(),
      }),
    ),
  )
  const kept = answers.filter((answer) => answer.ok)
  expect(kept).toHaveLength(1)
  for (const answer of answers)
    if (!answer.ok) expect(answer.error).toMatchObject({ code: 'CONFLICT', params: { revision: 2 } })
  const view = await shop.member.get('supplier', 'product', { productId })
  expect(kept[0]).toMatchObject({ data: { dossier: { brand: view.dossier.brand } } })
})

test('a product submitted twice at once gets one code, one version and one set of papers', async () => {
  const { productId } = await createProduct(shop.member)
  const submit = () =>
    shop.member.call('supplier', 'submitProduct', { productId, revision: 1, requestKey: key() })
  const answers = await Promise.all([submit(), submit(), submit()])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  const codes = await shop.inside('codes')
  expect(codes.filter((code) => code.productId === productId)).toHaveLength(1)
  const versions = await shop.inside('versions')
  expect(versions.filter((version) => version.productId === productId)).toHaveLength(1)
})

test('two people register one company at once: one does', async () => {
  const register = async (openid: string) => {
    const who = shop.house.as(openid)
    const { noticeVersion: version } = await who.get('account', 'me', {})
    await who.get('account', 'consent', { version, requestKey: key() })
    return who.call('supplier', 'registerCompany', {
      name: '杭州同时有限公司',
      creditCode: '91330100799655058B',
      region: { code: '330110', names: ['浙江省', '杭州市', '余杭区'] },
      contact: { name: '同', mobile: '13800000004' },
      requestKey: key(),
    })
  }
  const answers = await Promise.all(['oFounder00000001', 'oFounder00000002'].map(register))
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
    'CREDIT_CODE_TAKEN',
    'ok',
  ])
})

test('every change leaves one audit entry of who did what', async () => {
  const before = await shop.inside('audit')
  const { productId } = await createProduct(shop.member)
  const after = await shop.inside('audit')
  expect(after).toHaveLength(before.length + 1)
  expect(after.find((entry) => entry.target === productId)).toMatchObject({
    actor: shop.member.openid,
    role: 'supplier',
    action: 'supplier.createProduct',
  })
})

test('settings, consent and the inbox are kept', async () => {
  const { public: person } = shop
  await person.get('account', 'saveSettings', { largeView: true, requestKey: key() })
  const me = await person.get('account', 'saveSettings', { language: 'en', requestKey: key() })
  expect(me.settings).toEqual({ largeView: true, language: 'en' })
  await shop.house.cloud.fireTimer('courier')
  const { items, asOf } = await shop.member.get('account', 'inbox', {})
  expect(items.length).toBeGreaterThan(0)
  const { unread } = await shop.member.get('account', 'readInbox', { upTo: asOf, requestKey: key() })
  expect(unread).toBe(0)
  const again = await shop.member.get('account', 'inbox', {})
  expect(again.items.every((message) => message.read)).toBe(true)
})

test('the courier delivers a message once, however often it runs', async () => {
  await createProduct(shop.member)
  await shop.house.cloud.fireTimer('courier')
  const before = await shop.inside('messages')
  await Promise.all([shop.house.cloud.fireTimer('courier'), shop.house.cloud.fireTimer('courier')])
  expect(await shop.inside('messages')).toEqual(before)
  expect(await shop.inside('outbox')).toEqual([])
})

test('a phone cannot run the courier, nor guess its entries', async () => {
  const answer = await shop.house.call(shop.public.openid, 'courier', { Type: 'Timer' })
  expect(answer.result).toEqual({ delivered: 0 })
  const guess = { action: 'kick', ids: ['aaaaaaaaaaaaaaaaaaaaaaaaaa'] }
  expect((await shop.house.call(shop.public.openid, 'courier', guess)).result).toEqual({ delivered: 0 })
})

test('null takes an optional part of a draft away, and a required one is refused', async () => {
  const { productId } = await createProduct(shop.member)
  const save = (revision: number, changes: object) =>
    shop.member.send('supplier', {
      action: 'saveDraft',
      input: { productId, revision, changes, requestKey: key() },
    })
  expect(await save(1, { brand: '清源' })).toMatchObject({ ok: true })
  expect(await save(2, { brand: null })).toMatchObject({ ok: true })
  expect((await shop.member.get('supplier', 'product', { productId })).dossier).not.toHaveProperty('brand')
  expect(refusal(await save(3, { name: null }))).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['changes', 'name'] }],
  })
})
