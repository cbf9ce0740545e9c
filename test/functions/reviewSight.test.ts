/** What a reviewer sees: lots by their plan, fields in the photographs, and the company's other codes. */
import type { ChecklistLine } from '../../typings/assessment'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, refusal, refusalCode } from './harness'
import { type Market, openMarket } from './launch'
import { detailOf, finish, reviewForCause } from './reviews'

jest.setTimeout(90_000)
let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.house.close())

const issue = (code: string) => ({ issues: [expect.objectContaining({ code })] })
const clean = { critical: 0, major: 0, minor: 0 }
const isDeclared = async (id: string) => {
  const { checklist } = await detailOf(market)
  return checklist.find((line: ChecklistLine) => line.id === id)?.declared === true
}
const sight = (
  saw: { seen?: string[]; missing?: string[]; drop?: boolean; version?: number },
  who = market.reviewer,
) =>
  who.call('platform', 'recordSight', {
    token: market.token,
    version: 1,
    seen: [],
    missing: [],
    ...saw,
    requestKey: key(),
  })

describe('lots by GB/T 2828.1', () => {
  test('the plan is level II, and a refused lot is no pass', async () => {
    const asked = { token: market.token, size: 500 }
    expect(await market.reviewer.get('platform', 'lotPlan', asked)).toEqual({
      severity: 'normal',
      plan: {
        critical: { sample: 50, accept: 0 },
        major: { sample: 50, accept: 3 },
        minor: { sample: 50, accept: 5 },
      },
    })
    const review = await reviewForCause(market)
    const lot = { size: 500, found: { ...clean, major: 4 } }
    expect(refusal(await finish(market.reviewer, review, 'pass', { lot }))).toMatchObject(
      issue('review.lotRefused'),
    )
    const impossible = { size: 500, found: { ...clean, minor: 51 } }
    expect(refusal(await finish(market.reviewer, review, 'minor', { lot: impossible }))).toMatchObject({
      issues: [{ code: 'review.lotCount', params: { limit: 50 } }],
    })
    expect(await finish(market.reviewer, review, 'major', { lot })).toMatchObject({
      data: { outcome: { lot: { severity: 'normal', refused: ['major'] } } },
    })
  })

  test('after two refusals within five lots inspection is tightened, for this platform alone', async () => {
    const lot = { size: 500, found: { ...clean, major: 4 } }
    expect(await finish(market.reviewer, await reviewForCause(market), 'major', { lot })).toMatchObject({
      ok: true,
    })
    const asked = { token: market.token, size: 500 }
    const tightened = await market.reviewer.get('platform', 'lotPlan', asked)
    expect(tightened).toMatchObject({ severity: 'tightened', plan: { major: { sample: 50, accept: 2 } } })
    expect(await market.stranger.get('platform', 'lotPlan', asked)).toMatchObject({ severity: 'normal' })
    const good = { size: 500, found: clean }
    expect(await finish(market.reviewer, await reviewForCause(market), 'pass', { lot: good })).toMatchObject({
      data: { outcome: { lot: { severity: 'tightened', refused: [] } } },
    })
  })
})

describe('fields seen in the photographs', () => {
  test('what the Centre has read is no longer the supplier’s word; the drops still are', async () => {
    expect(await isDeclared('claims')).toBe(false)
    expect(await isDeclared('drop')).toBe(true)
  })

  test('a reviewer who saw the drops clears their mark', async () => {
    expect(await sight({ drop: true })).toMatchObject({ ok: true, data: { reported: false } })
    expect(await isDeclared('drop')).toBe(false)
    const { sight: shown } = await detailOf(market)
    expect(shown?.drop).toMatchObject({ asStated: true, platform: { zh: '云集' } })
    expect(JSON.stringify(shown)).not.toContain(market.reviewer.openid)
  })

  test('what is missing colours nothing by itself: the label stands in the Centre’s queue again', async () => {
    const { dossier } = await detailOf(market)
    const [missing = '', ...seen] = dossier.label.fields
    expect(await sight({ seen, missing: [missing] })).toMatchObject({ data: { reported: true } })
    const { items } = await market.clerk.get('center', 'queue', {})
    const [task] = items.filter(({ kind }) => kind === 'label')
    const detail = await market.clerk.get('center', 'verification', { id: task?.id ?? '' })
    expect(detail.reported).toMatchObject({ platform: { zh: '云集' }, missing: [missing] })
    // While it is read anew only what the reviewer saw is seen.
    expect([await isDeclared(`label:${missing}`), await isDeclared(`label:${seen[0]}`)]).toEqual([
      true,
      false,
    ])
    expect((await detailOf(market)).verdict.state).toBe('green')
  })

  test('only what the supplier states, each once, of the version in force', async () => {
    const { dossier } = await detailOf(market)
    const [field = ''] = dossier.label.fields
    expect(refusal(await sight({ seen: ['no_such_field'] }))).toMatchObject(issue('review.notStated'))
    expect(refusal(await sight({ seen: [field], missing: [field] }))).toMatchObject(issue('review.notStated'))
    expect(refusalCode(await sight({ seen: [field], version: 2 }))).toBe('CONFLICT')
    expect(refusalCode(await sight({ seen: [field] }, market.member))).toBe('NOT_FOUND')
  })
})

test('a reviewer sees the company’s other codes, and nobody else’s', async () => {
  const { token } = market
  expect(await market.reviewer.get('platform', 'siblings', { token })).toMatchObject({ items: [] })
  const day = new Date(market.house.cloud.now()).toISOString().slice(0, 10)
  const make = async (who: 'qingyuan' | 'xixi') => {
    const days = { reportDay: day, expiry: '2099-12-31' }
    const draft = await makeDraft(market.house.call, market.house.upload, OPENIDS[who], who, 'TOY', days)
    const { productId, revision } = draft
    const member = who === 'qingyuan' ? market.member : market.other
    return member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  }
  const own = await make('qingyuan')
  await make('xixi')
  const { items } = await market.reviewer.get('platform', 'siblings', { token })
  expect(items).toMatchObject([{ token: own.code?.token, state: own.code?.state }])
  expect(refusalCode(await market.member.call('platform', 'siblings', { token }))).toBe('NOT_FOUND')
})
