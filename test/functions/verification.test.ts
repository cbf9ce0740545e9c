/** Verification against the registers: what a clerk reads decides the colour, at once. */
import type { ProductView } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { asStated } from '../demo/second-supplier'
import { key, refusal } from './harness'
import { createProduct, openShop, type Shop } from './shop'
import { verify, verifyAll } from './verify'

jest.setTimeout(60_000)
let shop: Shop
let product: ProductView
const ids: Record<string, string> = {}
beforeAll(async () => {
  shop = await openShop()
  const draft = await makeDraft(
    shop.house.call,
    shop.house.upload,
    OPENIDS.qingyuan,
    'qingyuan',
    'COS_SHAMPOO',
    {
      reportDay: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10),
      expiry: '2029-12-31',
    },
  )
  const { productId, revision } = draft
  product = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  for (const { id, kind, supplierId } of (await shop.clerk.get('center', 'queue', {})).items)
    if (supplierId === shop.supplier.creditCode) ids[kind] = id
})
afterAll(() => shop.house.close())

const colour = async () =>
  (await shop.public.get('scan', 'verdict', { token: product.code?.token ?? '' })).state
const findings = async () => {
  const { findings: found } = await shop.clerk.get('center', 'code', { token: product.code?.token ?? '' })
  return found.filter((one) => one.severity !== 'info').map((one) => one.requirement)
}
const id = (kind: string) => ids[kind] ?? ''

/** Submits the product again with another brand. */
async function resubmit(): Promise<void> {
  const view = await shop.member.get('supplier', 'product', { productId: product.productId })
  const { productId, revision } = await shop.member.get('supplier', 'saveDraft', {
    productId: view.productId,
    revision: view.revision,
    changes: { brand: `${view.dossier.brand}·` },
    requestKey: key(),
  })
  await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
}

/** Makes a decided item open again, as 30 days and a new submission do. */
async function reopen(kind: string): Promise<void> {
  shop.house.cloud.setClock(31 * 24 * 3600_000)
  await resubmit()
  shop.house.cloud.setClock(0)
  expect((await shop.clerk.get('center', 'verification', { id: id(kind) })).result).toBeUndefined()
}

test('an item says where to look, what was stated and when it is due: four working hours later', async () => {
  const item = await shop.clerk.get('center', 'verification', { id: id('licence') })
  expect(item).toMatchObject({
    kind: 'licence',
    number: '浙妆20200001',
    title: { zh: '化妆品生产许可证' },
    register: { url: expect.stringMatching(/^https:/) },
    stated: { holder: shop.supplier.creditCode, holderName: shop.supplier.name, expiry: '2029-12-31' },
    products: 1,
  })
  expect(item.documents).toHaveLength(1)
  expect(Date.parse(item.dueAt)).toBeGreaterThanOrEqual(Date.parse(item.openedAt) + 4 * 3600_000)
})

test('a register that cannot be reached leaves the item open and changes no colour', async () => {
  const before = await colour()
  const item = await verify(shop.clerk, id('licence'), { outcome: 'unreachable', note: '网站维护' })
  expect(item.result).toBeUndefined()
  expect(await colour()).toBe(before)
  const { items } = await shop.clerk.get('center', 'queue', { kind: 'licence' })
  expect(items.map((row) => row.id)).toEqual([id('licence')])
})

test('what was not looked at does not pass: a reading without scope or lists is refused', async () => {
  const item = await shop.clerk.get('center', 'verification', { id: id('licence') })
  const before = await shop.everything()
  const { scopeOk: _, holder: __, ...result } = asStated(item)
  const answer = await shop.clerk.call('center', 'recordVerification', {
    id: item.id,
    revision: item.revision,
    result,
    requestKey: key(),
  })
  expect(refusal(answer)).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [
      { path: ['result', 'holder'], code: 'required' },
      { path: ['result', 'scopeOk'], code: 'required' },
    ],
  })
  expect(await shop.everything()).toEqual(before)
})

test('of two clerks at the same time one decides', async () => {
  const item = await shop.clerk.get('center', 'verification', { id: id('company') })
  const decide = (who: typeof shop.clerk) =>
    who.call('center', 'recordVerification', {
      id: item.id,
      revision: item.revision,
      result: asStated(item),
      requestKey: key(),
    })
  const answers = await Promise.all([decide(shop.clerk), decide(shop.supervisor)])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual(['CONFLICT', 'ok'])
  expect((await shop.member.get('supplier', 'company', {})).standing).toBe('verified')
})

test('with every paper found as stated the code is green, and deciding again is refused', async () => {
  expect(await colour()).toBe('yellow')
  await verifyAll(shop.clerk)
  expect(await findings()).toEqual([])
  expect(await colour()).toBe('green')
  const item = await shop.clerk.get('center', 'verification', { id: id('filing') })
  const again = await shop.clerk.call('center', 'recordVerification', {
    id: item.id,
    revision: item.revision,
    result: asStated(item),
    requestKey: key(),
  })
  expect(refusal(again).code).toBe('ALREADY_DONE')
})

test('a reading younger than 30 days serves a new submission; an edit is a new version with the same token', async () => {
  const view = await shop.member.get('supplier', 'product', { productId: product.productId })
  const saved = await shop.member.get('supplier', 'saveDraft', {
    productId: view.productId,
    revision: view.revision,
    changes: { tags: ['无硅油', '茶籽'] },
    requestKey: key(),
  })
  expect(saved.changed).toBe(true)
  const { productId, revision } = saved
  const again = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  expect(again).toMatchObject({
    version: 2,
    changed: false,
    code: { token: product.code?.token, state: 'green' },
  })
  const queued = (await shop.clerk.get('center', 'queue', {})).items
  expect(queued.filter((row) => row.supplierId === shop.supplier.creditCode)).toEqual([])
})

test.each<[string, Parameters<typeof verify>[2], string, string]>([
  ['another holder', { holder: '别的公司' }, 'red', 'L-MISMATCH'],
  ['as stated', {}, 'green', ''],
  ['another last day', { validUntil: '2027-01-01' }, 'red', 'L-MISMATCH'],
  ['not in the register', { outcome: 'notFound' }, 'red', 'L-MISMATCH'],
  ['suspended', { status: 'suspended' }, 'red', 'L-SUSPENDED'],
  ['revoked', { status: 'revoked' }, 'red', 'L-REVOKED'],
  ['of another scope', { scopeOk: false }, 'red', 'L-SCOPE'],
  ['as stated again', {}, 'green', ''],
])('a licence found to be %s', async (_what, differing, expected, requirement) => {
  await reopen('licence')
  await verify(shop.clerk, id('licence'), differing)
  if (requirement) expect(await findings()).toContain(requirement)
  expect(await colour()).toBe(expected)
})

test('what was found to be wrong is looked up again with the next submission, before 30 days are over', async () => {
  await reopen('licence')
  await verify(shop.clerk, id('licence'), { outcome: 'notFound' })
  expect(await colour()).toBe('red')
  await resubmit()
  expect((await shop.clerk.get('center', 'queue', { kind: 'licence' })).items.map((row) => row.id)).toContain(
    id('licence'),
  )
  expect(await colour()).toBe('red')
  await verify(shop.clerk, id('licence'))
  expect(await colour()).toBe('green')
})

test.each<[string, Parameters<typeof verify>[2], string, string]>([
  ['under another name', { holder: '别的公司' }, 'red', 'L-MISMATCH'],
  ['on the list of abnormal operation', { abnormalList: true }, 'yellow', 'O-BIZ-ABN'],
  ['on the list of serious violations', { seriousViolation: true }, 'red', 'O-BIZ-SER'],
  ['in order', {}, 'green', ''],
])('a company found %s turns all its codes', async (_what, differing, expected, requirement) => {
  await reopen('company')
  await verify(shop.clerk, id('company'), differing)
  if (requirement) expect(await findings()).toContain(requirement)
  expect(await colour()).toBe(expected)
})

test('a verified licence whose statement is changed does not stay verified by habit', async () => {
  const view = await shop.member.get('supplier', 'product', { productId: product.productId })
  const licences = view.dossier.licences.map((licence) =>
    licence.type === 'COS_PROD' ? { ...licence, expiry: '2031-12-31' } : licence,
  )
  const { productId, revision } = view
  const saved = await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision,
    changes: { licences },
    requestKey: key(),
  })
  expect(saved.assessment.findings.map((finding) => finding.requirement)).toContain('L-MISMATCH')
  expect(await colour()).toBe('green')
  await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision: saved.revision,
    changes: { licences: view.dossier.licences },
    requestKey: key(),
  })
})

test('figures that fall short turn every code of the company at once', async () => {
  const company = await shop.member.get('supplier', 'company', {})
  const save = (onTimePct: number, revision: number) =>
    shop.member.get('supplier', 'saveCapacity', {
      capacity: { ...company.capacity, onTimePct },
      revision,
      requestKey: key(),
    })
  const changed = await save(90, company.capacityRevision)
  expect(await colour()).toBe('yellow')
  expect(await findings()).toEqual(['S-ONTIME'])
  await save(98, changed.capacityRevision)
  expect(await colour()).toBe('green')
})

test('each change of colour is in the history and told to the supplier', async () => {
  const { history } = await shop.clerk.get('center', 'code', { token: product.code?.token ?? '' })
  expect(history.at(-1)).toMatchObject({ to: 'yellow', actor: 'supplier' })
  for (const [index, change] of history.entries()) expect(change.from).toBe(history[index + 1]?.to)
  await shop.house.cloud.fireTimer('courier')
  const messages = (await shop.inside('messages')).filter((message) => message.to === OPENIDS.qingyuan)
  const changes = messages.filter((message) => (message.about as { code: string }).code === 'codeChanged')
  expect(changes).toHaveLength(history.length - 1)
})

test('submissions, figures and readings at the same time leave every code as a fresh look would have it', async () => {
  await reopen('company')
  const drafts = await Promise.all(
    ['甲', '乙', '丙'].map(async (name) => {
      const { productId } = await createProduct(shop.member, name)
      const { category: _, ...parts } = product.dossier
      const changes = { ...parts, name }
      return shop.member.get('supplier', 'saveDraft', { productId, revision: 1, changes, requestKey: key() })
    }),
  )
  const { capacity, capacityRevision: revision } = await shop.member.get('supplier', 'company', {})
  const done = await Promise.allSettled([
    ...drafts.map(({ productId, revision: of }) =>
      shop.member.get('supplier', 'submitProduct', { productId, revision: of, requestKey: key() }),
    ),
    verify(shop.clerk, id('company'), { abnormalList: true }),
    shop.member.get('supplier', 'saveCapacity', {
      capacity: { ...capacity, replyHours: 48 },
      revision,
      requestKey: key(),
    }),
  ])
  // Only the clerk may be told that the item changed while the form was open.
  for (const one of done)
    if (one.status === 'rejected') expect(String(one.reason)).toMatch(/recordVerification.*CONFLICT/)
  await shop.settle()
  const codes = (await shop.inside('codes')).filter((code) => code.supplierId === shop.supplier.creditCode)
  expect(codes.length).toBeGreaterThan(1)
  for (const code of codes) {
    const fresh = await shop.clerk.get('center', 'code', { token: String(code._id) })
    const open = fresh.findings.filter((finding) => finding.severity !== 'info')
    const { requirements } = code.outlook as { requirements: string[] }
    expect(requirements).toEqual([...new Set(open.map((finding) => finding.requirement))])
  }
})
