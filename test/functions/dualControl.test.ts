import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person, refusal, refusalCode } from './harness'
import {
  askMeasure,
  colourOf,
  confirmMeasure,
  evidenceOf,
  greenShampoo,
  type Sold,
  secondSupervisor,
} from './measures'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
const HOUR = 3_600_000
let shop: Shop
let second: Person
let sold: Sold
beforeAll(async () => {
  shop = await openShop()
  second = await secondSupervisor(shop)
  sold = await greenShampoo(shop)
})
afterEach(async () => {
  shop.house.cloud.setClock(0)
  await freeOf(sold)
})
afterAll(() => shop.house.close())

/** Ends every event of the product by two people, so that each test begins with green. */
async function freeOf({ productId, token }: Sold): Promise<void> {
  for (const one of (await shop.clerk.get('center', 'forces', {})).items) {
    const { revision } = await shop.clerk.get('center', 'force', { id: one.id })
    const by = one.maker === '李伟' ? second : shop.supervisor
    await by.get('center', 'declineForce', { id: one.id, revision, note: '测试结束', requestKey: key() })
  }
  const { events } = await shop.clerk.get('center', 'forceSubject', { code: productId })
  for (const { id: eventId } of events) {
    const asked = await askMeasure(shop, shop.clerk, productId, {
      kind: 'release',
      reason: 'mended',
      eventId,
      documents: [],
    })
    await confirmMeasure(shop.supervisor, asked)
  }
  await shop.settle()
  expect(await colourOf(shop, token)).toBe('green')
}

const codesOf = async (who: Person) =>
  (await who.get('account', 'inbox', {})).items.map(({ about }) => about.code)

test('a manual red has no force until a second supervisor confirms; then it is red at once, and told', async () => {
  const asked = await askMeasure(shop, shop.supervisor, sold.productId)
  expect(asked).toMatchObject({
    state: 'waiting',
    mine: true,
    barred: 'maker',
    product: '清源茶籽洗发水 500 mL',
    maker: '李伟',
    touched: { changes: [{ from: 'green', to: 'red', count: 1 }], products: 1, members: 1 },
  })
  expect(Date.parse(asked.lapsesAt) - Date.parse(asked.at)).toBe(72 * HOUR)
  expect(await colourOf(shop, sold.token)).toBe('green')

  const same = await shop.supervisor.call('center', 'confirmForce', {
    id: asked.id,
    revision: asked.revision,
    requestKey: key(),
  })
  expect(refusalCode(same)).toBe('SAME_PERSON')
  expect(await colourOf(shop, sold.token)).toBe('green')

  const confirmed = await confirmMeasure(second, asked)
  expect(confirmed).toMatchObject({ state: 'confirmed', decided: { by: '周岚' }, barred: 'decided' })
  expect(await colourOf(shop, sold.token)).toBe('red')
  const [product] = (await shop.inside('products')).filter(({ _id }) => _id === sold.productId)
  expect(product?.events).toEqual([
    expect.objectContaining({
      type: 'manual',
      maker: OPENIDS.supervisor,
      checker: second.openid,
      reason: 'forgedPapers',
    }),
  ])
  const view = await shop.member.get('supplier', 'product', { productId: sold.productId })
  expect(view.assessment.findings.map(({ requirement }) => requirement)).toContain('E-MANUAL')
  const { items: history } = await shop.member.get('supplier', 'history', { productId: sold.productId })
  expect(history[0]).toMatchObject({ from: 'green', to: 'red', requirements: ['E-MANUAL'], actor: 'center' })
  await shop.settle()
  expect(await codesOf(shop.member)).toEqual(expect.arrayContaining(['measureTaken', 'codeChanged']))
  expect(await codesOf(second)).toContain('forceWaits')
  expect(await codesOf(shop.supervisor)).toContain('forceConfirmed')
})

test('a clerk may ask and is told that a supervisor confirms', async () => {
  const asked = await askMeasure(shop, shop.supervisor, sold.productId)
  expect(await shop.clerk.get('center', 'force', { id: asked.id })).toMatchObject({
    barred: 'role',
    mine: false,
  })
  const input = { id: asked.id, revision: asked.revision, requestKey: key() }
  expect(refusalCode(await shop.clerk.call('center', 'confirmForce', input))).toBe('NOT_ALLOWED')
  const declined = { ...input, note: '证据不足', requestKey: key() }
  expect(refusalCode(await shop.clerk.call('center', 'declineForce', declined))).toBe('NOT_ALLOWED')
  expect(await colourOf(shop, sold.token)).toBe('green')
})

test('a request lapses after 72 hours: it cannot be confirmed, is in the queue no longer, and may be made again', async () => {
  const asked = await askMeasure(shop, shop.supervisor, sold.productId)
  shop.house.cloud.setClock(72 * HOUR - 60_000)
  expect((await second.get('center', 'forces', {})).items.map(({ id }) => id)).toEqual([asked.id])
  shop.house.cloud.setClock(72 * HOUR + 60_000)
  expect(await second.get('center', 'forces', {})).toMatchObject({ items: [], waiting: 0 })
  const past = await second.get('center', 'forces', { state: 'past' })
  expect(past.items[0]).toMatchObject({ id: asked.id, state: 'lapsed' })
  const late = await second.call('center', 'confirmForce', {
    id: asked.id,
    revision: asked.revision,
    requestKey: key(),
  })
  expect(refusalCode(late)).toBe('LAPSED')
  expect(await colourOf(shop, sold.token)).toBe('green')
  const again = await askMeasure(shop, shop.supervisor, sold.productId)
  expect(again).toMatchObject({ state: 'waiting' })
  await second.get('center', 'declineForce', { id: again.id, revision: 1, note: '不成立', requestKey: key() })
})

test('a critical spot check with its report is red at once, and gone after 24 hours without the second person', async () => {
  const asked = await askMeasure(shop, shop.supervisor, sold.productId, {
    kind: 'spotCheck',
    reason: 'spotSafety',
  })
  // Seen against the day without it, since it counts already.
  expect(asked.touched.changes).toEqual([{ from: 'green', to: 'red', count: 1 }])
  expect(Date.parse(asked.lapsesAt) - Date.parse(asked.at)).toBe(24 * HOUR)
  expect(await colourOf(shop, sold.token)).toBe('red')
  const take = { id: asked.id, revision: asked.revision, requestKey: key() }
  expect(refusalCode(await shop.supervisor.call('center', 'withdrawForce', take))).toBe('SAME_PERSON')
  expect(
    refusalCode(await shop.supervisor.call('center', 'confirmForce', { ...take, requestKey: key() })),
  ).toBe('SAME_PERSON')
  shop.house.cloud.setClock(24 * HOUR - 60_000)
  await shop.settle()
  expect(await colourOf(shop, sold.token)).toBe('red')
  shop.house.cloud.setClock(24 * HOUR + 60_000)
  await shop.settle()
  expect(await colourOf(shop, sold.token)).toBe('green')
  const again = await shop.supervisor.call('center', 'requestForce', {
    kind: 'spotCheck',
    reason: 'spotSafety',
    productId: sold.productId,
    note: '再来一次',
    documents: [await evidenceOf(shop, shop.supervisor)],
    requestKey: key(),
  })
  expect(refusalCode(again)).toBe('SAME_PERSON')
  expect(await colourOf(shop, sold.token)).toBe('green')
})

test('a confirmed spot check stays red beyond the 24 hours; a declined one ends at once', async () => {
  const asked = await askMeasure(shop, shop.clerk, sold.productId, {
    kind: 'spotCheck',
    reason: 'spotSafety',
  })
  await confirmMeasure(second, asked)
  shop.house.cloud.setClock(25 * HOUR)
  await shop.settle()
  expect(await colourOf(shop, sold.token)).toBe('red')
  shop.house.cloud.setClock(0)
  await freeOf(sold)
  const other = await askMeasure(shop, second, sold.productId, { kind: 'spotCheck', reason: 'spotSafety' })
  expect(await colourOf(shop, sold.token)).toBe('red')
  const { id, revision } = other
  await shop.supervisor.get('center', 'declineForce', {
    id,
    revision,
    note: '报告不是这批货',
    requestKey: key(),
  })
  expect(await colourOf(shop, sold.token)).toBe('green')
})

test('a suspension of a whole company turns every code of it red, and its release gives them back', async () => {
  const other = await greenNut()
  const asked = await askMeasure(shop, shop.clerk, other.productId, {
    kind: 'suspension',
    reason: 'order',
    wholeSupplier: true,
  })
  expect(asked).not.toHaveProperty('product')
  expect(asked.touched).toMatchObject({ products: 1, members: 1 })
  expect(await colourOf(shop, other.token)).toBe('green')
  await confirmMeasure(shop.supervisor, asked)
  expect(await colourOf(shop, other.token)).toBe('red')
  expect(await colourOf(shop, sold.token)).toBe('green')
  const { events } = await shop.clerk.get('center', 'forceSubject', { code: other.token })
  expect(events).toMatchObject([{ type: 'admin_stop', of: 'supplier', reason: 'order' }])
  const release = await askMeasure(shop, shop.supervisor, other.productId, {
    kind: 'release',
    reason: 'endOfOrder',
    eventId: events[0]?.id,
  })
  expect(await colourOf(shop, other.token)).toBe('red')
  await confirmMeasure(second, release)
  expect(await colourOf(shop, other.token)).toBe('green')
})

async function greenNut(): Promise<Sold> {
  const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
  const days = { reportDay: day(-30), expiry: day(900) }
  const draft = await makeDraft(shop.house.call, shop.house.upload, OPENIDS.xixi, 'xixi', 'FOOD_NUT', days)
  const { productId, revision } = draft
  const view = await shop.other.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  const { verifyAll } = await import('./verify')
  await verifyAll(shop.clerk)
  return { productId, token: view.code?.token ?? '' }
}

test('a measure needs a reason of its list, evidence that exists and a product with a code', async () => {
  const ask = (differing: object) => async () =>
    refusal(
      await shop.clerk.send('center', {
        action: 'requestForce',
        input: {
          kind: 'manualRed',
          reason: 'forgedPapers',
          productId: sold.productId,
          note: '说明',
          documents: [await evidenceOf(shop, shop.clerk)],
          requestKey: key(),
          ...differing,
        },
      }),
    )
  const draft = await shop.member.get('supplier', 'createProduct', {
    category: 'TOY',
    name: '没有提交的',
    origin: 'domestic',
    requestKey: key(),
  })
  expect(await ask({ reason: 'order' })()).toMatchObject({
    issues: [{ path: ['reason'], code: 'forceReason' }],
  })
  expect(await ask({ reason: 'mood' })()).toMatchObject({ issues: [{ path: ['reason'], code: 'choice' }] })
  expect(await ask({ documents: [] })()).toMatchObject({
    issues: [{ path: ['documents'], code: 'required' }],
  })
  expect(await ask({ documents: ['nothing'] })()).toMatchObject({ issues: [{ code: 'document' }] })
  expect(await ask({ productId: draft.productId })()).toMatchObject({ code: 'NOT_FOUND' })
  expect(await ask({ kind: 'release', reason: 'mended', eventId: 'none' })()).toMatchObject({
    issues: [{ path: ['eventId'], code: 'eventGone' }],
  })
  expect(await ask({ kind: 'release', reason: 'appealUpheld', eventId: 'none' })()).toMatchObject({
    issues: [{ path: ['reason'], code: 'forceReason' }],
  })
})

test('a repeat of a request or a confirmation gets the first answer and does nothing more', async () => {
  const input = {
    kind: 'manualRed' as const,
    reason: 'forgedCode' as const,
    productId: sold.productId,
    note: '伪造的品质码',
    documents: [await evidenceOf(shop, shop.clerk)],
    requestKey: key(),
  }
  const asked = await shop.clerk.get('center', 'requestForce', input)
  expect(await shop.clerk.get('center', 'requestForce', input)).toEqual(asked)
  const confirm = { id: asked.id, revision: asked.revision, requestKey: key() }
  const confirmed = await second.get('center', 'confirmForce', confirm)
  await shop.settle()
  const before = await shop.everything()
  expect(await second.get('center', 'confirmForce', confirm)).toEqual(confirmed)
  expect(await shop.everything()).toEqual(before)
})

test('its maker withdraws a request, nobody else, and it stays on record', async () => {
  const asked = await askMeasure(shop, shop.clerk, sold.productId)
  const take = (who: Person) =>
    who.call('center', 'withdrawForce', { id: asked.id, revision: asked.revision, requestKey: key() })
  expect(refusalCode(await take(second))).toBe('NOT_ALLOWED')
  expect(refusalCode(await take(shop.clerk))).toBe('ok')
  expect(refusalCode(await take(shop.clerk))).toBe('ALREADY_DONE')
  const confirm = { id: asked.id, revision: asked.revision + 1, requestKey: key() }
  expect(refusalCode(await second.call('center', 'confirmForce', confirm))).toBe('ALREADY_DONE')
  const past = await shop.clerk.get('center', 'forces', { state: 'past' })
  expect(past.items[0]).toMatchObject({ id: asked.id, state: 'withdrawn' })
})

test('everybody outside the Centre is refused as if there were nothing there, and nothing changes', async () => {
  const asked = await askMeasure(shop, shop.clerk, sold.productId)
  await shop.settle()
  const before = await shop.everything()
  const decide = { id: asked.id, revision: asked.revision }
  const calls: [string, object][] = [
    ['forces', {}],
    ['force', { id: asked.id }],
    ['forceSubject', { code: sold.token }],
    ['work', {}],
    [
      'requestForce',
      {
        kind: 'manualRed',
        reason: 'injury',
        productId: sold.productId,
        note: 'x',
        documents: [],
        requestKey: key(),
      },
    ],
    ['confirmForce', { ...decide, requestKey: key() }],
    ['declineForce', { ...decide, note: 'x', requestKey: key() }],
    ['withdrawForce', { ...decide, requestKey: key() }],
  ]
  for (const who of [shop.member, shop.other, shop.reviewer, shop.public])
    for (const [action, input] of calls)
      expect({ action, code: refusalCode(await who.send('center', { action, input })) }).toEqual({
        action,
        code: 'NOT_FOUND',
      })
  expect(await shop.everything()).toEqual(before)
})

test('the subject is found by token, address, number and id', async () => {
  const byToken = await shop.clerk.get('center', 'forceSubject', { code: sold.token })
  expect(byToken).toMatchObject({ productId: sold.productId, state: 'green', events: [], products: 1 })
  for (const code of [sold.productId, byToken.number, byToken.number.toLowerCase()])
    expect(await shop.clerk.get('center', 'forceSubject', { code })).toEqual(byToken)
  expect(refusalCode(await shop.clerk.call('center', 'forceSubject', { code: 'nothing' }))).toBe('NOT_FOUND')
})
