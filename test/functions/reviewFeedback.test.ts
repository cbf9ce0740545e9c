/** Reviews for cause without a launch: their list, their evidence, and what their results do to the code. */
import { key, refusal, refusalCode } from './harness'
import { ask, DAY, decide, type Market, openMarket } from './launch'
import { detailOf, eventFindings, finish, photographOf, reviewForCause } from './reviews'

jest.setTimeout(90_000)
let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.house.close())

const issue = (code: string) => ({ issues: [expect.objectContaining({ code })] })
const stateOf = async () => (await detailOf(market)).verdict.state
const inboxOf = async (code: string) => {
  await market.settle()
  const { items } = await market.member.get('account', 'inbox', {})
  return items.filter(({ about }) => about.code === code)
}

test('any product that was scanned can be reviewed for cause, once at a time, within its own target', async () => {
  const review = await reviewForCause(market)
  expect(review).toMatchObject({ kind: 'cause', reason: 'complaint', colour: 'green' })
  expect(Date.parse(review.dueAt) - Date.parse(review.openedAt)).toBe(DAY)
  expect(review.cause).toMatchObject({ text: '顾客说有异味', name: expect.any(String) })
  const again = { token: market.token, reason: 'label' as const, requestKey: key() }
  expect(refusalCode(await market.colleague.call('platform', 'reviewCode', again))).toBe('ALREADY_DONE')
  const list = await market.colleague.get('platform', 'reviews', { tab: 'cause' })
  expect(list).toMatchObject({ items: [{ reviewId: review.reviewId }], counts: { cause: 1 } })
  expect(await inboxOf('reviewOpened')).toHaveLength(1)
  // Another platform has its own reviews, and knows nothing of this one.
  expect(await market.stranger.get('platform', 'reviews', { tab: 'cause' })).toMatchObject({ items: [] })
  const { reviewId } = review
  for (const answer of [
    await market.stranger.call('platform', 'review', { reviewId }),
    await finish(market.stranger, review, 'pass'),
    // The supplier is told that there is one, and sees it when it is over.
    await market.member.call('supplier', 'review', { reviewId }),
  ])
    expect(refusalCode(answer)).toBe('NOT_FOUND')
  expect(await finish(market.colleague, review, 'pass')).toMatchObject({ ok: true })
  expect(await market.reviewer.get('platform', 'reviews', { tab: 'done' })).toMatchObject({
    items: [{ reviewId, result: 'pass' }],
    counts: { cause: 0 },
  })
  expect(await stateOf()).toBe('green')
  expect(refusalCode(await finish(market.colleague, review, 'pass'))).toBe('ALREADY_DONE')
})

test('a major fault is yellow for everybody, and told with its evidence', async () => {
  const review = await reviewForCause(market)
  const documents = [await photographOf(market, market.reviewer)]
  const done = await finish(market.reviewer, review, 'major', { documents })
  expect(done).toMatchObject({ ok: true, data: { finding: 'open', outcome: { result: 'major' } } })
  expect(await eventFindings(market)).toEqual([['E-REVIEW', { result: 'major' }]])
  expect(await stateOf()).toBe('yellow')
  const { history } = await detailOf(market)
  expect(history[0]).toMatchObject({ from: 'green', to: 'yellow', actor: 'platform' })
  const [told] = await inboxOf('reviewFailed')
  expect(told?.about.params).toMatchObject({ result: 'major', text: '净含量少 12 mL' })
  const { reviewId } = review
  const seen = await market.member.get('supplier', 'review', { reviewId })
  expect(seen).toMatchObject({ outcome: { result: 'major', documents: [{ id: documents[0] }] } })
  expect(JSON.stringify(seen)).not.toContain('name":"许朗')
  expect(seen.outcome).not.toHaveProperty('name')
  expect(await market.member.get('supplier', 'reviews', {})).toMatchObject({ items: [{ reviewId }, {}] })
})

test('evidence opens for its platform, the Centre and the supplier, each on record, and for nobody else', async () => {
  const { items } = await market.member.get('supplier', 'reviews', {})
  const reviewId = items[0]?.reviewId ?? ''
  const { outcome } = await market.member.get('supplier', 'review', { reviewId })
  const documentId = outcome?.documents[0]?.id ?? ''
  const before = (await market.inside('accessLog')).length
  const asked = { reviewId, documentId, requestKey: key() }
  const own = await market.member.get('supplier', 'openReviewDocument', asked)
  const theirs = await market.colleague.get('platform', 'openReviewDocument', {
    ...asked,
    purpose: 'random_review',
    requestKey: key(),
  })
  const centre = { documentId, purpose: 'complaint' as const, requestKey: key() }
  const centres = await market.clerk.get('center', 'openDocument', centre)
  for (const { watermark, expiresAt } of [own, theirs, centres]) {
    expect(watermark).not.toBe('')
    expect(Date.parse(expiresAt)).toBeGreaterThan(0)
  }
  const log = (await market.inside('accessLog')).filter((entry) => entry.documentId === documentId)
  expect(log.map(({ role }) => role).sort()).toEqual(['clerk', 'reviewer', 'supplier'])
  expect((await market.inside('accessLog')).length).toBe(before + 3)
  const purpose = { ...asked, purpose: 'random_review' as const, requestKey: key() }
  for (const answer of [
    await market.other.call('supplier', 'openReviewDocument', { ...asked, requestKey: key() }),
    await market.stranger.call('platform', 'openReviewDocument', purpose),
    // It is no document of the dossier, and none of the supplier's own.
    await market.member.call('supplier', 'openDocument', { documentId }),
    await market.reviewer.call('platform', 'openDocument', {
      token: market.token,
      documentId,
      purpose: 'random_review',
      requestKey: key(),
    }),
  ])
    expect(refusalCode(answer)).toBe('NOT_FOUND')
})

test('nobody else’s file goes with a review', async () => {
  const review = await reviewForCause(market, market.stranger)
  const foreign = await photographOf(market, market.reviewer)
  const refused = await finish(market.stranger, review, 'major', { documents: [foreign] })
  expect(refusal(refused)).toMatchObject(issue('document'))
  expect(await finish(market.stranger, review, 'pass')).toMatchObject({ ok: true })
  // Another platform's pass ends nothing that this one found.
  expect(await eventFindings(market)).toEqual([['E-REVIEW', { result: 'major' }]])
})

test('a product that this platform has found wanting is looked at again, whatever the draw says', async () => {
  const here = await ask(market)
  expect(here).toMatchObject({ lane: 'ordinary', toReview: true, cause: { reason: 'again' } })
  const there = await ask(market, 'jimu')
  expect(there.cause).toBeUndefined()
  expect(there.toReview).toBe(there.draw.drawn)
  // With a request open the review is the request's own.
  const beside = { token: market.token, reason: 'label' as const, requestKey: key() }
  expect(refusal(await market.reviewer.call('platform', 'reviewCode', beside))).toMatchObject(
    issue('review.hasLaunch'),
  )
  const { launchId, revision } = here
  const found = { launchId, revision, result: 'pass' as const, text: '净含量已改正', requestKey: key() }
  const done = await market.reviewer.get('platform', 'recordReview', found)
  expect(done).toMatchObject({ toReview: false, review: { result: 'pass' }, colour: 'green' })
  expect(await eventFindings(market)).toEqual([])
  expect(await stateOf()).toBe('green')
  const { items } = await market.reviewer.get('platform', 'reviews', { tab: 'done' })
  expect(items[0]).toMatchObject({ launchId, kind: 'cause', reason: 'again', result: 'pass' })
  for (const one of [launchId, there.launchId])
    await market.member.get('supplier', 'cancelLaunch', { launchId: one, requestKey: key() })
})

test('a critical fault needs something to show, is red at once, and lapses unless the Centre confirms it', async () => {
  const launch = await ask(market, 'jimu')
  const review = await reviewForCause(market)
  expect(refusal(await finish(market.reviewer, review, 'critical'))).toMatchObject(issue('review.evidence'))
  expect(await stateOf()).toBe('green')
  const documents = [await photographOf(market, market.reviewer)]
  expect(await finish(market.reviewer, review, 'critical', { documents })).toMatchObject({ ok: true })
  expect((await eventFindings(market)).map(([id]) => id).sort()).toEqual(['E-REVIEW', 'E-SPOT-CRIT'])
  expect(await stateOf()).toBe('red')
  // Every platform's open request for it stops.
  const { launchId } = launch
  expect(await market.stranger.get('platform', 'launch', { launchId })).toMatchObject({ state: 'stopped' })
  const { items } = await market.supervisor.get('center', 'forces', {})
  expect(items).toMatchObject([{ kind: 'spotCheck' }])
  market.house.cloud.setClock(DAY + 60_000)
  await market.house.cloud.fireTimer('courier')
  // Nobody of the Centre stood behind it, so one reviewer's word is what is left: yellow.
  expect(await eventFindings(market)).toEqual([['E-REVIEW', { result: 'critical' }]])
  expect(await stateOf()).toBe('yellow')
})

test('a critical fault found in a launch ends that launch, and its record says both', async () => {
  const launch = await ask(market)
  const documents = [await photographOf(market, market.colleague)]
  const { launchId, revision } = launch
  const found = {
    launchId,
    revision,
    result: 'critical' as const,
    text: '汞超标',
    documents,
    requestKey: key(),
  }
  const done = await market.colleague.get('platform', 'recordReview', found)
  expect(done).toMatchObject({
    state: 'stopped',
    colour: 'red',
    toReview: false,
    review: { result: 'critical', documents: [{ id: documents[0] }] },
  })
  expect(refusalCode(await decide(market.reviewer, done, 'approve'))).toBe('ALREADY_DECIDED')
  expect(await market.member.get('supplier', 'launch', { launchId })).toMatchObject({
    state: 'stopped',
    review: { result: 'critical' },
  })
})
