/** Problem reports in the Centre: the gravest first, taken, answered, merged, counted by two people. */
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import { listings } from '../../cloudfunctions/runtime/store/collections'
import { png } from '../demo/files'
import { OPENIDS } from '../demo/people'
import { counted, ownReport, pictureOf, problemOf, reported } from './events'
import { key, type Person, refusal, refusalCode } from './harness'
import { colourOf, confirmMeasure, greenShampoo, type Sold, secondSupervisor } from './measures'
import { patrol, plain, toldTo } from './patrol'
import { connectServer } from './servers'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
const HOUR = 3_600_000
let shop: Shop
let second: Person
let sold: Sold
let client: Client
let people = 0
/** Somebody of the public who has reported nothing yet. */
const somebody = () => {
  people += 1
  return shop.house.as(`oPublicAnyone${String(people).padStart(3, '0')}`)
}
const month = (() => {
  const day = new Date(Date.now() + 8 * HOUR)
  day.setUTCDate(0)
  return day.toISOString().slice(0, 7)
})()

beforeAll(async () => {
  shop = await openShop()
  second = await secondSupervisor(shop)
  sold = await greenShampoo(shop)
  client = (await connectServer(shop)).client
})
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

const forceOf = async (id: string) =>
  shop.clerk.get('center', 'force', { id: (await problemOf(shop.clerk, id)).forceId ?? '' })
const close = async (id: string, differing: object, who = shop.clerk) => {
  const { revision } = await problemOf(who, id)
  return who.send('center', {
    action: 'closeProblem',
    input: { id, revision, outcome: 'answered', answer: '已请商家更换', requestKey: key(), ...differing },
  })
}

test('the gravest first, whatever its age; then the oldest; a platform is named, a person is not', async () => {
  const ids = {
    label: await reported(somebody(), sold.token, { reason: 'label', text: '字太小' }),
    quality: await reported(somebody(), sold.token),
    injury: await reported(somebody(), sold.token, { reason: 'injury', text: '用后红肿' }),
    platform: await reported(shop.reviewer, sold.token, { reason: 'unsafe', text: '买家说漏液' }),
  }
  const { items, open, overdue } = await shop.clerk.get('center', 'problems', {})
  expect(items.map(({ id }) => id)).toEqual([ids.injury, ids.platform, ids.quality, ids.label])
  expect(items.map(({ gravity }) => gravity)).toEqual(['grave', 'grave', 'serious', 'plain'])
  expect(items[1]).toMatchObject({ platform: { zh: expect.any(String) } })
  expect(items[0]).not.toHaveProperty('platform')
  expect({ open, overdue }).toEqual({ open: 4, overdue: 0 })
  expect(JSON.stringify([items, await problemOf(shop.clerk, ids.injury)])).not.toContain('oPublicAnyone')
  shop.house.cloud.setClock(8 * 24 * HOUR)
  expect((await shop.clerk.get('center', 'problems', {})).overdue).toBe(4)
  expect((await shop.clerk.get('center', 'work', {})).problems).toEqual({ open: 4, overdue: 4 })
  shop.house.cloud.setClock(0)
  for (const id of Object.values(ids)) await close(id, {})
})

test('up to three pictures of one’s own; no PDF, no stranger’s picture, no more than fifteen a day', async () => {
  const who = somebody()
  const id = await reported(who, sold.token, { documents: [await pictureOf(shop, who)] })
  const { documents } = await problemOf(shop.clerk, id)
  expect(documents).toMatchObject([{ purpose: 'problem', type: 'image/png' }])
  const opened = await shop.clerk.get('center', 'openDocument', {
    documentId: documents[0]?.id ?? '',
    purpose: 'complaint',
    requestKey: key(),
  })
  expect(opened.watermark).toContain('网监中心')
  for (const other of [shop.member, shop.other, somebody()])
    expect(
      refusalCode(await other.call('supplier', 'openDocument', { documentId: documents[0]?.id ?? '' })),
    ).toBe('NOT_FOUND')
  const stranger = await who.call('account', 'reportProblem', {
    token: sold.token,
    reason: 'quality',
    text: '别人的照片',
    documents: [await pictureOf(shop, somebody())],
    requestKey: key(),
  })
  expect(refusal(stranger)).toMatchObject({ issues: [{ code: 'document' }] })
  const place = (type: string, size: number) =>
    who.call('supplier', 'issueUpload', { purpose: 'problem', name: 'a', type, size, requestKey: key() })
  expect(refusal(await place('application/pdf', 10))).toMatchObject({ issues: [{ code: 'fileType' }] })
  expect(refusalCode(await place('image/png', 1024 * 1024 + 1))).toBe('TOO_LARGE')
  const answers = await Promise.all(
    Array.from({ length: 14 }, () => place('image/png', png(2, 2, [1, 2, 3]).length)),
  )
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(refusalCode(await place('image/png', 10))).toBe('RATE_LIMITED')
  await close(id, {})
})

test('one clerk at a time; the answer reaches whoever reported it, in the inbox and beside the report', async () => {
  const who = somebody()
  const id = await reported(who, sold.token, { text: '泵头坏了' })
  expect(await ownReport(who, id)).toMatchObject({ state: 'open', text: '泵头坏了' })
  const taken = await shop.clerk.get('center', 'takeProblem', { id, requestKey: key() })
  expect(taken).toMatchObject({ mine: true, heldBy: expect.any(String) })
  expect(refusalCode(await shop.supervisor.call('center', 'takeProblem', { id, requestKey: key() }))).toBe(
    'TAKEN',
  )
  expect(await close(id, {}, shop.supervisor)).toMatchObject({ ok: false, error: { code: 'TAKEN' } })
  await shop.clerk.get('center', 'releaseProblem', { id, requestKey: key() })
  await close(id, { outcome: 'dismissed', answer: '实物与标签一致' }, shop.supervisor)
  expect(await ownReport(who, id)).toMatchObject({
    state: 'dismissed',
    answer: { text: '实物与标签一致' },
  })
  await shop.settle()
  expect(await toldTo(shop, who.openid, 'problemAnswered')).toMatchObject([
    { params: { answer: '实物与标签一致' } },
  ])
  expect(await close(id, {})).toMatchObject({ ok: false, error: { code: 'ALREADY_DONE' } })
  const closed = await shop.clerk.get('center', 'problems', { state: 'closed' })
  expect(closed.items[0]).toMatchObject({ id, state: 'dismissed' })
})

test('an answer is needed, and nobody judges the own report', async () => {
  const id = await reported(shop.clerk, sold.token)
  expect(await problemOf(shop.clerk, id)).toMatchObject({ barred: 'reporter' })
  expect(await close(id, {})).toMatchObject({ ok: false, error: { code: 'SAME_PERSON' } })
  expect(await close(id, { answer: undefined }, shop.supervisor)).toMatchObject({
    ok: false,
    error: { issues: [{ path: ['answer'], code: 'required' }] },
  })
  expect(await close(id, {}, shop.supervisor)).toMatchObject({ ok: true })
})

test('a duplicate goes to the report that stands for it: the graver counts, and both are answered', async () => {
  const [one, other] = [somebody(), somebody()]
  const plain = await reported(one, sold.token, { reason: 'label', text: '瓶身有裂纹' })
  const grave = await reported(other, sold.token, { reason: 'injury', text: '瓶身裂开划手' })
  expect((await problemOf(shop.clerk, grave)).others.map(({ id }) => id)).toEqual([plain])
  await close(grave, { outcome: 'duplicate', duplicateOf: plain, answer: undefined })
  expect(await problemOf(shop.clerk, plain)).toMatchObject({
    gravity: 'grave',
    merged: 1,
    duplicates: [{ text: '瓶身裂开划手' }],
  })
  expect(await ownReport(other, grave)).toMatchObject({ state: 'open' })
  expect(await close(plain, { outcome: 'duplicate', duplicateOf: plain, answer: undefined })).toMatchObject({
    ok: false,
    error: { issues: [{ code: 'problemOther' }] },
  })
  await close(plain, { answer: '已通知商家停用这批瓶子' })
  await shop.settle()
  for (const [who, id] of [
    [one, plain],
    [other, grave],
  ] as const) {
    expect(await ownReport(who, id)).toMatchObject({
      state: 'answered',
      answer: { text: '已通知商家停用这批瓶子' },
    })
    expect(await toldTo(shop, who.openid, 'problemAnswered')).toHaveLength(1)
  }
})

test('counted by two people it weighs in the rate with the platforms’ figures, and 30 days later no more', async () => {
  await shop.house.cloud.bulkLoad(listings.name, [
    {
      _id: `${sold.productId}_yunji`,
      productId: sold.productId,
      platformId: 'yunji',
      supplierId: shop.supplier.creditCode,
      draws: [],
      launched: { version: 1, at: new Date().toISOString() },
      revision: 1,
    },
  ])
  const figures = { orders: 100, complaints: 0, disputes: 0, onTime: 100, damaged: 0 }
  const products = [{ token: sold.token, ...figures }]
  await client.post('/v1/figures', { month, products, requestKey: key() })
  const who = somebody()
  const id = await reported(who, sold.token)
  const again = await reported(who, sold.token, { text: '再说一次' })
  await close(again, { outcome: 'duplicate', duplicateOf: id, answer: undefined })
  const asked = await counted(shop.clerk, id)
  expect(asked).toMatchObject({ state: 'waiting', rate: { orders: 100, platforms: 0, center: 0, bp: 0 } })
  expect(await colourOf(shop, sold.token)).toBe('green')
  const force = await forceOf(id)
  expect(force).toMatchObject({
    kind: 'complaint',
    aboutId: id,
    touched: { changes: [{ from: 'green', to: 'yellow', count: 1 }] },
  })
  expect(await close(id, {})).toMatchObject({ ok: false, error: { code: 'ALREADY_DONE' } })
  await confirmMeasure(second, force)
  // One person who said it twice is one complaint of a hundred orders: 1%, above 0.5%.
  expect(await colourOf(shop, sold.token)).toBe('yellow')
  expect(await problemOf(shop.clerk, id)).toMatchObject({ state: 'counted', rate: { center: 1, bp: 100 } })
  expect(await ownReport(who, id)).toMatchObject({ state: 'counted', answer: { text: '经核实，已计入投诉' } })
  await shop.settle()
  expect(plain(await toldTo(shop, OPENIDS.qingyuan, 'complaintCounted'))).toMatchObject([
    { params: { count: 1 } },
  ])
  const view = await shop.member.get('supplier', 'product', { productId: sold.productId })
  expect(view.assessment.findings.map(({ requirement }) => requirement)).toContain('Q-COMPLAINT')
  shop.house.cloud.setClock(30 * 24 * HOUR + HOUR)
  await patrol(shop)
  expect(await colourOf(shop, sold.token)).toBe('green')
})

test('a complaint that was counted wrongly falls by an appeal, somebody else’s decision and a second person', async () => {
  const id = await reported(somebody(), sold.token)
  await counted(shop.clerk, id)
  await confirmMeasure(second, await forceOf(id))
  expect(await colourOf(shop, sold.token)).toBe('yellow')
  const appeal = await shop.member.get('supplier', 'appeal', {
    productId: sold.productId,
    requirement: 'Q-COMPLAINT',
    text: '这件投诉说的不是本公司的商品，请重新核实',
    documents: [],
    requestKey: key(),
  })
  const decision = { id: appeal.id, revision: appeal.revision, answer: '经查不是本商品。' }
  const decide = (who: Person) =>
    who.call('center', 'decideAppeal', { ...decision, outcome: 'upheld', requestKey: key() })
  for (const involved of [shop.clerk, second]) expect(refusalCode(await decide(involved))).toBe('SAME_PERSON')
  expect(refusalCode(await decide(shop.supervisor))).toBe('ok')
  expect(await colourOf(shop, sold.token)).toBe('yellow')
  // Every complaint that the finding rests on is to end, that of the test before too.
  const { items } = await second.get('center', 'forces', {})
  const releases = items.filter(({ kind }) => kind === 'release')
  expect(releases).toHaveLength(2)
  for (const { id: forceId } of releases) {
    expect(await colourOf(shop, sold.token)).toBe('yellow')
    await confirmMeasure(second, await second.get('center', 'force', { id: forceId }))
  }
  expect(await colourOf(shop, sold.token)).toBe('green')
})

test('declined, withdrawn or lapsed it waits in the queue again; a report of a platform alone is not counted', async () => {
  const id = await reported(somebody(), sold.token)
  await counted(shop.clerk, id)
  const first = await forceOf(id)
  const decline = { id: first.id, revision: first.revision, note: '不成立', requestKey: key() }
  await second.get('center', 'declineForce', decline)
  expect(await problemOf(shop.clerk, id)).toMatchObject({ state: 'open' })
  await counted(shop.clerk, id)
  const { id: forceId, revision } = await forceOf(id)
  await shop.clerk.get('center', 'withdrawForce', { id: forceId, revision, requestKey: key() })
  expect(await problemOf(shop.clerk, id)).toMatchObject({ state: 'open' })
  await counted(shop.clerk, id)
  shop.house.cloud.setClock(73 * HOUR)
  await patrol(shop)
  expect(await problemOf(shop.clerk, id)).toMatchObject({ state: 'open' })
  shop.house.cloud.setClock(0)
  await close(id, {})
  const platforms = await reported(shop.reviewer, sold.token)
  const { revision: seen } = await problemOf(shop.clerk, platforms)
  const input = { id: platforms, revision: seen, answer: '已知悉', requestKey: key() }
  expect(refusal(await shop.clerk.call('center', 'countProblem', input))).toMatchObject({
    issues: [{ code: 'problemOfPlatform' }],
  })
})

test('nobody outside the Centre sees the queue, and my reports are mine alone', async () => {
  const id = await reported(somebody(), sold.token)
  const calls: [string, object][] = [
    ['problems', {}],
    ['problem', { id }],
    ['takeProblem', { id, requestKey: key() }],
    ['releaseProblem', { id, requestKey: key() }],
    ['closeProblem', { id, revision: 1, outcome: 'dismissed', answer: '没有', requestKey: key() }],
    ['countProblem', { id, revision: 1, answer: '没有', requestKey: key() }],
  ]
  for (const who of [shop.member, shop.reviewer, shop.public])
    for (const [action, input] of calls)
      expect(refusalCode(await who.send('center', { action, input }))).toBe('NOT_FOUND')
  expect((await somebody().get('account', 'myProblems', {})).items).toEqual([])
})
