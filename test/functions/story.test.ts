/** A shampoo gets its code: from registration to green, through the real functions. */
import { makeDraft } from '../demo/dossiers'
import { COMPANIES, makeCompany, makePeople, OPENIDS } from '../demo/people'
import { asStated } from '../demo/second-supplier'
import { CAPACITY } from '../demo/shampoo'
import { key, openTestCloud, refusalCode, type TestCloud } from './harness'

jest.setTimeout(60_000)
let house: TestCloud
beforeAll(async () => {
  house = await openTestCloud()
})
afterAll(() => house.close())

test('a shampoo becomes yellow at its submission and green once the Centre has looked everything up', async () => {
  const supplier = house.as(OPENIDS.qingyuan)
  const clerk = house.as(OPENIDS.clerk)
  await makePeople(house.call, house.setupSecret)
  await makeCompany(house.call, OPENIDS.qingyuan, 'qingyuan')
  const today = new Date(house.cloud.now() + 8 * 3600_000).toISOString().slice(0, 10)
  const draft = await makeDraft(house.call, house.upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', {
    reportDay: today,
    expiry: '2029-12-31',
  })
  expect(draft.issues).toEqual([])
  expect(draft.state).toBe('draft')
  expect(
    draft.assessment.checklist.filter((line) => line.state === 'missing' || line.state === 'failing'),
  ).toEqual([])

  const { productId, revision } = draft
  const submitted = await supplier.get('supplier', 'submitProduct', {
    productId,
    revision,
    requestKey: key(),
  })
  expect(submitted).toMatchObject({
    state: 'submitted',
    version: 1,
    changed: false,
    code: { state: 'yellow' },
  })
  const token = submitted.code?.token ?? ''
  expect(submitted.code?.address).toContain(`/q/${token}`)

  const queue = await clerk.get('center', 'queue', {})
  expect(queue.items.map((item) => item.kind).sort()).toEqual([
    'company',
    'filing',
    'label',
    'licence',
    'report',
  ])
  expect(queue).toMatchObject({ open: 5, overdue: 0 })
  for (const row of queue.items) {
    const item = await clerk.get('center', 'verification', { id: row.id })
    if (['company', 'licence', 'filing'].includes(row.kind))
      expect(item.stated.holderName).toBe(COMPANIES.qingyuan.name)
    const verified = await clerk.get('center', 'recordVerification', {
      id: row.id,
      revision: item.revision,
      result: asStated(item),
      requestKey: key(),
    })
    expect(verified.result).toMatchObject({ outcome: 'found', by: '王芳' })
  }
  expect(await clerk.get('center', 'queue', {})).toMatchObject({ items: [], open: 0 })

  const verdict = await house.as(OPENIDS.public).get('scan', 'verdict', { token })
  expect(verdict).toMatchObject({
    state: 'green',
    supplier: COMPANIES.qingyuan.name,
    product: '清源茶籽洗发水 500 mL',
  })
  expect(verdict.met).toBe(verdict.total)

  const reviewer = house.as(OPENIDS.reviewer)
  const detail = await reviewer.get('platform', 'code', { token })
  expect(detail.findings.filter((finding) => finding.severity !== 'info')).toEqual([])
  expect(detail.capacityFigures).toEqual(CAPACITY)
  expect(detail.registers).toMatchObject({
    company: { status: 'verified' },
    production: { status: 'verified' },
  })
  expect(detail.history.map((change) => change.to)).toEqual(['green', 'yellow'])
  const [documentId = ''] = detail.dossier.reports[0]?.documents ?? []
  const opened = await reviewer.get('platform', 'openDocument', {
    token,
    documentId,
    purpose: 'launch_review',
    requestKey: key(),
  })
  expect(opened.watermark).toMatch(/^陈静 · 云集 · \d{4}-\d\d-\d\d \d\d:\d\d$/)
  const file = await fetch(opened.url)
  expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toContain('Inspection report')
  expect(refusalCode(await house.as(OPENIDS.public).call('platform', 'code', { token }))).toBe('NOT_FOUND')

  await house.cloud.fireTimer('courier')
  const inbox = await supplier.get('account', 'inbox', {})
  const about = inbox.items.map((message) => message.about.code)
  expect(about).toEqual(
    expect.arrayContaining(['companyRegistered', 'companyVerified', 'codeIssued', 'codeChanged']),
  )
})
