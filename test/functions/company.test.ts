/** The company's own record: licence and contact by owners, a new name by the Centre, figures with their evidence. */
import { makeDraft, uploadDocument } from '../demo/dossiers'
import { pdf, png } from '../demo/files'
import { OPENIDS } from '../demo/people'
import { CAPACITY } from '../demo/shampoo'
import { key, refusal, refusalCode } from './harness'
import { openShop, type Shop } from './shop'
import { hire } from './staff'
import { verify } from './verify'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

const document = (purpose: 'businessLicence' | 'capacity', name: string, openid: string = OPENIDS.qingyuan) =>
  uploadDocument(shop.house.call, shop.house.upload, openid, {
    purpose,
    name,
    type: purpose === 'capacity' ? 'application/pdf' : 'image/png',
    content: purpose === 'capacity' ? pdf(name) : png(40, 30, [name.length, 9, 9]),
  })
const company = () => shop.member.get('supplier', 'company', {})
const contact = { name: '沈清', mobile: '13800000033' }

test('an owner changes contact and licence; the clerk sees the photograph', async () => {
  const { companyRevision: revision } = await company()
  const businessLicence = await document('businessLicence', '营业执照.png')
  const input = { contact, businessLicence, revision, requestKey: key() }
  const saved = await shop.member.get('supplier', 'saveCompany', input)
  expect(saved).toMatchObject({
    contact,
    businessLicence: { name: '营业执照.png' },
    companyRevision: revision + 1,
  })
  const before = await shop.everything()
  expect(await shop.member.get('supplier', 'saveCompany', input)).toEqual(saved)
  expect(await shop.everything()).toEqual(before)
  const item = await shop.clerk.get('center', 'verification', { id: `company:${saved.id}` })
  expect(item.documents).toMatchObject([{ id: businessLicence, purpose: 'businessLicence' }])
})

test('what is not given stays, and a null takes the licence away', async () => {
  const before = await company()
  const kept = await shop.member.get('supplier', 'saveCompany', {
    contact,
    revision: before.companyRevision,
    requestKey: key(),
  })
  expect(kept.businessLicence).toEqual(before.businessLicence)
  const none = await shop.member.get('supplier', 'saveCompany', {
    businessLicence: null,
    revision: kept.companyRevision,
    requestKey: key(),
  })
  expect(none).not.toHaveProperty('businessLicence')
  expect(none.contact).toEqual(contact)
})

test('another company’s licence is as unknown as one that is not there; a wrong number is named', async () => {
  const theirs = await document('businessLicence', 'xixi.png', OPENIDS.xixi)
  const { companyRevision: revision } = await company()
  const before = await shop.everything()
  for (const businessLicence of [theirs, 'nothing'])
    expect(
      refusal(
        await shop.member.call('supplier', 'saveCompany', { businessLicence, revision, requestKey: key() }),
      ),
    ).toMatchObject({ issues: [{ path: ['businessLicence'], code: 'document' }] })
  const wrong = { contact: { ...contact, mobile: '123' }, revision, requestKey: key() }
  expect(refusal(await shop.member.call('supplier', 'saveCompany', wrong))).toMatchObject({
    issues: [{ path: ['contact', 'mobile'] }],
  })
  expect(await shop.everything()).toEqual(before)
})

test('of two owners who save at the same time one is told of the conflict', async () => {
  const second = await hire(shop, 'oCompanyOwner001', 'owner')
  const { companyRevision: revision } = await company()
  const answers = await Promise.all(
    [shop.member, second].map((owner, n) =>
      owner.call('supplier', 'saveCompany', {
        contact: { ...contact, mobile: `1380000004${n}` },
        revision,
        requestKey: key(),
      }),
    ),
  )
  expect(answers.map(refusalCode).sort()).toEqual(['CONFLICT', 'ok'])
})

describe('a new name', () => {
  const rename = async (name: string) =>
    shop.member.call('supplier', 'renameCompany', {
      name,
      revision: (await company()).companyRevision,
      requestKey: key(),
    })
  const id = () => `company:${shop.supplier.creditCode}`
  const old = () => shop.supplier.name
  const NEW = '杭州清源新材料有限公司'
  let productId: string
  let token: string

  beforeAll(async () => {
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
    await verify(shop.clerk, id())
  })
  const shown = async () => (await shop.public.get('scan', 'verdict', { token })).supplier

  test('waits for the Centre: until then the old one stands everywhere', async () => {
    expect(await rename(NEW)).toMatchObject({ data: { name: old(), newName: { name: NEW } } })
    expect(await company()).toMatchObject({ standing: 'verified' })
    expect(await shown()).toBe(old())
    const item = await shop.clerk.get('center', 'verification', { id: id() })
    expect(item).toMatchObject({ stated: { holderName: NEW } })
    expect(item).not.toHaveProperty('result')
    expect(refusal(await rename(NEW)).code).toBe('ALREADY_DONE')
  })

  test('that the register does not know is dropped, and the owner is told', async () => {
    await verify(shop.clerk, id(), { holder: old() })
    await shop.settle()
    expect(await company()).toMatchObject({ name: old(), standing: 'verified' })
    expect(await company()).not.toHaveProperty('newName')
    const { items } = await shop.member.get('account', 'inbox', {})
    expect(items.map(({ about }) => about)).toContainEqual({
      code: 'companyNameNotFound',
      params: { company: old(), name: NEW },
    })
  })

  test('can be taken back while it waits', async () => {
    await rename(NEW)
    expect(await rename(old())).not.toHaveProperty('data.newName')
    expect(refusal(await rename(old())).code).toBe('ALREADY_DONE')
    await verify(shop.clerk, id())
    expect(await company()).toMatchObject({ name: old(), standing: 'verified' })
  })

  test('that the register knows stands on every code at once', async () => {
    await rename(NEW)
    await verify(shop.clerk, id())
    expect(await company()).toMatchObject({ name: NEW, standing: 'verified' })
    expect(await shown()).toBe(NEW)
    const again = await shop.clerk.get('center', 'verification', { id: id() })
    expect(again).toMatchObject({ supplier: NEW, stated: { holderName: NEW } })
  })
})

describe('figures and their evidence', () => {
  test('are kept once, and evidence that is not given stays', async () => {
    const paper = await document('capacity', '复工证明.pdf')
    const first = await company()
    const capacity = { ...CAPACITY, resumed: true, staffPct: 80 }
    const saved = await shop.member.get('supplier', 'saveCapacity', {
      capacity,
      documents: [paper, paper],
      revision: first.capacityRevision,
      requestKey: key(),
    })
    expect(saved).toMatchObject({ capacity, capacityDocuments: [{ id: paper, name: '复工证明.pdf' }] })
    const later = await shop.member.get('supplier', 'saveCapacity', {
      capacity,
      revision: saved.capacityRevision,
      requestKey: key(),
    })
    expect(later.capacityDocuments).toEqual(saved.capacityDocuments)
  })

  test('evidence opens for a reviewer who scans any of the products, on record', async () => {
    const [code] = await shop.inside('codes')
    const token = String(code?._id)
    const { capacityDocuments, documents } = await shop.reviewer.get('platform', 'code', { token })
    const [documentId = ''] = capacityDocuments
    expect(documents[documentId]).toMatchObject({ name: '复工证明.pdf', purpose: 'capacity' })
    const open = (id: string) =>
      shop.reviewer.call('platform', 'openDocument', {
        token,
        documentId: id,
        purpose: 'launch_review',
        requestKey: key(),
      })
    expect(await open(documentId)).toMatchObject({ ok: true })
    const licence = await document('businessLicence', '新执照.png')
    expect(refusal(await open(licence)).code).toBe('NOT_FOUND')
  })

  test('of another company are refused, place by place', async () => {
    const own = await document('capacity', '自己.pdf')
    const theirs = await document('capacity', '别人.pdf', OPENIDS.xixi)
    const { capacityRevision: revision } = await company()
    const ask = { capacity: CAPACITY, documents: [own, theirs], revision, requestKey: key() }
    expect(refusal(await shop.member.call('supplier', 'saveCapacity', ask))).toMatchObject({
      issues: [{ path: ['documents', 1], code: 'document' }],
    })
  })
})
