/** My data: what is held, who looked, taking it along, and closing the account. */
import { collections } from '../../cloudfunctions/runtime/store/collections'
import { makeDraft } from '../demo/dossiers'
import { COMPANIES, OPENIDS } from '../demo/people'
import { key, refusal, refusalCode } from './harness'
import { createProduct, openShop, type Shop } from './shop'
import { agree, hire, invited } from './staff'

jest.setTimeout(60_000)
let shop: Shop
let productId: string
let token: string
beforeAll(async () => {
  shop = await openShop()
  const { call, upload } = shop.house
  const days = { reportDay: '2026-10-01', expiry: '2027-10-01' }
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', days)
  productId = draft.productId
  const view = await shop.member.get('supplier', 'submitProduct', {
    productId,
    revision: draft.revision,
    requestKey: key(),
  })
  token = view.code?.token ?? ''
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

const exportOf = (who = shop.member, requestKey = key()) => who.call('account', 'exportData', { requestKey })

describe('what is held', () => {
  test('is counted by kind as the database holds it, with the period of its collection', async () => {
    const { holdings } = await shop.member.get('account', 'myData', {})
    const kinds = Object.fromEntries(holdings.map((one) => [one.kind, one]))
    const mine = { supplierId: shop.supplier.creditCode }
    for (const [kind, collection] of [
      ['products', 'products'],
      ['documents', 'documents'],
      ['codes', 'codes'],
      ['verifications', 'verifications'],
    ] as const) {
      const there = (await shop.inside(collection)).filter((one) => one.supplierId === mine.supplierId)
      expect([kind, kinds[kind]?.count]).toEqual([kind, there.length])
      expect(kinds[kind]?.kept).toBe(collections.find(({ name }) => name === collection)?.kept)
    }
    expect(kinds.profile).toMatchObject({ of: 'person', count: 1 })
  })

  test('of a member of the public is the person’s alone', async () => {
    await agree(shop.public)
    const { holdings, closes } = await shop.public.get('account', 'myData', {})
    expect(holdings.map(({ of }) => of)).not.toContain('company')
    expect(closes).toBeUndefined()
    expect(await shop.member.get('account', 'myData', {})).toMatchObject({ closes: shop.supplier.name })
  })
})

describe('who looked', () => {
  test('says when, from where, at what and what for, to every colleague and to nobody else', async () => {
    const [document] = (await shop.inside('documents')).filter(({ name }) => name === '检验报告.pdf')
    const documentId = String(document?._id)
    await shop.reviewer.get('platform', 'openDocument', {
      token,
      documentId,
      purpose: 'launch_review',
      requestKey: key(),
    })
    await shop.clerk.get('center', 'openDocument', { documentId, purpose: 'verification', requestKey: key() })
    const viewer = await hire(shop, 'oLooksAsViewer01', 'viewer')
    for (const member of [shop.member, viewer]) {
      const { items } = await member.get('account', 'looks', {})
      expect(items).toMatchObject([
        { role: 'clerk', document: '检验报告.pdf', purpose: 'verification' },
        { role: 'reviewer', platform: { zh: '云集' }, document: '检验报告.pdf', purpose: 'launch_review' },
      ])
      expect(JSON.stringify(items)).not.toMatch(/陈静|王芳|oReviewer|oClerk/)
    }
    for (const nobody of [shop.other, shop.public])
      expect((await nobody.get('account', 'looks', {})).items).toEqual([])
  })
})

describe('taking it along', () => {
  test('gives an owner a file with everything, and no word of other people', async () => {
    const requestKey = key()
    const first = await exportOf(shop.member, requestKey)
    if (!first.ok) throw new Error(first.error.message)
    expect(await exportOf(shop.member, requestKey)).toEqual(first)
    const { url, bytes, left } = first.data
    const text = await (await fetch(url)).text()
    expect([Buffer.byteLength(text), left]).toEqual([bytes, 2])
    const data = JSON.parse(text)
    expect(data.company.company[0]).toMatchObject({ name: shop.supplier.name })
    expect(data.company.products[0].dossier.name).toBe('清源茶籽洗发水 500 mL')
    expect(data.company.documents.length).toBe(
      (await shop.inside('documents')).filter((one) => one.supplierId === shop.supplier.creditCode).length,
    )
    expect(data.person.profile[0]).toMatchObject({ consent: { version: expect.any(String) } })
    expect(text).not.toMatch(/王芳|陈静|cloud:\/\//)
    const others = (await shop.inside('users')).filter(({ _id }) => _id !== shop.member.openid)
    expect(others.length).toBeGreaterThan(5)
    for (const { _id } of others) expect(text).not.toContain(_id)
  })

  test('gives a colleague who is no owner the own data only', async () => {
    const editor = await hire(shop, 'oExportEditor001', 'editor')
    const { url } = await editor.get('account', 'exportData', { requestKey: key() })
    const data = await (await fetch(url)).json()
    expect(Object.keys(data)).toEqual(['format', 'madeAt', 'person'])
  })

  test('works three times a day, also when five are asked for at once, and again the next day', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => exportOf(shop.other)))
    const codes = answers.map(refusalCode).sort()
    expect(codes).toEqual(['RATE_LIMITED', 'RATE_LIMITED', 'ok', 'ok', 'ok'])
    expect(refusal(await exportOf(shop.other))).toMatchObject({ params: { limit: 3 } })
    expect(await shop.other.get('account', 'myData', {})).toMatchObject({ exportsLeft: 0 })
    shop.house.cloud.setClock(24 * 3600_000)
    expect(await exportOf(shop.other)).toMatchObject({ data: { left: 2 } })
    shop.house.cloud.setClock(0)
  })
})

describe('closing the account', () => {
  const close = (who = shop.member, company?: string, requestKey = key()) =>
    who.call('account', 'closeAccount', { ...(company && { company }), requestKey })

  test('of the public takes name, settings and consent away, and agreeing again opens it', async () => {
    const person = await agree(shop.house.as('oGoesAndReturns1'))
    await person.get('account', 'saveSettings', { largeView: true, requestKey: key() })
    const requestKey = key()
    const closed = await close(person, undefined, requestKey)
    expect(closed).toMatchObject({ data: { withdrawn: 0, deletedOn: expect.stringMatching(/^\d{4}-/) } })
    expect(await close(person, undefined, requestKey)).toEqual(closed)
    expect(refusal(await close(person)).code).toBe('ALREADY_DONE')
    const me = await person.get('account', 'me', {})
    expect(me).toMatchObject({ role: 'public', settings: {} })
    expect(me).not.toHaveProperty('consent')
    const [stored] = (await shop.inside('users')).filter(({ _id }) => _id === person.openid)
    expect(stored).toMatchObject({ closedAt: expect.any(String) })
    await agree(person)
    const [back] = (await shop.inside('users')).filter(({ _id }) => _id === person.openid)
    expect(back).not.toHaveProperty('closedAt')
  })

  test('is not for staff, whom others end', async () => {
    for (const staff of [shop.clerk, shop.supervisor, shop.reviewer])
      expect(refusal(await close(staff)).code).toBe('NOT_ALLOWED')
  })

  test('of a colleague leaves the company, which goes on', async () => {
    const person = await hire(shop, 'oClosesAsEditor1', 'editor')
    expect(await close(person)).toMatchObject({ data: { company: shop.supplier.name, withdrawn: 0 } })
    expect(refusal(await person.call('supplier', 'company', {})).code).toBe('NOT_FOUND')
    expect(await shop.public.get('scan', 'verdict', { token })).not.toMatchObject({ state: 'grey' })
  })

  test('of one of two owners, even at the same time as the other, never closes the company unasked', async () => {
    const second = await hire(shop, 'oSecondCloser001', 'owner')
    const answers = await Promise.all([close(shop.member), close(second)])
    const codes = answers.map(refusalCode).sort()
    expect(codes).toEqual(['INVALID_INPUT', 'ok'])
    expect((await shop.inside('suppliers')).every((one) => !one.closedAt)).toBe(true)
    if (answers[0]?.ok) {
      const code = await invited(second, 'owner')
      await agree(shop.member)
      await shop.member.get('account', 'accept', { code, name: '沈清', requestKey: key() })
      await close(second)
    }
  })

  test('of a company with more codes than one commit carries turns every one of them grey', async () => {
    const many = 22
    const tokens: string[] = []
    for (let n = 0; n < many; n += 1) {
      const { productId: id } = await createProduct(shop.other, `西溪 ${n}`)
      const view = await shop.other.get('supplier', 'submitProduct', {
        productId: id,
        revision: 1,
        requestKey: key(),
      })
      tokens.push(view.code?.token ?? '')
    }
    expect(await close(shop.other, COMPANIES.xixi.name)).toMatchObject({ data: { withdrawn: many } })
    // Another run of the courier may have some of them in hand.
    while ((await shop.inside('outbox')).length > 0) await shop.settle()
    const states = await Promise.all(
      tokens.map(async (one) => (await shop.public.get('scan', 'verdict', { token: one })).state),
    )
    expect(states).toEqual(Array(many).fill('grey'))
  }, 180_000)

  test('of the last owner needs the company’s name, turns every code grey and tells the colleagues', async () => {
    const colleague = await hire(shop, 'oStaysBehind0001', 'editor')
    const before = await shop.everything()
    for (const wrong of [undefined, '杭州别家有限公司'])
      expect(refusal(await close(shop.member, wrong))).toMatchObject({
        code: 'INVALID_INPUT',
        issues: [{ path: ['company'], code: 'notTheName' }],
      })
    expect(await shop.everything()).toEqual(before)
    expect(await close(shop.member, shop.supplier.name)).toMatchObject({ data: { withdrawn: 1 } })
    expect(await shop.public.get('scan', 'verdict', { token })).toMatchObject({
      state: 'grey',
      greyReason: 'withdrawn',
    })
    for (const gone of [shop.member, colleague])
      expect(refusal(await gone.call('supplier', 'product', { productId })).code).toBe('NOT_FOUND')
    await shop.settle()
    const { items } = await colleague.get('account', 'inbox', {})
    expect(items[0]?.about).toEqual({ code: 'companyClosed', params: { company: shop.supplier.name } })
    const kept = (await shop.inside('products')).filter((one) => one._id === productId)
    expect(kept).toHaveLength(1)
  })
})
