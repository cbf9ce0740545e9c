/** Bad input: each a clear error worded for the person, nothing stored, nothing lost. */

import { key, refusal } from './harness'
import { createProduct, openShop, type Shop } from './shop'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

/** Every document in every collection, as text. */
const stored = () => shop.everything()

test('a wrong credit code is refused with what is wrong and where', async () => {
  const before = await stored()
  const newcomer = shop.house.as('oNewcomer0000001')
  const { noticeVersion: version } = await newcomer.get('account', 'me', {})
  await newcomer.get('account', 'consent', { version, requestKey: key() })
  const consented = await stored()
  const answer = await newcomer.call('supplier', 'registerCompany', {
    name: '杭州某某有限公司',
    creditCode: '9133O110MA2QY00188',
    region: { code: '330110', names: ['浙江省', '杭州市', '余杭区'] },
    contact: { name: '某某', mobile: '12345' },
    requestKey: key(),
  })
  expect(refusal(answer)).toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(/请.*see the issues/),
    issues: [
      { path: ['creditCode'], code: 'uscc.character', params: { character: 'O', position: 5 } },
      { path: ['contact', 'mobile'], code: 'mobile.format' },
    ],
  })
  expect(await stored()).toEqual(consented)
  expect(consented).not.toEqual(before)
})

test('registering without having read the privacy notice is refused', async () => {
  const answer = await shop.house.as('oNewcomer0000002').call('supplier', 'registerCompany', {
    name: '杭州某某有限公司',
    creditCode: '91330106MA2XX0027J',
    region: { code: '330110', names: ['浙江省', '杭州市', '余杭区'] },
    contact: { name: '某某', mobile: '13800000003' },
    requestKey: key(),
  })
  expect(refusal(answer).code).toBe('CONSENT_REQUIRED')
})

test('a credit code that is registered cannot be registered again', async () => {
  const second = shop.house.as('oNewcomer0000003')
  const { noticeVersion: version } = await second.get('account', 'me', {})
  await second.get('account', 'consent', { version, requestKey: key() })
  const answer = await second.call('supplier', 'registerCompany', {
    name: '另一家公司',
    creditCode: shop.supplier.creditCode,
    region: { code: '330110', names: ['浙江省', '杭州市', '余杭区'] },
    contact: { name: '某某', mobile: '13800000003' },
    requestKey: key(),
  })
  expect(refusal(answer).code).toBe('CREDIT_CODE_TAKEN')
})

describe('what no form of ours sends is refused, with nothing stored', () => {
  const good = () => ({ category: 'COS_SHAMPOO', name: '洗发水', origin: 'domestic', requestKey: key() })
  test.each<[string, string, (input: Record<string, unknown>) => unknown, unknown]>([
    ['a number where text belongs', 'name', (i) => ({ ...i, name: 5 }), { code: 'type', path: ['name'] }],
    [
      'an operator where text belongs',
      'name',
      (i) => ({ ...i, name: { $ne: null } }),
      { path: ['name', '$ne'] },
    ],
    ['an object where text belongs', 'name', (i) => ({ ...i, name: { zh: 'x' } }), { code: 'type' }],
    ['a missing field', 'name', ({ name: _, ...i }) => i, { code: 'required', path: ['name'] }],
    ['an empty field', 'name', (i) => ({ ...i, name: '  ' }), { code: 'required', path: ['name'] }],
    ['a field too long', 'name', (i) => ({ ...i, name: '洗'.repeat(101) }), { code: 'tooLong' }],
    [
      'an unknown field',
      'role',
      (i) => ({ ...i, role: 'supervisor' }),
      { code: 'unknownField', path: ['role'] },
    ],
    [
      'a choice that is none',
      'origin',
      (i) => ({ ...i, origin: 'moon' }),
      { code: 'choice', path: ['origin'] },
    ],
    ['an unknown category', 'category', (i) => ({ ...i, category: 'NOPE' }), { code: 'category' }],
    ['a bad request key', 'requestKey', (i) => ({ ...i, requestKey: 'short' }), { path: ['requestKey'] }],
    ['no input at all', '', () => undefined, { code: 'required' }],
    ['a list', '', () => [1, 2], { code: 'type' }],
  ])('%s', async (_what, _field, spoil, issue) => {
    const before = await stored()
    const answer = await shop.member.send('supplier', { action: 'createProduct', input: spoil(good()) })
    expect(refusal(answer)).toMatchObject({ code: 'INVALID_INPUT', issues: [expect.objectContaining(issue)] })
    expect(await stored()).toEqual(before)
  })

  test.each(['__proto__', 'constructor', 'prototype', '$where', 'a.b'])(
    'a key %s at any depth',
    async (name) => {
      const before = await stored()
      const input = JSON.parse(
        `{"productId":"p1","revision":1,"requestKey":"${key()}","changes":{"reports":[{"id":"r","items":[{"code":"a","parts":{"${name}":1}}]}]}}`,
      )
      const answer = await shop.member.send('supplier', { action: 'saveDraft', input })
      expect(refusal(answer)).toMatchObject({
        code: 'INVALID_INPUT',
        issues: [{ path: ['changes', 'reports', 0, 'items', 0, 'parts', name], code: 'unknownField' }],
      })
      expect(await stored()).toEqual(before)
    },
  )

  test('more than 100 KB', async () => {
    const before = shop.house.requests()
    const answer = await shop.member.send('supplier', {
      action: 'createProduct',
      input: { ...good(), name: 'x'.repeat(110_000) },
    })
    expect(refusal(answer)).toMatchObject({ code: 'TOO_LARGE', params: { limitKb: 100 } })
    expect(shop.house.requests()).toBe(before)
  })

  test.each(['nope', '__proto__', 'constructor', 5, undefined])('the action %s', async (name) => {
    const before = shop.house.requests()
    const answer = await shop.member.send('supplier', { action: name, input: {} })
    expect(refusal(answer).code).toBe('UNKNOWN_ACTION')
    expect(shop.house.requests()).toBe(before)
  })
})

test('prohibited goods are refused in words, with nothing stored', async () => {
  const before = await stored()
  const answer = await shop.member.call('supplier', 'createProduct', {
    category: 'COS_SHAMPOO',
    name: '电子烟',
    origin: 'domestic',
    requestKey: key(),
  })
  expect(refusal(answer)).toMatchObject({
    code: 'CATEGORY_PROHIBITED',
    message: expect.stringMatching(/禁售/),
  })
  expect(await stored()).toEqual(before)
})

test('a wrong credit code of the manufacturer refuses the submission and keeps the draft', async () => {
  const { productId } = await createProduct(shop.member)
  const saved = await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision: 1,
    changes: { manufacturer: { name: '某厂', creditCode: '91330110MA2QY00189' } },
    requestKey: key(),
  })
  const before = await stored()
  const answer = await shop.member.call('supplier', 'submitProduct', {
    productId,
    revision: saved.revision,
    requestKey: key(),
  })
  expect(refusal(answer)).toMatchObject({
    code: 'INCOMPLETE',
    issues: [{ path: ['manufacturer', 'creditCode'], code: 'uscc.check18' }],
  })
  expect(await stored()).toEqual(before)
})

test('risky text is refused at the submission', async () => {
  const { productId } = await createProduct(shop.member)
  const { revision } = await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision: 1,
    changes: { brand: 'risky-content' },
    requestKey: key(),
  })
  const before = await stored()
  const answer = await shop.member.call('supplier', 'submitProduct', {
    productId,
    revision,
    requestKey: key(),
  })
  expect(refusal(answer).code).toBe('CONTENT_RISKY')
  expect(await stored()).toEqual(before)
})

test('a save on an older revision is refused with the revision that is there', async () => {
  const { productId } = await createProduct(shop.member)
  const save = (revision: number, brand: string) =>
    shop.member.call('supplier', 'saveDraft', { productId, revision, changes: { brand }, requestKey: key() })
  expect(await save(1, '一')).toMatchObject({ ok: true, data: { revision: 2 } })
  expect(refusal(await save(1, '二'))).toMatchObject({ code: 'CONFLICT', params: { revision: 2 } })
  const view = await shop.member.get('supplier', 'product', { productId })
  expect(view.dossier.brand).toBe('一')
})
