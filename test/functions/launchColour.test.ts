/** Colours and launches: yellow takes the ordinary lane, red stops what is open. */
import type { Dossier } from '../../typings/dossier'
import { key, refusal, refusalCode } from './harness'
import { ask, decide, type Market, openMarket, reviewed } from './launch'

jest.setTimeout(90_000)
let market: Market
let original: Dossier
beforeAll(async () => {
  market = await openMarket()
  const { productId, member } = market
  original = (await member.get('supplier', 'product', { productId })).dossier
})
beforeEach(() => market.settle())
afterAll(() => market.house.close())

const seen = (launchId: string) => market.reviewer.get('platform', 'launch', { launchId })

/** A new version that lacks what makes it green. */
async function submit(changes: object): Promise<void> {
  const { productId, member } = market
  const { revision } = await member.get('supplier', 'product', { productId })
  const saved = await member.get('supplier', 'saveDraft', { productId, revision, changes, requestKey: key() })
  await member.get('supplier', 'submitProduct', { productId, revision: saved.revision, requestKey: key() })
}

test('what is not green goes the ordinary lane, step by step, each with who and when', async () => {
  const { dossier } = await market.member.get('supplier', 'product', { productId: market.productId })
  // A drop test that is missing costs yellow.
  const { drop: _drop, ...packaging } = dossier.packaging
  const green = await ask(market)
  await submit({ packaging })
  const notGreen = refusal(await decide(market.reviewer, await reviewed(market.reviewer, green), 'approve'))
  expect(notGreen).toMatchObject({ issues: [{ code: 'launch.notGreen' }] })
  await market.member.get('supplier', 'cancelLaunch', { launchId: green.launchId, requestKey: key() })

  await market.administrator.get('platform', 'setLanes', { ordinaryLane: false, requestKey: key() })
  const input = { productId: market.productId, platformId: 'yunji', requestKey: key() }
  const refused = await market.member.call('supplier', 'requestLaunch', input)
  expect(refusal(refused)).toMatchObject({ issues: [{ code: 'launch.noOrdinaryLane' }] })
  const lanes = { ordinaryLane: true, requestKey: key() }
  expect(refusalCode(await market.reviewer.call('platform', 'setLanes', lanes))).toBe('NOT_FOUND')
  await market.administrator.get('platform', 'setLanes', lanes)

  let launch = await reviewed(market.reviewer, await ask(market))
  expect(launch).toMatchObject({ lane: 'ordinary', target: 'hours48', step: 'samples', colour: 'yellow' })
  const { launchId } = launch
  const step = (name: 'samples' | 'check' | 'submission' | 'uploads') => ({
    launchId,
    revision: launch.revision,
    step: name,
    requestKey: key(),
  })
  const early = await market.reviewer.call('platform', 'step', step('uploads'))
  expect(refusal(early)).toMatchObject({ issues: [{ code: 'launch.notNext' }] })
  expect(refusal(await decide(market.reviewer, launch, 'approve'))).toMatchObject({
    issues: [{ code: 'launch.steps' }],
  })
  for (const name of ['samples', 'check', 'submission', 'uploads'] as const)
    launch = await market.colleague.get('platform', 'step', step(name))
  const approved = await decide(market.reviewer, launch, 'approve')
  expect(approved).toMatchObject({ ok: true, data: { state: 'approved' } })
  const { steps } = await seen(launchId)
  expect(steps.map(({ step: name, name: by }) => [name, by])).toEqual([
    ['samples', '许朗'],
    ['check', '许朗'],
    ['submission', '许朗'],
    ['uploads', '许朗'],
    ['qcApproval', '陈静'],
  ])
})

test('the board counts what this platform decided, and nothing of another', async () => {
  const [today] = new Date(market.house.cloud.now() + 8 * 3_600_000).toISOString().split('T')
  const days = { from: today as string, to: today as string }
  const { items } = await market.reviewer.get('platform', 'queue', { tab: 'decided' })
  const [launch] = items.filter(({ state }) => state === 'approved')
  const hours = Date.parse(launch?.decidedAt ?? '') - Date.parse(launch?.requestedAt ?? '')
  const board = await market.reviewer.get('platform', 'board', days)
  expect(board).toMatchObject({
    launches: 1,
    within48: 1,
    // Ordinary lane, and a second version.
    greenAtFirst: 0,
    roundTrips: 1,
    baseline: { from: 96, to: 120 },
    categories: [{ id: 'COS_SHAMPOO', launches: 1 }],
  })
  expect(board.clockHours?.p50).toBe(Math.round((hours / 3_600_000) * 10) / 10)
  expect(await market.stranger.get('platform', 'board', days)).toMatchObject({ launches: 0 })
  expect(refusalCode(await market.member.call('platform', 'board', days))).toBe('NOT_FOUND')
  for (const from of ['2020-01-01', '2026-13-40', '2099-01-01'])
    expect(refusalCode(await market.reviewer.call('platform', 'board', { ...days, from }))).toBe(
      'INVALID_INPUT',
    )
})

test('a code that turns red stops the open request in the same commit, and both sides are told', async () => {
  const launch = await ask(market, 'jimu')
  const { dossier } = await market.member.get('supplier', 'product', { productId: market.productId })
  // No inspection report at all costs red.
  await submit({ reports: [], licences: dossier.licences.slice(0, 0) })
  const verdict = await market.public.get('scan', 'verdict', { token: market.token })
  expect(verdict.state).toBe('red')
  const stopped = await market.member.get('supplier', 'launch', { launchId: launch.launchId })
  expect(stopped).toMatchObject({ state: 'stopped', awaits: 'nobody', decision: { reason: 'red' } })
  const late = await decide(market.stranger, launch, 'approve')
  expect(refusal(late)).toMatchObject({ code: 'ALREADY_DECIDED', params: { state: 'stopped' } })
  const input = { productId: market.productId, platformId: 'jimu', requestKey: key() }
  expect(refusal(await market.member.call('supplier', 'requestLaunch', input))).toMatchObject({
    issues: [{ code: 'launch.red' }],
  })
  await market.settle()
  const inbox = async (who: Market['member']) =>
    (await who.get('account', 'inbox', {})).items.map(({ about }) => about.code)
  expect(await inbox(market.member)).toContain('launchStopped')
  expect(await inbox(market.stranger)).toContain('launchStoppedHere')
})

test('an approval and a red at the same instant: one comes first, and nothing is left open', async () => {
  const { reports, licences, packaging } = original
  await submit({ reports, licences, packaging })
  const launch = await reviewed(market.stranger, await ask(market, 'jimu'))
  const [answer] = await Promise.all([
    decide(market.stranger, launch, 'approve'),
    submit({ reports: [], licences: [] }),
  ])
  const { state } = await market.member.get('supplier', 'launch', { launchId: launch.launchId })
  // Only what the reviewer was told was approved is approved.
  expect(state).toBe(answer.ok ? answer.data.state : 'stopped')
  expect(['approved', 'stopped']).toContain(state)
  expect((await market.public.get('scan', 'verdict', { token: market.token })).state).toBe('red')
  const listing = (await market.inside('listings')).find(({ platformId }) => platformId === 'jimu')
  expect(listing).not.toHaveProperty('launchId')
  expect(listing !== undefined && 'launched' in listing).toBe(state === 'approved')
})
