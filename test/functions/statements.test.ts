/** Reports, partnerships and changes: looked at like papers, and what was found stays when the entry goes. */
import type {
  DossierChanges,
  ProductView,
  VerificationKind,
  VerificationResult,
} from '../../typings/contract'
import type { InspectionReport, Partnership } from '../../typings/dossier'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { asStated } from '../demo/second-supplier'
import { uploadExtract } from './extractRows'
import { key, refusal } from './harness'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(120_000)
let shop: Shop
let product: ProductView
let report: InspectionReport
beforeAll(async () => {
  shop = await openShop()
  const days = {
    reportDay: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10),
    expiry: '2029-12-31',
  }
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', days)
  const { productId, revision } = draft
  product = await shop.member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  report = product.dossier.reports[0] as InspectionReport
})
afterAll(() => shop.house.close())

const colour = async () =>
  (await shop.public.get('scan', 'verdict', { token: product.code?.token ?? '' })).state
const findings = async () => {
  const { findings: found } = await shop.clerk.get('center', 'code', { token: product.code?.token ?? '' })
  return found.filter((one) => one.severity !== 'info').map((one) => one.requirement)
}
const rows = async (kind: VerificationKind) => (await shop.clerk.get('center', 'queue', { kind })).items

/** Saves and submits with changes. */
async function submit(changes: DossierChanges): Promise<ProductView> {
  await shop.settle()
  const { productId, revision } = await shop.member.get('supplier', 'product', {
    productId: product.productId,
  })
  const saved = await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision,
    changes,
    requestKey: key(),
  })
  return shop.member.get('supplier', 'submitProduct', {
    productId,
    revision: saved.revision,
    requestKey: key(),
  })
}

async function record(kind: VerificationKind, differing: Partial<VerificationResult> = {}, number?: string) {
  const row = (await rows(kind)).find((one) => number === undefined || one.number === number)
  const item = await shop.clerk.get('center', 'verification', { id: row?.id ?? '' })
  return shop.clerk.get('center', 'recordVerification', {
    id: item.id,
    revision: item.revision,
    result: { ...asStated(item), ...differing },
    requestKey: key(),
  })
}

describe('one clerk at a time', () => {
  const take =
    (who = shop.clerk) =>
    async (id: string) =>
      who.call('center', 'takeVerification', { id, requestKey: key() })
  const first = async () => (await rows('report'))[0]?.id ?? ''

  test('of two who take an item at the same time one has it, and the other is told who', async () => {
    const id = await first()
    const answers = await Promise.all([take(shop.clerk)(id), take(shop.supervisor)(id)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = refusal(answers.find(({ ok }) => !ok) as (typeof answers)[number])
    expect(refused).toMatchObject({
      code: 'TAKEN',
      params: { by: expect.stringMatching(/王芳|李伟/), until: expect.any(String) },
    })
  })

  test('whoever does not have it can neither record nor give it back; the row says who has it', async () => {
    const id = await first()
    const [row] = await rows('report')
    const [mine, others] = row?.held?.mine ? [shop.clerk, shop.supervisor] : [shop.supervisor, shop.clerk]
    const item = await others.get('center', 'verification', { id })
    const recorded = await others.call('center', 'recordVerification', {
      id,
      revision: item.revision,
      result: asStated(item),
      requestKey: key(),
    })
    expect(refusal(recorded).code).toBe('TAKEN')
    const released = await others.call('center', 'releaseVerification', { id, requestKey: key() })
    expect(refusal(released).code).toBe('TAKEN')
    expect(item.held).toMatchObject({ mine: false })
    await mine.get('center', 'releaseVerification', { id, requestKey: key() })
    expect((await rows('report'))[0]?.held).toBeUndefined()
  })

  test('it lapses after half an hour, and not before', async () => {
    const id = await first()
    await take(shop.supervisor)(id)
    shop.house.cloud.setClock(29 * 60_000)
    expect(refusal(await take(shop.clerk)(id)).code).toBe('TAKEN')
    shop.house.cloud.setClock(31 * 60_000)
    expect((await take(shop.clerk)(id)).ok).toBe(true)
    await shop.clerk.get('center', 'releaseVerification', { id, requestKey: key() })
    shop.house.cloud.setClock(0)
  })

  test('a decided item is taken by nobody', async () => {
    await verifyAll(shop.clerk)
    expect(await colour()).toBe('green')
    const [id] = (await shop.inside('verifications')).flatMap((one) => (one.open ? [] : [String(one._id)]))
    expect(refusal(await take(shop.clerk)(id ?? '')).code).toBe('ALREADY_DONE')
  })
})

describe('reports', () => {
  const numbered = (number: string): InspectionReport => ({ ...report, number })

  test('the item holds the report, its documents and where laboratories are looked up', async () => {
    await submit({ reports: [numbered('HZ-0002')] })
    const [row] = await rows('report')
    const item = await shop.clerk.get('center', 'verification', { id: row?.id ?? '' })
    expect(item).toMatchObject({
      kind: 'report',
      number: 'HZ-0002',
      product: product.dossier.name,
      report: { number: 'HZ-0002' },
      register: { url: expect.stringMatching(/^https:/) },
    })
    expect(item.documents).toHaveLength(report.documents?.length ?? 0)
    expect(await colour()).toBe('green')
  })

  test('what was not looked at does not pass, and a laboratory has no "not found"', async () => {
    const [row] = await rows('report')
    const { id, revision } = row ?? { id: '', revision: 0 }
    const send = (result: VerificationResult) =>
      shop.clerk.call('center', 'recordVerification', { id, revision, result, requestKey: key() })
    expect(
      refusal(await send({ outcome: 'found', genuine: true })).issues?.map(({ path }) => path[1]),
    ).toEqual(['accredited', 'sameProduct'])
    expect(refusal(await send({ outcome: 'notFound' })).issues).toEqual([
      expect.objectContaining({ path: ['result', 'outcome'], code: 'choice' }),
    ])
  })

  test.each<[Partial<VerificationResult>, string, string]>([
    [{ accredited: false }, 'R-LAB', 'HZ-0003'],
    [{ sameProduct: false }, 'R-PRODUCT', 'HZ-0004'],
    [{ genuine: false }, 'R-FAKE', 'HZ-0005'],
  ])('found with %j it is %s, whatever the supplier said', async (differing, requirement, number) => {
    await record('report', differing)
    expect(await findings()).toContain(requirement)
    expect(await colour()).not.toBe('green')
    await submit({ reports: [numbered(number)] })
  })

  test('a forged report stays with the product when it is taken out, and so does its red', async () => {
    const view = await shop.member.get('supplier', 'product', { productId: product.productId })
    expect(view.dossier.reports.map(({ number }) => number)).toEqual(['HZ-0005', 'HZ-0004'])
    await record('report', {}, 'HZ-0005')
    expect(await findings()).toEqual(['R-FAKE'])
    expect(await colour()).toBe('red')
    const after = await submit({ reports: [numbered('HZ-0005')], brand: '清源·零' })
    expect(after.dossier.reports.map(({ number }) => number)).toEqual(['HZ-0005', 'HZ-0004'])
    expect(await findings()).toEqual(['R-FAKE'])
  })
})

describe('the label', () => {
  const label = () => product.dossier.label
  const other = (brand: string, noBannedClaims = true) =>
    submit({ brand, label: { fields: label().fields, noBannedClaims } })

  test('the item holds every field that is asked, what the supplier says of it, and the photographs', async () => {
    await submit({ name: '清源茶籽洗发水 510 mL', reports: [report] })
    const [row] = await rows('label')
    const item = await shop.clerk.get('center', 'verification', { id: row?.id ?? '' })
    expect(item.label?.fields.length).toBeGreaterThan(5)
    expect(item.label?.fields.every(({ stated }) => stated)).toBe(true)
    expect(item.documents.map(({ name }) => name).sort()).toEqual(['标签正面.png', '标签背面.png'].sort())
  })

  test('a field that is not on it and a forbidden claim count, whatever the supplier ticked', async () => {
    const [field = ''] = label().fields
    await record('label', { missingFields: [field], bannedClaims: true })
    expect(await findings()).toEqual(expect.arrayContaining(['B-LABEL', 'B-CLAIM']))
    const { checklist } = await shop.clerk.get('center', 'code', { token: product.code?.token ?? '' })
    const open = checklist.filter(({ id, state }) => id.startsWith('label:') && state !== 'met')
    expect(open.map(({ id }) => id)).toEqual([`label:${field}`])
  })

  test('submitted again it is looked at again, and what was found counts until then', async () => {
    await other('清源·标签')
    expect(await rows('label')).toHaveLength(1)
    expect(await findings()).toContain('B-CLAIM')
    await record('label')
    expect(await findings()).not.toContain('B-LABEL')
    expect(await findings()).not.toContain('B-CLAIM')
    await other('清源·标签二')
    expect(await rows('label')).toEqual([])
  })
})

describe('partnerships', () => {
  const removal: Partnership = {
    id: 'peer',
    platform: '某平台',
    from: '2025-01-01',
    ended: new Date(Date.now() - 40 * 24 * 3600_000).toISOString().slice(0, 10),
    reason: 'quality',
  }

  test('an unverified statement does nothing', async () => {
    const before = await findings()
    await submit({ partnerships: [removal] })
    expect(await findings()).toEqual(before)
    const [row] = await rows('partnership')
    expect(row).toMatchObject({ number: '某平台', kind: 'partnership' })
  })

  test('confirming or denying needs something to show for it; a screenshot must be the own one', async () => {
    const [row] = await rows('partnership')
    const { id, revision } = row ?? { id: '', revision: 0 }
    const send = (result: Partial<VerificationResult>, who = shop.clerk) =>
      who.call('center', 'recordVerification', {
        id,
        revision,
        result: { outcome: 'found', confirmed: false, ...result },
        requestKey: key(),
      })
    expect(refusal(await send({})).issues?.map(({ path }) => path[1])).toEqual(['documents'])
    const others = await uploadExtract(shop.house, shop.supervisor, Buffer.from('a,b\n'))
    expect(refusal(await send({ documents: [others] })).issues).toEqual([
      expect.objectContaining({ path: ['result', 'documents', 0], code: 'document' }),
    ])
  })

  test('a removal that is denied does nothing; submitted again it is asked again', async () => {
    const before = await findings()
    const own = await uploadExtract(shop.house, shop.clerk, Buffer.from('a,b\n'))
    const item = await record('partnership', { confirmed: false, documents: [own] })
    expect(item.documents.map(({ id }) => id)).toContain(own)
    expect(await findings()).toEqual(before)
    await submit({ brand: '清源·一' })
    expect(await rows('partnership')).toHaveLength(1)
  })

  test('a confirmed removal for quality is red, and deleting or rewording it is no way around', async () => {
    await record('partnership')
    expect(await findings()).toContain('W-TERMINATED')
    const draft = await shop.member.get('supplier', 'product', { productId: product.productId })
    const saved = await shop.member.get('supplier', 'saveDraft', {
      productId: draft.productId,
      revision: draft.revision,
      changes: { partnerships: [] },
      requestKey: key(),
    })
    expect(saved.assessment.findings.map(({ requirement }) => requirement)).toContain('W-TERMINATED')
    const after = await submit({ brand: '清源·二' })
    expect(after.dossier.partnerships).toEqual([removal])
    expect(await findings()).toContain('W-TERMINATED')
    const reworded = await submit({ partnerships: [{ ...removal, reason: 'business' }] })
    expect(reworded.dossier.partnerships).toHaveLength(2)
    expect(new Set(reworded.dossier.partnerships.map(({ id }) => id)).size).toBe(2)
    expect(await findings()).toContain('W-TERMINATED')
  })
})

describe('changes', () => {
  let other: ProductView
  const state = async () =>
    (await shop.public.get('scan', 'verdict', { token: other.code?.token ?? '' })).state
  const change = async (changes: DossierChanges) => {
    await shop.settle()
    const { productId, revision } = await shop.member.get('supplier', 'product', {
      productId: other.productId,
    })
    const saved = await shop.member.get('supplier', 'saveDraft', {
      productId,
      revision,
      changes,
      requestKey: key(),
    })
    return shop.member.get('supplier', 'submitProduct', {
      productId,
      revision: saved.revision,
      requestKey: key(),
    })
  }
  const label = (noBannedClaims: boolean, fields = product.dossier.label.fields) => ({
    label: { fields, noBannedClaims },
  })

  test('before its first green an edit of the label is no change', async () => {
    const created = await shop.member.get('supplier', 'createProduct', {
      category: 'COS_SHAMPOO',
      name: '第二种洗发水',
      origin: 'domestic',
      requestKey: key(),
    })
    const { category: _, ...parts } = product.dossier
    other = created
    other = await change({
      ...parts,
      name: '第二种洗发水',
      ...label(true, product.dossier.label.fields.slice(1)),
    })
    expect(await state()).toBe('yellow')
    await change(label(true))
    expect(await rows('change')).toEqual([])
    await verifyAll(shop.clerk)
    expect(await state()).toBe('green')
  })

  test('after it another brand or forecast is none either', async () => {
    await change({ brand: '清源·甲', forecastDaily: 700 })
    expect(await state()).toBe('green')
    expect(await rows('change')).toEqual([])
  })

  test.each<[string, DossierChanges, string]>([
    ['factory', { manufacturer: { name: '别的工厂', creditCode: '91330106MA2XX0027J' } }, 'manufacturer'],
    ['factory', { manufacturer: { name: '别的工厂二', creditCode: '91330106MA2XX0027J' } }, 'manufacturer'],
  ])('a change of %s makes it yellow until somebody has looked', async (part, changes, field) => {
    await change(changes)
    const [row] = await rows('change')
    const item = await shop.clerk.get('center', 'verification', { id: row?.id ?? '' })
    expect(item.changed).toEqual([expect.objectContaining({ part, field })])
    const { findings: found } = await shop.clerk.get('center', 'code', { token: other.code?.token ?? '' })
    expect(found.map(({ requirement }) => requirement)).toContain('E-CHANGE')
    expect(await state()).not.toBe('green')
    await record('change')
    const after = await shop.clerk.get('center', 'code', { token: other.code?.token ?? '' })
    expect(after.findings.map(({ requirement }) => requirement)).not.toContain('E-CHANGE')
  })

  test('a refused change stays yellow, and the next submission is looked at with all that changed', async () => {
    await change({ manufacturer: undefined, ...label(true) }).catch(() => undefined)
    await verifyAll(shop.clerk)
    const fields = product.dossier.label.fields.slice(1)
    await change(label(true, fields))
    await record('change', { accepted: false, note: '标签不全' })
    expect(await rows('change')).toEqual([])
    const { findings: found } = await shop.clerk.get('center', 'code', { token: other.code?.token ?? '' })
    expect(found.map(({ requirement }) => requirement)).toContain('E-CHANGE')
    await change(label(true))
    expect(await rows('change')).toHaveLength(1)
    await record('change')
    expect(await rows('change')).toEqual([])
  })
})

test('the queue says what was decided and what has waited, as of now', async () => {
  const { figures, asOf, open } = await shop.clerk.get('center', 'queue', {})
  const decided = (await shop.inside('verifications')).filter((one) => !one.open).length
  expect(figures).toEqual({ today: decided, week: decided, overDay: 0, overThreeDays: 0 })
  expect(Date.parse(asOf)).toBeGreaterThan(0)
  shop.house.cloud.setClock(4 * 24 * 3600_000)
  const later = await shop.clerk.get('center', 'queue', {})
  expect(later.figures).toEqual({ today: 0, week: decided, overDay: open, overThreeDays: open })
  shop.house.cloud.setClock(8 * 24 * 3600_000)
  expect((await shop.clerk.get('center', 'queue', {})).figures.week).toBe(0)
  shop.house.cloud.setClock(0)
})
