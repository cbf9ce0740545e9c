/** A launch from the request to the decision: lanes, targets, the clock, one open request. */
import type { LaunchView } from '../../typings/contract'
import { key, refusal, refusalCode } from './harness'
import { ask, DAY, decide, type Market, openMarket } from './launch'

jest.setTimeout(90_000)
let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterEach(async () => {
  market.house.cloud.setClock(0)
  // What a test left open is taken back, so that the next one can ask again.
  const { items } = await market.member.get('supplier', 'launches', {})
  for (const { launchId, state } of items)
    if (state === 'open') await market.member.get('supplier', 'cancelLaunch', { launchId, requestKey: key() })
  await market.settle()
})
afterAll(() => market.house.close())

const inboxOf = async (who: { get: Market['member']['get'] }) =>
  (await who.get('account', 'inbox', {})).items.map(({ about }) => about.code)
const seen = (launch: LaunchView) => market.reviewer.get('platform', 'launch', { launchId: launch.launchId })

test('a supplier sees every connected platform and asks one of them; its reviewers are told', async () => {
  const { productId } = market
  const { items } = await market.member.get('supplier', 'platforms', { productId })
  expect(items).toEqual([
    { id: 'jimu', name: { zh: '积木', en: 'Jimu' }, ordinaryLane: true },
    { id: 'yunji', name: { zh: '云集', en: 'Yunji' }, ordinaryLane: true },
  ])
  const launch = await ask(market)
  expect(launch).toMatchObject({
    productId,
    lane: 'green',
    state: 'open',
    awaits: 'platform',
    colour: 'green',
    target: launch.drawn ? 'hours24' : 'hours4',
    toReview: launch.drawn,
  })
  expect(launch.clock.map(({ step, at }) => [step, at !== undefined])).toEqual([
    ['submitted', true],
    ['assessed', true],
    ['verified', true],
    ['green', true],
    ['requested', true],
    ['decided', false],
  ])
  const again = await market.member.get('supplier', 'platforms', { productId })
  expect(again.items[1]).toMatchObject({ launchId: launch.launchId })
  await market.settle()
  expect(await inboxOf(market.reviewer)).toContain(launch.drawn ? 'launchDrawn' : 'launchRequested')
})

test('there is one open request for a product and a platform, however often and at the same time it is asked', async () => {
  const { productId, member } = market
  const input = () => ({ productId, platformId: 'yunji', requestKey: key() })
  const answers = await Promise.all([1, 2, 3].map(() => member.call('supplier', 'requestLaunch', input())))
  expect(answers.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ALREADY_DONE', 'ok'])
  const same = input()
  await member.get('supplier', 'requestLaunch', { ...same, platformId: 'jimu' })
  const repeated = await member.get('supplier', 'requestLaunch', { ...same, platformId: 'jimu' })
  const { items } = await member.get('supplier', 'launches', { productId })
  expect(
    items
      .filter(({ state }) => state === 'open')
      .map(({ platformId }) => platformId)
      .sort(),
  ).toEqual(['jimu', 'yunji'])
  expect(items.map(({ launchId }) => launchId)).toContain(repeated.launchId)
})

test('each platform sees its own requests only; another’s answers like one that does not exist', async () => {
  const launch = await ask(market)
  const { launchId, revision } = launch
  for (const who of [market.stranger, market.clerk, market.other]) {
    expect(refusalCode(await who.call('platform', 'launch', { launchId }))).toBe('NOT_FOUND')
    expect(refusalCode(await decide(who, { launchId, revision }, 'approve'))).toBe('NOT_FOUND')
  }
  expect(refusalCode(await market.stranger.call('platform', 'launch', { launchId: 'nothere' }))).toBe(
    'NOT_FOUND',
  )
  expect((await market.stranger.get('platform', 'queue', { tab: 'platform' })).items).toEqual([])
  expect((await market.reviewer.get('platform', 'queue', { tab: 'platform' })).items).toMatchObject([
    { launchId },
  ])
  expect(refusalCode(await market.other.call('supplier', 'launch', { launchId }))).toBe('NOT_FOUND')
  const asked = { productId: market.productId, platformId: 'yunji', requestKey: key() }
  expect(refusalCode(await market.other.call('supplier', 'requestLaunch', asked))).toBe('NOT_FOUND')
  const nowhere = { ...asked, platformId: 'nowhere' }
  expect(refusalCode(await market.member.call('supplier', 'requestLaunch', nowhere))).toBe('NOT_FOUND')
})

test('a request is refused, with its reason, and asked again; what the platform asks for is answered and timed', async () => {
  const launch = await ask(market)
  const { launchId } = launch
  expect(refusal(await decide(market.reviewer, launch, 'refuse'))).toMatchObject({
    issues: [{ path: ['text'], code: 'required' }],
  })
  const asked = await decide(market.reviewer, launch, 'askMore', '请补一张外箱封口的照片')
  expect(asked).toMatchObject({ ok: true, data: { awaits: 'supplier' } })
  market.house.cloud.setClock(2 * 3_600_000)
  const waiting = await market.member.get('supplier', 'launch', { launchId })
  expect(Math.round(waiting.suppliersMs / 3_600_000)).toBe(2)
  expect(waiting.questions).toMatchObject([{ text: '请补一张外箱封口的照片' }])
  expect(waiting.questions[0]).not.toHaveProperty('name')
  expect((await market.reviewer.get('platform', 'queue', { tab: 'supplier' })).counts).toMatchObject({
    supplier: 1,
    platform: 0,
  })
  const { revision } = waiting
  const answer = { launchId, revision, text: '已拍照上传到包装资料', requestKey: key() }
  expect(await market.member.get('supplier', 'answerLaunch', answer)).toMatchObject({ awaits: 'platform' })
  market.house.cloud.setClock(3 * 3_600_000)
  const back = await seen(launch)
  // Its target stands where it was: the clock never paused.
  expect(back.dueAt).toBe(launch.dueAt)
  expect(Math.round(back.suppliersMs / 3_600_000)).toBe(2)
  expect(back.questions).toMatchObject([{ answer: '已拍照上传到包装资料', name: '陈静' }])
  const refused = await decide(market.reviewer, back, 'refuse', '规格与平台类目不符')
  expect(refused).toMatchObject({
    ok: true,
    data: { state: 'refused', decision: { reason: '规格与平台类目不符' } },
  })
  await market.settle()
  expect(await inboxOf(market.member)).toEqual(expect.arrayContaining(['launchAsked', 'launchRefused']))
  expect(await ask(market)).toMatchObject({ state: 'open' })
})

test('a decision on what somebody else has changed meanwhile is not taken', async () => {
  const launch = await ask(market)
  await decide(market.colleague, launch, 'askMore', '请说明保质期')
  expect(refusalCode(await decide(market.reviewer, launch, 'refuse', '资料不全'))).toBe('CONFLICT')
})

test('the green lane has four working hours, and the drawn one a whole day', async () => {
  // Monday 30 November 2026, 10:00 in Shanghai.
  market.house.cloud.setClock(Date.parse('2026-11-30T02:00:00Z') - Date.now())
  const launch = await ask(market)
  const hours = (Date.parse(launch.dueAt) - Date.parse(launch.requestedAt)) / 3_600_000
  expect(Math.round(hours * 100) / 100).toBe(launch.drawn ? 24 : 4)
})

test('a viewer may look, and may not ask', async () => {
  const { code } = await market.member.get('supplier', 'inviteColleague', {
    role: 'viewer',
    requestKey: key(),
  })
  const viewer = market.house.as('oViewerQingyuan1')
  const { noticeVersion: version } = await viewer.get('account', 'me', {})
  await viewer.get('account', 'consent', { version, requestKey: key() })
  await viewer.get('account', 'accept', { code, name: '小秋', requestKey: key() })
  const input = { productId: market.productId, platformId: 'yunji', requestKey: key() }
  expect(refusalCode(await viewer.call('supplier', 'requestLaunch', input))).toBe('NOT_ALLOWED')
  expect(refusalCode(await viewer.call('supplier', 'launches', {}))).toBe('ok')
})

test('asking again after it was taken back changes no draw', async () => {
  const first = await ask(market, 'jimu')
  const { launchId } = first
  await market.member.get('supplier', 'cancelLaunch', { launchId, requestKey: key() })
  market.house.cloud.setClock(DAY)
  const again = await ask(market, 'jimu')
  if (first.drawn)
    expect(again.draw).toMatchObject({ drawn: true, keptSince: first.draw.keptSince ?? first.draw.day })
  else expect(again.draw.day > first.draw.day).toBe(true)
  expect(
    refusalCode(await market.member.call('supplier', 'cancelLaunch', { launchId, requestKey: key() })),
  ).toBe('ALREADY_DECIDED')
})

test('a product that is withdrawn takes its open requests along, and both sides see it', async () => {
  const launch = await ask(market)
  const { productId, member } = market
  await member.get('supplier', 'withdrawProduct', { productId, reason: 'discontinued', requestKey: key() })
  expect(await seen(launch)).toMatchObject({ state: 'cancelled', awaits: 'nobody' })
  const refused = await member.call('supplier', 'requestLaunch', {
    productId,
    platformId: 'yunji',
    requestKey: key(),
  })
  expect(refusal(refused)).toMatchObject({ issues: [{ code: 'launch.withdrawn' }] })
  await market.settle()
  expect(await inboxOf(market.reviewer)).toContain('launchCancelled')
  await member.get('supplier', 'restoreProduct', { productId, requestKey: key() })
})
