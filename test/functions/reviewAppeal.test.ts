/** A platform's finding is no last word: the supplier appeals, and two of the Centre end it. */
import { key, refusalCode } from './harness'
import { type Market, openMarket } from './launch'
import { confirmMeasure, secondSupervisor } from './measures'
import { detailOf, eventFindings, finish, reviewForCause } from './reviews'

jest.setTimeout(90_000)
let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.house.close())

test('an appeal against a review is decided by the Centre, and its release needs a second person', async () => {
  const second = await secondSupervisor(market)
  await finish(market.reviewer, await reviewForCause(market), 'refused')
  const { productId } = market
  const made = await market.member.get('supplier', 'appeal', {
    productId,
    requirement: 'E-REVIEW',
    text: '平台从未联系我们取样，没有拒绝过复核，附通话记录',
    documents: [],
    requestKey: key(),
  })
  const { id, revision } = await market.supervisor.get('center', 'appeal', { id: made.id })
  // Whoever decides reads what the platform wrote; nobody else does so through the Centre.
  const { items: written } = await market.supervisor.get('center', 'reviews', { productId })
  const reviewId = written[0]?.reviewId ?? ''
  expect(await market.clerk.get('center', 'review', { reviewId })).toMatchObject({
    outcome: { result: 'refused', text: '净含量少 12 mL', name: '陈静' },
  })
  for (const nobody of [market.member, market.reviewer, market.public])
    expect(refusalCode(await nobody.call('center', 'review', { reviewId }))).toBe('NOT_FOUND')
  const decided = { id, revision, outcome: 'corrected' as const, answer: '平台确认没有联系过，予以更正。' }
  await market.supervisor.get('center', 'decideAppeal', { ...decided, requestKey: key() })
  // One person's decision changes no colour.
  expect(await eventFindings(market)).toEqual([['E-REVIEW', { result: 'refused' }]])
  const { items } = await second.get('center', 'forces', {})
  const [release] = items.filter(({ kind }) => kind === 'release')
  const measure = await second.get('center', 'force', { id: release?.id ?? '' })
  await confirmMeasure(second, measure)
  expect(await eventFindings(market)).toEqual([])
  expect((await detailOf(market)).verdict.state).toBe('green')
  const { items: seen } = await market.member.get('supplier', 'reviews', { productId })
  const review = await market.member.get('supplier', 'review', { reviewId: seen[0]?.reviewId ?? '' })
  // What the platform wrote stays; what it did to the code has ended.
  expect(review).toMatchObject({ finding: 'ended', outcome: { result: 'refused' } })
})
