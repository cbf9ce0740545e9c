/** Who opens which document, and who lets whom in. Every action as every role: test/safety/access.test.ts. */
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person, refusal } from './harness'
import { openShop, type Shop } from './shop'

jest.setTimeout(60_000)
let shop: Shop
let own: { documentId: string; token: string }
beforeAll(async () => {
  shop = await openShop()
  const draft = await makeDraft(
    shop.house.call,
    shop.house.upload,
    OPENIDS.qingyuan,
    'qingyuan',
    'COS_SHAMPOO',
    {
      reportDay: '2026-01-01',
      expiry: '2029-12-31',
    },
  )
  const { productId } = draft
  const submitted = await shop.member.get('supplier', 'submitProduct', {
    productId,
    revision: draft.revision,
    requestKey: key(),
  })
  own = {
    documentId: draft.dossier.reports[0]?.documents?.[0] ?? '',
    token: submitted.code?.token ?? '',
  }
  await shop.settle()
})
afterAll(() => shop.house.close())

test("another supplier's document in a draft is as unknown as one that does not exist", async () => {
  const { productId } = await shop.other.get('supplier', 'createProduct', {
    category: 'FOOD_NUT',
    name: '核桃',
    origin: 'domestic',
    requestKey: key(),
  })
  const save = (document: string) =>
    shop.other.call('supplier', 'saveDraft', {
      productId,
      revision: 1,
      changes: { packaging: { photos: [{ face: 'outer', document }] } },
      requestKey: key(),
    })
  const foreign = await save(own.documentId)
  expect(refusal(foreign)).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['changes', 'packaging', 'photos', 0, 'document'], code: 'document' }],
  })
  expect(JSON.stringify(foreign)).toBe(JSON.stringify(await save('aaaaaaaaaaaaaaaaaaaa')))
})

test('a reviewer opens only what belongs to the code, and every opening is on record', async () => {
  const { documentId: stray } = await shop.member.get('supplier', 'issueUpload', {
    purpose: 'photo',
    name: 'other.png',
    type: 'image/png',
    size: 10,
    requestKey: key(),
  })
  const open = (documentId: string) =>
    shop.reviewer.call('platform', 'openDocument', {
      token: own.token,
      documentId,
      purpose: 'launch_review',
      requestKey: key(),
    })
  expect(refusal(await open(stray)).code).toBe('NOT_FOUND')
  const before = await shop.inside('accessLog')
  expect(await open(own.documentId)).toMatchObject({ ok: true })
  const after = await shop.inside('accessLog')
  expect(after).toHaveLength(before.length + 1)
  expect(after.at(-1)).toMatchObject({
    by: OPENIDS.reviewer,
    documentId: own.documentId,
    purpose: 'launch_review',
  })
})

test('the owner opens a document without a mark, a clerk with the name over it', async () => {
  const { documentId } = own
  const mine = await shop.member.get('supplier', 'openDocument', { documentId })
  expect(mine.watermark).toBe('')
  const clerks = await shop.clerk.get('center', 'openDocument', {
    documentId,
    purpose: 'verification',
    requestKey: key(),
  })
  expect(clerks.watermark).toMatch(/^王芳 · 网监中心 · /)
})

describe('joining', () => {
  const invite = (who: Person, role: 'clerk' | 'supervisor' | 'platformAdmin' | 'reviewer') =>
    who.call('account', 'invite', {
      role,
      platform: { id: 'other', name: { zh: '其他', en: 'Other' } },
      requestKey: key(),
    })

  test('supervisors invite everybody but reviewers, administrators only reviewers, others nobody', async () => {
    const administrator = shop.house.as(OPENIDS.administrator)
    expect(refusal(await invite(shop.supervisor, 'reviewer')).code).toBe('NOT_FOUND')
    expect(refusal(await invite(administrator, 'clerk')).code).toBe('NOT_FOUND')
    expect(await invite(shop.supervisor, 'supervisor')).toMatchObject({ ok: true })
    for (const nobody of [shop.member, shop.clerk, shop.reviewer, shop.public])
      for (const role of ['clerk', 'reviewer'] as const)
        expect(refusal(await invite(nobody, role)).code).toBe('NOT_FOUND')
  })

  test('an administrator invites to the own platform, whatever platform is asked for', async () => {
    const answer = await invite(shop.house.as(OPENIDS.administrator), 'reviewer')
    const code = answer.ok ? answer.data.code : ''
    const joined = await shop.house.as('oReviewerSecond01').get('account', 'accept', {
      code,
      name: '何平',
      requestKey: key(),
    })
    expect(joined).toMatchObject({ role: 'reviewer', platform: { id: 'yunji' } })
  })

  test('of two who use one invitation at the same time, one joins', async () => {
    const answer = await invite(shop.supervisor, 'clerk')
    const code = answer.ok ? answer.data.code : ''
    const both = await Promise.all(
      ['oTwin000000001', 'oTwin000000002'].map((openid) =>
        shop.house.as(openid).call('account', 'accept', { code, name: '双', requestKey: key() }),
      ),
    )
    expect(both.map((one) => (one.ok ? one.data.role : one.error.code)).sort()).toEqual([
      'INVITATION_INVALID',
      'clerk',
    ])
  })

  test('an invitation ends after seven days', async () => {
    const answer = await invite(shop.supervisor, 'clerk')
    const code = answer.ok ? answer.data.code : ''
    shop.house.cloud.setClock(7 * 24 * 3600_000 + 1000)
    const late = await shop.house.as('oLate00000000001').call('account', 'accept', {
      code,
      name: '迟',
      requestKey: key(),
    })
    shop.house.cloud.setClock(0)
    expect(refusal(late).code).toBe('INVITATION_INVALID')
  })

  test('nobody has two roles', async () => {
    const answer = await invite(shop.supervisor, 'clerk')
    const code = answer.ok ? answer.data.code : ''
    const second = await shop.member.call('account', 'accept', { code, name: '沈清', requestKey: key() })
    expect(refusal(second).code).toBe('ALREADY_DONE')
  })

  test('the set-up secret works once, and a wrong one never', async () => {
    const setUp = (secret: string) =>
      shop.public.call('account', 'setUp', { secret, name: '赵敏', requestKey: key() })
    expect(refusal(await setUp('wrong')).code).toBe('INVITATION_INVALID')
    expect(refusal(await setUp(shop.house.setupSecret)).code).toBe('ALREADY_DONE')
    expect(await shop.public.get('account', 'me', {})).toMatchObject({ role: 'public' })
  })
})
