/** Partnerships: the platform is asked and answers; an ending counts once the supplier was heard and a clerk verified it. */
import type { Client } from '../../cloudfunctions/ops/conformance/client'
import type { ProductView } from '../../typings/contract'
import type { Partnership } from '../../typings/dossier'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person, refusal, refusalCode } from './harness'
import { DAY, dayOf, patrol, plain, toldTo } from './patrol'
import { connectServer, paperDays } from './servers'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(180_000)
const HOUR = 3_600_000
let shop: Shop
let client: Client
let jimu: Person
let product: ProductView
let token: string

const stated = (id: string, platform: string, more: Partial<Partnership> = {}): Partnership => ({
  id,
  platform,
  from: '2026-01-05',
  ...more,
})

beforeAll(async () => {
  shop = await openShop()
  client = (await connectServer(shop)).client
  jimu = shop.house.as('oAdminJimu000001')
  const platform = { id: 'jimu', name: { zh: '积木', en: 'Jimu' } }
  const asked = { role: 'platformAdmin' as const, platform, requestKey: key() }
  const { code } = await shop.supervisor.get('account', 'invite', asked)
  await jimu.get('account', 'accept', { code, name: '方野', requestKey: key() })
  const { call, upload } = shop.house
  const draft = await makeDraft(call, upload, OPENIDS.qingyuan, 'qingyuan', 'COS_SHAMPOO', paperDays())
  await submit(draft.productId, [stated('here', ' 云 集'), stated('peer', '某平台')])
  await shop.settle()
})
afterAll(() => shop.house.close())

async function submit(productId: string, partnerships: Partnership[]): Promise<void> {
  const { revision } = await shop.member.get('supplier', 'product', { productId })
  const changes = { partnerships }
  const saved = await shop.member.get('supplier', 'saveDraft', {
    productId,
    revision,
    changes,
    requestKey: key(),
  })
  const asked = { productId, revision: saved.revision, requestKey: key() }
  product = await shop.member.get('supplier', 'submitProduct', asked)
  token = product.code?.token ?? ''
}

const asked = async (who = shop.reviewer) => (await who.get('platform', 'partnerships', { open: true })).items
const queue = async () => (await shop.clerk.get('center', 'queue', { kind: 'partnership' })).items
const colour = async () => (await shop.public.get('scan', 'verdict', { token })).state
const findings = async () =>
  (await shop.clerk.get('center', 'code', { token })).findings.map(({ requirement }) => requirement)
const told = async (openid: string, code: string) => (await toldTo(shop, openid, code)).length

describe('what a supplier states', () => {
  test('asks the platform that is connected, once, and no other', async () => {
    const [question, ...more] = await asked()
    expect(more).toEqual([])
    expect(question).toMatchObject({ partnershipId: 'here', token, open: true, from: '2026-01-05' })
    expect(await asked(jimu)).toEqual([])
    expect(await told(OPENIDS.reviewer, 'partnershipAsked')).toBe(1)
    expect(await told(OPENIDS.administrator, 'partnershipAsked')).toBe(1)
    const { json } = await client.get('/v1/changes', {})
    expect(json?.data?.items).toEqual([
      expect.objectContaining({
        type: 'partnership.asked',
        sequence: 1,
        token,
        data: expect.objectContaining({ partnershipId: 'here', supplier: shop.supplier.name }),
      }),
    ])
    expect((await client.get('/v1/partnerships', {})).json?.data).toMatchObject({
      items: [{ partnershipId: 'here', token }],
      open: 1,
    })
  })

  test('submitting again asks nobody again and leaves the time as it is', async () => {
    const [before] = await asked()
    await submit(product.productId, [
      stated('here', ' 云 集'),
      stated('peer', '某平台', { from: '2026-02-01' }),
    ])
    await shop.settle()
    expect((await asked())[0]?.dueAt).toBe(before?.dueAt)
    expect(await told(OPENIDS.reviewer, 'partnershipAsked')).toBe(1)
  })

  test('the clerks come after the platform: their item is due four working hours later, and says who is asked', async () => {
    const rows = await queue()
    const [question] = await asked()
    const row = rows.find(({ id }) => id === question?.id)
    const item = await shop.clerk.get('center', 'verification', { id: row?.id ?? '' })
    expect(item.askedUntil).toBe(question?.dueAt)
    expect(Date.parse(item.dueAt) - Date.parse(question?.dueAt ?? '')).toBeGreaterThanOrEqual(4 * HOUR)
    // What nobody can be asked about is due at the usual time.
    const other = rows.find(({ number }) => number === '某平台')
    expect(Date.parse(other?.dueAt ?? '')).toBeLessThan(Date.parse(item.dueAt))
  })

  test('another platform’s question is as unknown as none, and a wrong revision is refused', async () => {
    const [question] = await asked()
    const { id = '', revision = 0 } = question ?? {}
    const answer = (who: Person, input: { id: string; revision: number }) =>
      who.call('platform', 'answerPartnership', { ...input, confirmed: true, requestKey: key() })
    const none = refusal(await answer(jimu, { id: 'partnership:none', revision }))
    expect(refusal(await answer(jimu, { id, revision }))).toEqual(none)
    expect(none.code).toBe('NOT_FOUND')
    expect(refusalCode(await answer(shop.reviewer, { id, revision: revision + 9 }))).toBe('CONFLICT')
    expect(refusalCode(await answer(shop.member, { id, revision }))).not.toBe('ok')
  })

  test('two colleagues who answer at once: one counts, the supplier is told, nobody can answer again', async () => {
    const [question] = await asked()
    const { id = '', revision = 0 } = question ?? {}
    const administrator = shop.house.as(OPENIDS.administrator)
    const answers = await Promise.all(
      [shop.reviewer, administrator].map((who) =>
        who.call('platform', 'answerPartnership', { id, revision, confirmed: true, requestKey: key() }),
      ),
    )
    expect(answers.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ok'])
    await shop.settle()
    expect(await told(OPENIDS.qingyuan, 'partnershipConfirmed')).toBe(1)
    expect(await asked()).toEqual([])
    const { items } = await shop.reviewer.get('platform', 'partnerships', { open: false })
    expect(items).toMatchObject([{ id, answer: { confirmed: true, by: expect.stringMatching(/^云集/) } }])
    expect((await queue()).map((row) => row.id)).not.toContain(id)
  })

  test('without an answer in time the clerk decides by evidence, and the platform comes too late', async () => {
    await submit(product.productId, [stated('here', '云集', { from: '2026-03-01' })])
    await shop.settle()
    const [question] = await asked()
    const { id = '', revision = 0, dueAt = '' } = question ?? {}
    const none = { id, revision, result: { outcome: 'found', confirmed: true } as const }
    // Until then the Centre neither decides nor holds it, so that the platform can answer.
    for (const early of [
      await shop.clerk.call('center', 'takeVerification', { id, requestKey: key() }),
      await shop.clerk.call('center', 'recordVerification', { ...none, requestKey: key() }),
    ])
      expect(refusal(early).issues).toEqual([
        expect.objectContaining({ path: ['id'], code: 'partnership.platformFirst' }),
      ])
    expect(await asked()).toHaveLength(1)
    shop.house.cloud.setClock(Date.parse(dueAt) - Date.now() + 60_000)
    await verifyAll(shop.clerk)
    shop.house.cloud.setClock(0)
    const late = await shop.reviewer.call('platform', 'answerPartnership', {
      id,
      revision,
      confirmed: false,
      requestKey: key(),
    })
    expect(refusalCode(late)).toBe('ALREADY_DONE')
    await shop.settle()
    expect(await colour()).toBe('green')
  })
})

describe('an ending that a platform reports', () => {
  const ended = dayOf(Date.now() - 3 * DAY)
  const report = (more: object = {}, who = shop.reviewer) =>
    who.call('platform', 'reportEnding', {
      code: token,
      ended,
      reason: 'quality',
      text: '连续三批水分超标，已下架。',
      requestKey: key(),
      ...more,
    })
  const own = async () => (await shop.member.get('supplier', 'endings', {})).items
  const first = async () => {
    const [ending] = await own()
    if (!ending) throw new Error('nothing was reported')
    return ending
  }

  test.each([
    [{ ended: dayOf(Date.now() + 2 * DAY) }, 'ending.notYet'],
    [{ ended: dayOf(Date.now() - 370 * DAY) }, 'ending.tooLong'],
  ])('with %j is refused as %s', async (more, code) => {
    expect(refusal(await report(more)).issues?.map((issue) => issue.code)).toEqual([code])
  })

  test('of a product that it neither launched nor is said to sell is refused', async () => {
    expect(refusal(await report({}, jimu)).issues).toEqual([
      expect.objectContaining({ path: ['code'], code: 'ending.notHere' }),
    ])
    expect(await own()).toEqual([])
  })

  test('the supplier is told and heard; nothing counts, and it is before no clerk', async () => {
    const answer = await report()
    expect(answer).toMatchObject({ ok: true, data: { state: 'hearing', reason: 'quality' } })
    await shop.settle()
    expect(await told(OPENIDS.qingyuan, 'endingReported')).toBe(1)
    expect(await first()).toMatchObject({ state: 'hearing', platform: { zh: '云集' }, ended })
    expect(await queue()).toEqual([])
    expect(await colour()).toBe('green')
    expect(refusalCode(await report())).toBe('ALREADY_DONE')
    expect(refusalCode(await report({ ended: dayOf(Date.now() - 5 * DAY) }))).toBe('ALREADY_DONE')
  })

  test('another supplier’s and another platform’s look like none', async () => {
    const { id, revision } = await first()
    const text = '我们不同意。'
    const none = { id: 'a'.repeat(32), revision, text, documents: [], requestKey: key() }
    const unknown = refusal(await shop.member.call('supplier', 'answerEnding', none))
    const foreign = await shop.other.call('supplier', 'answerEnding', { ...none, id })
    expect(refusal(foreign)).toEqual(unknown)
    expect(refusalCode(await shop.other.call('supplier', 'ending', { id }))).toBe('NOT_FOUND')
    const taken = await jimu.call('platform', 'withdrawEnding', { id, revision, requestKey: key() })
    expect(refusalCode(taken)).toBe('NOT_FOUND')
    expect((await jimu.get('platform', 'endings', {})).items).toEqual([])
  })

  test('the answer goes to the clerks with the report; still nothing counts', async () => {
    const { id, revision } = await first()
    const answer = {
      id,
      revision,
      text: '检测报告证明合格，附平台对账单。',
      documents: [],
      requestKey: key(),
    }
    const view = await shop.member.get('supplier', 'answerEnding', answer)
    expect(view).toMatchObject({ state: 'checking', answer: { text: answer.text } })
    const again = await shop.member.call('supplier', 'answerEnding', { ...answer, requestKey: key() })
    expect(refusalCode(again)).toBe('ALREADY_DONE')
    const [row] = await queue()
    const item = await shop.clerk.get('center', 'verification', { id: row?.id ?? '' })
    expect(item).toMatchObject({
      kind: 'partnership',
      number: '云集',
      ending: { text: '连续三批水分超标，已下架。', answer: answer.text },
      partnership: { ended, reason: 'quality' },
    })
    expect(await colour()).toBe('green')
  })

  test('only a clerk’s reading makes it count: red, everybody told; and it stays through a new version', async () => {
    await verifyAll(shop.clerk)
    await shop.settle()
    expect(await findings()).toContain('W-TERMINATED')
    expect(await colour()).toBe('red')
    expect((await first()).state).toBe('verified')
    expect(await told(OPENIDS.qingyuan, 'endingVerified')).toBe(1)
    expect(await told(OPENIDS.reviewer, 'endingVerifiedHere')).toBe(1)
    await submit(product.productId, [])
    expect(await findings()).toContain('W-TERMINATED')
    expect(await colour()).toBe('red')
  })

  test('an appeal that is granted makes it count no longer, and it is looked at once more', async () => {
    const appeal = await shop.member.get('supplier', 'appeal', {
      productId: product.productId,
      requirement: 'W-TERMINATED',
      text: '平台弄错了商品，终止的不是这一件。',
      documents: [],
      requestKey: key(),
    })
    const { revision } = await shop.supervisor.get('center', 'appeal', { id: appeal.id })
    await shop.supervisor.get('center', 'decideAppeal', {
      id: appeal.id,
      revision,
      outcome: 'corrected',
      answer: '平台弄错了商品，撤销这次核实。',
      requestKey: key(),
    })
    await shop.settle()
    expect(await findings()).not.toContain('W-TERMINATED')
    expect((await first()).state).toBe('checking')
    const [row] = await queue()
    const item = await shop.clerk.get('center', 'verification', { id: row?.id ?? '' })
    await shop.clerk.get('center', 'recordVerification', {
      id: item.id,
      revision: item.revision,
      result: { outcome: 'found', confirmed: false, note: '平台更正' },
      requestKey: key(),
    })
    await shop.settle()
    expect((await first()).state).toBe('dismissed')
    expect(await told(OPENIDS.qingyuan, 'endingDismissed')).toBe(1)
    expect(await findings()).not.toContain('W-TERMINATED')
  })

  test('by a server; without an answer it goes to the clerks after five days, once, and may be taken back', async () => {
    await submit(product.productId, [stated('here', '云集', { from: '2026-03-01' })])
    await shop.settle()
    const day = dayOf(Date.now() - 10 * DAY)
    const body = { token, ended: day, reason: 'business', text: '合同到期不再续约。', requestKey: key() }
    const made = await client.post('/v1/endings', body)
    expect(made.json?.data).toMatchObject({ token, state: 'hearing', ended: day })
    const endingId = String(made.json?.data?.endingId)
    const wrong = await client.post('/v1/endings', { ...body, ended: '2020-01-01', requestKey: key() })
    expect([wrong.status, wrong.json?.error?.code]).toEqual([400, 'INVALID_INPUT'])
    shop.house.cloud.setClock(5 * DAY - 60_000)
    await patrol(shop)
    const reports = async () => (await queue()).filter(({ title }) => title.zh === '友商终止合作')
    expect(await reports()).toEqual([])
    shop.house.cloud.setClock(5 * DAY + 6 * 60_000)
    await Promise.all([1, 2].map(() => shop.house.cloud.fireTimer('patrol')))
    await patrol(shop)
    expect(await reports()).toHaveLength(1)
    expect((await client.get(`/v1/endings/${endingId}`)).json?.data).toMatchObject({ state: 'checking' })
    const { items } = await shop.reviewer.get('platform', 'endings', {})
    const [mine] = items
    const { id = '', revision = 0 } = mine ?? {}
    expect(id).toBe(endingId)
    await shop.reviewer.get('platform', 'withdrawEnding', { id, revision, requestKey: key() })
    await shop.settle()
    expect(await reports()).toEqual([])
    expect(await told(OPENIDS.qingyuan, 'endingWithdrawn')).toBe(1)
    expect(plain((await shop.inside('endings')).find(({ _id }) => _id === id))).toMatchObject({
      state: 'withdrawn',
      hearing: false,
    })
  })
})
