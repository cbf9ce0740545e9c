/** Two platforms beside each other: each action of theirs knows the own records only. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Envelope } from '../../typings/contract'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key, type Person, refusal, refusalCode } from './harness'
import { ask, DAY, decide, type Market, openMarket, reviewed } from './launch'
import { hireReviewer } from './newcomers'
import { connectServer, paperDays } from './servers'

jest.setTimeout(90_000)
let market: Market
/** What Yunji has, by what it is called in the inputs. */
let theirs: Record<
  | 'launchId'
  | 'decidedId'
  | 'reviewId'
  | 'questionId'
  | 'endingId'
  | 'keyId'
  | 'invitation'
  | 'person'
  | 'documentId',
  string
>
/** A product that concerns Yunji only. */
let token: string
/** What Jimu has. */
let own: { launchId: string; keyId: string; invitation: string }
let servers: Record<'yunji' | 'jimu', Awaited<ReturnType<typeof connectServer>>>

const send = (who: Person, action: string, input: object): Promise<Envelope<unknown>> =>
  who.send('platform', { action, input })

beforeAll(async () => {
  market = await openMarket()
  const { administrator, reviewer, stranger, other, house } = market
  const first = await reviewed(reviewer, await ask(market))
  await decide(reviewer, first, 'approve')
  const draft = await makeDraft(house.call, house.upload, OPENIDS.xixi, 'xixi', 'FOOD_NUT', paperDays())
  const { productId } = draft
  const partnership = { id: 'here', platform: '云集', from: '2026-01-05' }
  const { revision } = await other.get('supplier', 'saveDraft', {
    productId,
    revision: draft.revision,
    changes: { partnerships: [partnership] },
    requestKey: key(),
  })
  const view = await other.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  token = view.code?.token ?? ''
  const wish = { productId, platformId: 'yunji', requestKey: key() }
  const { launchId } = await other.get('supplier', 'requestLaunch', wish)
  const cause = { token: market.token, reason: 'label' as const, requestKey: key() }
  const { reviewId } = await reviewer.get('platform', 'reviewCode', cause)
  const ended = new Date(house.cloud.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const ending = {
    code: market.token,
    ended,
    reason: 'other' as const,
    text: '合同到期没有续签',
    requestKey: key(),
  }
  const { id: endingId } = await reviewer.get('platform', 'reportEnding', ending)
  const file = { name: 'a.png', type: 'image/png', size: 90, requestKey: key() }
  const { documentId } = await reviewer.get('platform', 'issueUpload', file)
  servers = { yunji: await connectServer(market), jimu: await connectServer(market, stranger) }
  await administrator.get('platform', 'inviteReviewer', { requestKey: key() })
  await market.settle()
  const questions = await reviewer.get('platform', 'partnerships', { open: true })
  const { invitations, items } = await administrator.get('platform', 'team', {})
  theirs = {
    launchId,
    decidedId: first.launchId,
    reviewId,
    questionId: questions.items[0]?.id ?? '',
    endingId,
    keyId: servers.yunji.keyId,
    invitation: invitations[0]?.id ?? '',
    person: items.find(({ name }) => name === '陈静')?.id ?? '',
    documentId,
  }
  await hireReviewer(market, stranger, 'oReviewerJimuTwo1', '江山')
  await stranger.get('platform', 'inviteReviewer', { requestKey: key() })
  const mine = await stranger.get('platform', 'team', {})
  own = {
    launchId: (await ask(market, 'jimu')).launchId,
    keyId: servers.jimu.keyId,
    invitation: mine.invitations[0]?.id ?? '',
  }
  await market.settle()
})
afterAll(() => market.house.close())

/** Actions about one record, with an input that would be right for Yunji's own people. */
const about: Record<string, (ids: typeof theirs) => object> = {
  launch: ({ launchId }) => ({ launchId }),
  decideLaunch: ({ launchId }) => ({ launchId, revision: 1, decision: 'approve' }),
  step: ({ launchId }) => ({ launchId, revision: 1, step: 'samples' }),
  openReview: ({ launchId }) => ({ launchId, revision: 1, reason: 'label' }),
  recordReview: ({ launchId }) => ({ launchId, revision: 1, result: 'pass', text: '一致' }),
  review: ({ reviewId }) => ({ reviewId }),
  finishReview: ({ reviewId }) => ({ reviewId, revision: 1, result: 'pass', text: '一致' }),
  openReviewDocument: ({ reviewId, documentId }) => ({ reviewId, documentId, purpose: 'random_review' }),
  confirmUpload: ({ documentId }) => ({ documentId, fileId: 'cloud://local-env.x/y.png' }),
  answerPartnership: ({ questionId: id }) => ({ id, revision: 1, confirmed: true }),
  withdrawEnding: ({ endingId: id }) => ({ id, revision: 1 }),
  revokeApiKey: ({ keyId: id }) => ({ id, revision: 1 }),
  cancelInvitation: ({ invitation }) => ({ invitation }),
  removeReviewer: ({ person }) => ({ person }),
  handOver: ({ person }) => ({ person }),
}
const reading = new Set(['launch', 'review'])

/** Lists and figures, each with the inputs that show everything. */
const lists: Record<string, () => object[]> = {
  queue: () => ['platform', 'supplier', 'review', 'decided'].map((tab) => ({ tab })),
  board: () => {
    const today = new Date(market.house.cloud.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    return [{ from: today, to: today }]
  },
  reviews: () => ['launch', 'cause', 'done'].map((tab) => ({ tab })),
  partnerships: () => [{ open: true }, { open: false }],
  endings: () => [{}],
  commitments: () => [{}],
  apiAccess: () => [{}],
  team: () => [{}],
  own: () => [{}],
  launchOf: () => [{ token }, { token: market.token }],
  siblings: () => [{ token }, { token: market.token }],
}

/** Changes of the own platform, without a record of anybody's in the input. */
const changes: Record<string, () => Promise<object>> = {
  makeApiKey: async () => ({ revision: (await market.stranger.get('platform', 'apiAccess', {})).revision }),
  saveWebhook: async () => ({
    url: 'https://jimu.example.com/hooks',
    revision: (await market.stranger.get('platform', 'apiAccess', {})).revision,
  }),
  resendWebhooks: async () => ({}),
  setLanes: async () => ({ ordinaryLane: false }),
  inviteReviewer: async () => ({}),
  askToLeave: async () => ({ reason: '业务调整' }),
  stay: async () => ({}),
  issueUpload: async () => ({ name: 'b.png', type: 'image/png', size: 90 }),
}

/** The dossier behind a code and what is written down of it, for every platform alike; other tests hold these. */
const ofCodes = ['code', 'openDocument', 'reviewCode', 'lotPlan', 'recordSight', 'reportEnding']
/** Held by the tests of the people: both end or bind the caller's own platform. */
const ofPeople = ['acceptAgreement', 'leavePlatform']

test('every action of the platforms is looked at here', () => {
  const there = readdirSync(resolve(__dirname, '../../cloudfunctions/platform'))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.replace('.ts', ''))
  const looked = [
    ...Object.keys(about),
    ...Object.keys(lists),
    ...Object.keys(changes),
    ...ofCodes,
    ...ofPeople,
  ]
  expect([...looked].sort()).toEqual(there.sort())
})

test.each(Object.keys(about))('%s answers another’s record like one that does not exist', async (action) => {
  const keyed = reading.has(action) ? {} : { requestKey: key() }
  const again = reading.has(action) ? {} : { requestKey: key() }
  const nobodys = Object.fromEntries(
    Object.keys(theirs).map((name) => [name, 'aaaaaaaaaaaaaaaaaaaa']),
  ) as typeof theirs
  nobodys.questionId = 'partnership:aaaaaaaaaaaaaaaaaaaa'
  const before = await market.everything()
  const foreign = await send(market.stranger, action, { ...about[action]?.(theirs), ...keyed })
  const missing = await send(market.stranger, action, { ...about[action]?.(nobodys), ...again })
  expect(refusal(foreign).code).toBe('NOT_FOUND')
  expect(JSON.stringify(foreign)).toBe(JSON.stringify(missing))
  expect(await market.everything()).toEqual(before)
})

/** Everything by which Yunji's records could be known. */
const marks = () => [...Object.values(theirs), 'yunji', '云集', '林悦', '陈静', '许朗']

test.each(Object.keys(lists))(
  '%s shows the own records and no mark of the other platform',
  async (action) => {
    const shown = async (who: Person) =>
      JSON.stringify(await Promise.all((lists[action]?.() ?? []).map((input) => send(who, action, input))))
    // Draws are shown with the secret of their day, the day after.
    if (action === 'commitments') market.house.cloud.setClock(DAY)
    const mine = await shown(market.stranger)
    expect(mine).not.toContain('"ok":false')
    expect(marks().filter((mark) => mine.includes(mark))).toEqual([])
    expect(await shown(market.administrator)).not.toBe(mine)
    market.house.cloud.setClock(0)
  },
)

test('the lists do hold what is the own', async () => {
  const { stranger, administrator } = market
  const queue = await stranger.get('platform', 'queue', { tab: 'platform' })
  const drawn = await stranger.get('platform', 'queue', { tab: 'review' })
  expect([...queue.items, ...drawn.items].map(({ launchId }) => launchId)).toContain(own.launchId)
  expect((await stranger.get('platform', 'apiAccess', {})).keys.map(({ id }) => id)).toEqual([own.keyId])
  const team = await stranger.get('platform', 'team', {})
  expect([team.items.map(({ name }) => name), team.invitations.map(({ id }) => id)]).toEqual([
    ['方野', '江山'],
    [own.invitation],
  ])
  const today = new Date(market.house.cloud.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const span = { from: today, to: today }
  const decided = async (who: Person) => (await who.get('platform', 'board', span)).launches
  expect([await decided(stranger), await decided(administrator)]).toEqual([0, 1])
})

test('sending news again is refused for a code that concerns the other platform only', async () => {
  const resend = (who: Person) =>
    who.call('platform', 'resendWebhooks', { code: token, fromSequence: 1, requestKey: key() })
  expect(refusalCode(await resend(market.stranger))).toBe('NOT_FOUND')
  expect(refusalCode(await resend(market.administrator))).toBe('ok')
  await market.settle()
})

test('a server reads and decides no launch of the other platform, and its feed tells of no other code', async () => {
  const { client } = servers.jimu
  for (const id of [theirs.launchId, theirs.decidedId]) {
    const answer = await client.get(`/v1/launches/${id}`)
    const missing = await client.get('/v1/launches/aaaaaaaaaaaaaaaaaaaa')
    expect([answer.status, answer.json]).toEqual([404, missing.json])
  }
  expect((await client.get(`/v1/launches/${own.launchId}`)).status).toBe(200)
  const { json } = await client.get('/v1/changes')
  expect(JSON.stringify(json)).not.toContain(token)
})

test('what a platform changes of its own leaves every record of the other as it is', async () => {
  const ofYunji = async () =>
    Object.entries(await market.everything()).filter(
      ([name, held]) => !/^(requests|audit|outbox)\//.test(name) && JSON.stringify(held).includes('yunji'),
    )
  const before = await ofYunji()
  expect(before.length).toBeGreaterThan(5)
  for (const [action, inputOf] of Object.entries(changes)) {
    const answer = await send(market.stranger, action, { ...(await inputOf()), requestKey: key() })
    expect([action, refusalCode(answer)]).toEqual([action, 'ok'])
  }
  await market.settle()
  expect(await ofYunji()).toEqual(before)
})
