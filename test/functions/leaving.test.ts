/** Administrators hand over, invitations are cancelled, a platform is suspended, and it leaves for good. */
import type { RegisteredPlatform, Team } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from './harness'
import { ask, type Market, openMarket } from './launch'
import { applied, hireReviewer, NEWCOMER, newcomer, openPlatform } from './newcomers'
import { goTo, patrol, plain, toldTo } from './patrol'
import { connectServer, openReceiver, type Receiver } from './servers'

jest.setTimeout(90_000)
let market: Market
beforeAll(async () => {
  market = await openMarket({ WEBHOOK_LOCAL: '1' })
})
beforeEach(() => market.settle())
afterEach(() => market.house.cloud.setClock(0))
afterAll(() => market.house.close())

const team = (person: Person): Promise<Team> => person.get('platform', 'team', {})
const idIn = (list: Team, name: string): string => list.items.find((one) => one.name === name)?.id ?? ''
const platformRow = async (id: string) =>
  (await market.clerk.get('center', 'platforms', {})).items.find((one) => one.id === id) as RegisteredPlatform
const end = (platform: string, by = market.supervisor, reason = '平台停止经营') =>
  by.call('center', 'endPlatform', { platform, reason, requestKey: key() })
const change = (platform: string, state: 'connected' | 'suspended') =>
  market.supervisor.get('center', 'changePlatform', { platform, state, requestKey: key() })

describe('handing over', () => {
  test('the last administrator leaves only after handing over to a colleague of the own platform', async () => {
    const { administrator, reviewer } = market
    const give = (person: string, by = administrator) =>
      by.call('platform', 'handOver', { person, requestKey: key() })
    const leave = () => administrator.call('platform', 'leavePlatform', { requestKey: key() })
    expect(refusalCode(await leave())).toBe('LAST_ADMINISTRATOR')
    const list = await team(administrator)
    expect(refusalCode(await give(idIn(await team(market.stranger), '方野')))).toBe('NOT_FOUND')
    expect(refusalCode(await give(idIn(list, '陈静'), reviewer))).toBe('NOT_ALLOWED')
    expect(refusalCode(await give(idIn(list, '林悦')))).toBe('ALREADY_DONE')
    const after = await give(idIn(list, '陈静'))
    expect(after).toMatchObject({ ok: true, data: { role: 'reviewer', manages: false, invitations: [] } })
    expect(refusalCode(await administrator.call('platform', 'apiAccess', {}))).toBe('NOT_ALLOWED')
    await reviewer.get('platform', 'apiAccess', {})
    await market.settle()
    expect(await toldTo(market, reviewer.openid, 'platformHandedOver')).toMatchObject([
      { params: { name: '林悦' } },
    ])
    // And back, so that the tests below find the people as they were.
    expect(refusalCode(await give(idIn(list, '林悦'), reviewer))).toBe('ok')
    expect((await team(administrator)).manages).toBe(true)
  })

  test('two who hand over to each other’s places at once leave one administrator at least', async () => {
    const admin = await openPlatform(market, 'oAdminPair000001', {
      name: { zh: '双管', en: 'Pairwise' },
      creditCode: '91330108MA2PT001XU',
    })
    const [one, two] = [
      await hireReviewer(market, admin, 'oPairReviewer001', '甲'),
      await hireReviewer(market, admin, 'oPairReviewer002', '乙'),
    ]
    const list = await team(admin)
    const give = (person: string) => admin.call('platform', 'handOver', { person, requestKey: key() })
    const answers = await Promise.all([give(idIn(list, '甲')), give(idIn(list, '乙'))])
    expect(answers.map(refusalCode).sort()).toEqual(['NOT_ALLOWED', 'ok'])
    const managing = (await Promise.all([admin, one, two].map(team))).filter(({ manages }) => manages)
    expect(managing).toHaveLength(1)
  })
})

describe('open invitations', () => {
  test('of a platform are seen and cancelled by its administrator alone, and the code is dead', async () => {
    const { administrator, reviewer, stranger } = market
    const { code } = await administrator.get('platform', 'inviteReviewer', { requestKey: key() })
    const [open] = (await team(administrator)).invitations
    expect(open).toMatchObject({ role: 'reviewer', invitedBy: '林悦' })
    expect((await team(reviewer)).invitations).toEqual([])
    expect((await team(stranger)).invitations).toEqual([])
    const cancel = (by: Person) =>
      by.call('platform', 'cancelInvitation', { invitation: open?.id ?? '', requestKey: key() })
    expect(refusalCode(await cancel(reviewer))).toBe('NOT_ALLOWED')
    expect(refusalCode(await cancel(stranger))).toBe('NOT_FOUND')
    expect(await cancel(administrator)).toMatchObject({ ok: true, data: { invitations: [] } })
    expect(refusalCode(await cancel(administrator))).toBe('NOT_FOUND')
    const late = await market.public.call('account', 'accept', { code, name: '晚', requestKey: key() })
    expect(refusalCode(late)).toBe('INVITATION_INVALID')
  })

  test('of the Centre name the platform of an administrator; a clerk sees none; used and expired ones are gone', async () => {
    const { supervisor, clerk } = market
    await supervisor.get('center', 'inviteAdministrator', { platform: 'jimu', requestKey: key() })
    const { code } = await supervisor.get('center', 'invitePerson', { role: 'clerk', requestKey: key() })
    const people = (by: Person) => by.get('center', 'people', {})
    const open = async () =>
      (await people(supervisor)).invitations.map(({ role, platform }) => [role, platform?.en])
    expect((await open()).sort()).toEqual([
      ['clerk', undefined],
      ['platformAdmin', 'Jimu'],
    ])
    expect((await people(clerk)).invitations).toEqual([])
    await market.house
      .as('oClerkInvited001')
      .get('account', 'accept', { code, name: '新员', requestKey: key() })
    expect(await open()).toEqual([['platformAdmin', 'Jimu']])
    const [left] = (await people(supervisor)).invitations
    const cancel = (by: Person) =>
      by.call('center', 'cancelInvitation', { invitation: left?.id ?? '', requestKey: key() })
    expect(refusalCode(await cancel(clerk))).toBe('NOT_ALLOWED')
    expect(refusalCode(await cancel(market.administrator))).toBe('NOT_FOUND')
    expect(await cancel(supervisor)).toMatchObject({ ok: true, data: { invitations: [] } })
    await supervisor.get('center', 'invitePerson', { role: 'clerk', requestKey: key() })
    goTo(market, 8)
    expect(await open()).toEqual([])
  })
})

describe('a platform that is suspended', () => {
  let receiver: Receiver
  let server: Awaited<ReturnType<typeof connectServer>>
  beforeAll(async () => {
    server = await connectServer(market, market.stranger)
    receiver = await openReceiver((keyId) => (keyId === server.keyId ? server.secret : undefined))
    const { revision } = await market.stranger.get('platform', 'apiAccess', {})
    await market.stranger.get('platform', 'saveWebhook', { url: receiver.url, revision, requestKey: key() })
    await ask(market, 'jimu')
    await market.settle()
  })
  afterAll(() => receiver.stop())

  test('is sent nothing and let in nowhere; when it goes on it gets everything in order', async () => {
    await change('jimu', 'suspended')
    const asked = receiver.asked
    const taken = receiver.taken.length
    await withdraw()
    await restore()
    expect(receiver.asked).toBe(asked)
    expect((await server.client.get('/v1/changes')).status).toBe(401)
    expect(refusalCode(await market.stranger.call('platform', 'own', {}))).toBe('NOT_FOUND')
    expect((await market.stranger.get('account', 'me', {})).platform).toMatchObject({ suspended: true })
    await change('jimu', 'connected')
    await market.settle()
    const news = receiver.taken.slice(taken)
    expect(news.map(({ data }) => data.to)).toEqual(['grey', 'green'])
    expect(news[1]?.sequence).toBe((news[0]?.sequence ?? 0) + 1)
    expect((await server.client.get('/v1/changes')).status).toBe(200)
  })

  async function withdraw() {
    const { productId } = market
    const reason = 'other' as const
    await market.member.get('supplier', 'withdrawProduct', { productId, reason, requestKey: key() })
    await market.settle()
  }
  async function restore() {
    const { productId } = market
    await market.member.get('supplier', 'restoreProduct', { productId, requestKey: key() })
    await market.settle()
  }
})

describe('leaving', () => {
  const reason = '业务调整，不再自营'
  test('the administrator asks and takes it back; until the Centre ends it everything goes on', async () => {
    const { administrator, reviewer } = market
    const wish = (by: Person) => by.call('platform', 'askToLeave', { reason, requestKey: key() })
    expect(refusalCode(await wish(reviewer))).toBe('NOT_ALLOWED')
    expect(await wish(administrator)).toMatchObject({ ok: true, data: { leaving: { reason, name: '林悦' } } })
    expect(refusalCode(await wish(administrator))).toBe('ALREADY_DONE')
    expect((await platformRow('yunji')).leaving).toMatchObject({ reason })
    await market.settle()
    expect(await toldTo(market, market.supervisor.openid, 'platformAsksToLeave')).toHaveLength(1)
    await reviewer.get('platform', 'queue', { tab: 'platform' })
    const stay = () => administrator.call('platform', 'stay', { requestKey: key() })
    expect(refusalCode(await stay())).toBe('ok')
    expect(refusalCode(await stay())).toBe('ALREADY_DONE')
    expect((await platformRow('yunji')).leaving).toBeUndefined()
  })

  test('is ended by a supervisor only', async () => {
    expect(refusalCode(await end('yunji', market.clerk))).toBe('NOT_ALLOWED')
    for (const stranger of [market.administrator, market.member, market.public])
      expect(refusalCode(await end('yunji', stranger))).toBe('NOT_FOUND')
    expect(refusalCode(await end('nobody'))).toBe('NOT_FOUND')
  })

  test('ends people, keys, webhook and open launches at once; the supplier loses nothing and is told', async () => {
    const { administrator, reviewer, colleague, member, productId } = market
    const { client } = await connectServer(market, administrator)
    const { launchId } = await ask(market)
    const before = await member.get('supplier', 'product', { productId })
    const { code } = await administrator.get('platform', 'inviteReviewer', { requestKey: key() })
    expect((await client.get('/v1/changes')).status).toBe(200)
    expect(refusalCode(await end('yunji'))).toBe('ok')
    expect(refusalCode(await end('yunji'))).toBe('ALREADY_DONE')
    for (const person of [administrator, reviewer, colleague]) {
      expect(refusalCode(await person.call('platform', 'queue', { tab: 'platform' }))).toBe('NOT_FOUND')
      expect((await person.get('account', 'me', {})).role).toBe('public')
    }
    expect((await client.get('/v1/changes')).status).toBe(401)
    const accept = { code, name: '晚', requestKey: key() }
    expect(refusalCode(await market.public.call('account', 'accept', accept))).toBe('INVITATION_INVALID')
    const access = (await market.inside('apiAccess')).find(({ _id }) => _id === 'yunji') as unknown as {
      keys: { revokedAt?: string }[]
      webhook?: object
    }
    expect([access.keys.every(({ revokedAt }) => revokedAt), access.webhook]).toEqual([true, undefined])
    const launch = await member.get('supplier', 'launch', { launchId })
    expect(launch).toMatchObject({ state: 'cancelled', decision: { reason: 'platformLeft' } })
    await market.settle()
    const after = await member.get('supplier', 'product', { productId })
    const { asOf: _, ...shown } = before.code as NonNullable<typeof before.code>
    expect(after).toMatchObject({ code: shown, dossier: before.dossier })
    expect(await toldTo(market, member.openid, 'launchPlatformLeft')).toHaveLength(1)
    expect(await toldTo(market, reviewer.openid, 'platformLeft')).toHaveLength(1)
    const refused = await member.call('supplier', 'requestLaunch', {
      productId,
      platformId: 'yunji',
      requestKey: key(),
    })
    expect(refusalCode(refused)).toBe('NOT_FOUND')
    expect(await platformRow('yunji')).toMatchObject({ state: 'left', administrators: 0, reviewers: 0 })
    for (const state of ['suspended', 'connected'] as const) {
      const again = { platform: 'yunji', state, requestKey: key() }
      expect(refusalCode(await market.supervisor.call('center', 'changePlatform', again))).toBe('NOT_FOUND')
    }
  })

  test('a team and launches beyond one commit are ended by the timers', async () => {
    const admin = await openPlatform(market, 'oAdminCrowd00001', {
      name: { zh: '众', en: 'Crowded' },
      creditCode: '91330108MA2PT0028U',
    })
    const crowd: Person[] = []
    for (let n = 0; n < 42; n += 1) {
      const openid = `oCrowdReviewer${String(n).padStart(2, '0')}`
      crowd.push(await hireReviewer(market, admin, openid, `众${n}`))
    }
    expect(refusalCode(await end('crowded'))).toBe('ok')
    const roles = () => Promise.all(crowd.map(async (one) => (await one.get('account', 'me', {})).role))
    for (const one of crowd) expect(refusalCode(await one.call('platform', 'team', {}))).toBe('NOT_FOUND')
    expect((await roles()).filter((role) => role === 'reviewer').length).toBeGreaterThan(0)
    await patrol(market)
    expect(new Set(await roles())).toEqual(new Set(['public']))
  })

  test('is kept for three years and then goes; its keys go after ninety days', async () => {
    const held = async (name: string) => (await market.inside(name)).map(({ _id }) => _id)
    expect(await held('platforms')).toEqual(expect.arrayContaining(['crowded', 'yunji', 'jimu']))
    goTo(market, 92)
    await patrol(market)
    expect(await held('apiAccess')).toEqual(['jimu'])
    expect(await held('platforms')).toContain('yunji')
    goTo(market, 3 * 366 + 2)
    await patrol(market)
    expect(await held('platforms')).not.toContain('yunji')
    expect(await held('platforms')).toContain('jimu')
    expect(plain(await market.inside('certificates'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ collection: 'platforms' })]),
    )
  })

  test('may come again under its credit code, with new keys and a new administrator', async () => {
    const creditCode = '91330108MA2PT0036N'
    const about = { name: { zh: '回归', en: 'Comeback' }, creditCode }
    const first = await openPlatform(market, 'oAdminComeback01', about)
    const old = await connectServer(market, first)
    expect(refusalCode(await end('comeback'))).toBe('ok')
    const person = await newcomer(market, 'oAdminComeback02')
    const { id } = await applied(person, { ...NEWCOMER, ...about, name: { zh: '回归新', en: 'Anew' } })
    const seen = await market.supervisor.get('center', 'application', { id })
    expect(seen.returns).toMatchObject({ platform: { en: 'Comeback' } })
    const decision = { id, revision: seen.revision, decision: 'approve' as const, requestKey: key() }
    await market.supervisor.get('center', 'decideApplication', decision)
    expect((await person.get('account', 'me', {})).platform).toEqual({
      id: 'comeback',
      name: { zh: '回归新', en: 'Anew' },
    })
    expect(await platformRow('comeback')).toMatchObject({ state: 'connected', administrators: 1 })
    expect((await platformRow('comeback')).left).toBeUndefined()
    expect((await old.client.get('/v1/changes')).status).toBe(401)
    const renewed = await connectServer(market, person)
    expect((await renewed.client.get('/v1/changes')).status).toBe(200)
    expect(refusal(await person.call('platform', 'acceptAgreement', await version(person))).code).toBe(
      'ALREADY_DONE',
    )
  })

  async function version(person: Person) {
    const { agreement } = await person.get('platform', 'own', {})
    return { version: agreement.version, requestKey: key() }
  }
})
