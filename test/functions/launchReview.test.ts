/** Drawn goods, reviews for cause, and the draw that anybody can check. */
import { createHash, createHmac } from 'node:crypto'
import { verifyDraws } from '../../cloudfunctions/domain/review'
import { drawRecord } from '../../cloudfunctions/ops/drawRecord'
import { key, refusal, refusalCode } from './harness'
import { ask, DAY, decide, type Market, openMarket } from './launch'

jest.setTimeout(90_000)
let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterEach(async () => {
  market.house.cloud.setClock(0)
  const { items } = await market.member.get('supplier', 'launches', {})
  for (const { launchId, state } of items)
    if (state === 'open') await market.member.get('supplier', 'cancelLaunch', { launchId, requestKey: key() })
  await market.settle()
})
afterAll(() => market.house.close())

const issue = (code: string) => ({ issues: [expect.objectContaining({ code })] })

test('a review for cause gives a reason, a day more, and there is no approval before its result', async () => {
  const launch = await ask(market)
  const { launchId } = launch
  const open = launch.toReview
    ? launch
    : await market.reviewer.get('platform', 'openReview', {
        launchId,
        revision: launch.revision,
        reason: 'label',
        text: '标签净含量与资料不同',
        requestKey: key(),
      })
  expect(open).toMatchObject({ toReview: true, target: 'hours24' })
  expect(open.dueAt >= launch.dueAt).toBe(true)
  const queue = await market.colleague.get('platform', 'queue', { tab: 'review' })
  expect(queue).toMatchObject({ items: [{ launchId }], counts: { review: 1 } })
  expect(refusal(await decide(market.reviewer, open, 'approve'))).toMatchObject(issue('launch.toReview'))
  const again = { launchId, revision: open.revision, reason: 'other' as const, requestKey: key() }
  expect(refusalCode(await market.colleague.call('platform', 'openReview', again))).toBe('ALREADY_DONE')
  const result = { launchId, revision: open.revision, result: 'major' as const, text: '净含量少 12 mL' }
  const stranger = await market.stranger.call('platform', 'recordReview', { ...result, requestKey: key() })
  expect(refusalCode(stranger)).toBe('NOT_FOUND')
  const done = await market.colleague.get('platform', 'recordReview', { ...result, requestKey: key() })
  expect(done).toMatchObject({ toReview: false, review: { result: 'major', name: '许朗' } })
  expect(refusal(await decide(market.reviewer, done, 'approve'))).toMatchObject(issue('launch.reviewFailed'))
  const seen = await market.member.get('supplier', 'launch', { launchId })
  expect(seen.review).toMatchObject({ result: 'major', text: '净含量少 12 mL' })
  expect(seen.review).not.toHaveProperty('name')
  expect(await decide(market.reviewer, done, 'refuse', '净含量不符')).toMatchObject({ ok: true })
})

test('two reasons to double the rate are one', async () => {
  // A shampoo's own rate is 10%, doubled for a supplier that nobody has launched yet, and whose review failed.
  const launch = await ask(market, 'jimu')
  expect(launch.draw.rate).toBe(0.2)
})

test('the hash of a day is published seven days ahead, its secret the day after, and the draws verify', async () => {
  const start = await market.public.get('platform', 'commitments', {})
  expect(start.secrets).toHaveLength(8)
  for (const { secret } of start.secrets) expect(secret).toBeUndefined()
  expect(start.draws).toEqual([])
  // Eight days on, a request falls on a day whose hash was there seven days before.
  market.house.cloud.setClock(7 * DAY)
  const launch = await ask(market)
  const during = await market.reviewer.get('platform', 'commitments', {})
  expect(during.secrets.find(({ day }) => day === launch.draw.day)).not.toHaveProperty('secret')
  expect(during.draws.map(({ day }) => day)).not.toContain(launch.draw.day)
  market.house.cloud.setClock(8 * DAY)
  const after = await market.reviewer.get('platform', 'commitments', {})
  const mine = after.draws.filter(({ day }) => day === launch.draw.day)
  expect(mine).toMatchObject([{ platform: 'yunji', product: market.productId, drawn: launch.draw.drawn }])
  const hashes = new Map(start.secrets.map(({ day, hash }) => [day, hash]))
  expect(after.secrets.find(({ day }) => day === launch.draw.day)?.hash).toBe(hashes.get(launch.draw.day))
  const record = drawRecord.parse({
    secrets: after.secrets,
    draws: mine.filter(({ keptSince }) => !keptSince),
  })
  const tools = {
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
    macOf: (secret: string) => (text: string) =>
      new Uint8Array(createHmac('sha256', secret).update(text).digest()),
  }
  expect(verifyDraws(record as never, tools).flat()).toEqual([])
  // Another supplier gets the same hashes and none of these draws.
  const other = await market.other.get('platform', 'commitments', {})
  expect(other.secrets).toEqual(after.secrets)
  expect(other.draws).toEqual([])
  expect((await market.member.get('platform', 'commitments', {})).draws.length).toBeGreaterThanOrEqual(
    mine.length,
  )
})

test('the draw’s secret is no answer of any function and stands in no record', async () => {
  const { DRAW_SECRET = 'none' } = market.house.secrets
  const text = JSON.stringify(await market.everything())
  expect(DRAW_SECRET.length).toBeGreaterThanOrEqual(64)
  expect(text).not.toContain(DRAW_SECRET)
  const { secrets } = await market.public.get('platform', 'commitments', {})
  const held = JSON.stringify(await market.inside('commitments'))
  for (const { secret = 'none' } of secrets) expect(held).not.toContain(secret)
})
