/** The people of the Centre and of platforms: who manages whom, at once, and never nobody; platforms come and stop. */
import type { Role, Team } from '../../typings/contract'
import { OPENIDS } from '../demo/people'
import { key, type Person, refusal, refusalCode } from './harness'
import { connectServer } from './servers'
import { openShop, type Shop } from './shop'

jest.setTimeout(90_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.house.close())

const team = (person: Person): Promise<Team> => person.get('center', 'people', {})
const idIn = (list: Team, name: string): string => list.items.find((one) => one.name === name)?.id ?? ''
const codeOf = async (answer: Promise<never> | Promise<unknown>) => refusalCode((await answer) as never)

async function hire(openid: string, name: string, role: 'clerk' | 'supervisor', by = shop.supervisor) {
  const person = shop.house.as(openid)
  const { code } = await by.get('center', 'invitePerson', { role, requestKey: key() })
  await person.get('account', 'accept', { code, name, requestKey: key() })
  return person
}
const remove = (by: Person, person: string) =>
  by.call('center', 'removePerson', { person, requestKey: key() })
const change = (by: Person, person: string, role: 'clerk' | 'supervisor') =>
  by.call('center', 'changePerson', { person, role, requestKey: key() })
const roles = async () =>
  Object.fromEntries((await shop.inside('users')).map(({ _id, role }) => [_id, role])) as Record<string, Role>

describe('the people of the Centre', () => {
  test('everybody of the Centre sees names, roles, since when and by whom, and no openid', async () => {
    const seen = await team(shop.clerk)
    expect(seen).toMatchObject({ role: 'clerk', manages: false })
    expect(seen.items).toMatchObject([
      { name: '李伟', role: 'supervisor', me: false },
      { name: '王芳', role: 'clerk', me: true, invitedBy: '李伟' },
    ])
    expect(seen.items.every(({ since }) => since)).toBe(true)
    expect(JSON.stringify(seen)).not.toMatch(/oClerk|oSupervisor/)
    expect((await team(shop.supervisor)).manages).toBe(true)
  })

  const asks: [string, (by: Person, id: string) => Promise<unknown>][] = [
    ['invitePerson', (by) => by.call('center', 'invitePerson', { role: 'clerk', requestKey: key() })],
    ['changePerson', (by, id) => change(by, id, 'clerk')],
    ['removePerson', (by, id) => remove(by, id)],
    [
      'changePlatform',
      (by) =>
        by.call('center', 'changePlatform', { platform: 'yunji', state: 'suspended', requestKey: key() }),
    ],
    [
      'inviteAdministrator',
      (by) => by.call('center', 'inviteAdministrator', { platform: 'yunji', requestKey: key() }),
    ],
    ['addPlatform', (by) => by.call('center', 'addPlatform', { ...JIMU, requestKey: key() })],
  ]
  test.each(asks)('%s is for supervisors: a clerk is told, others find nothing', async (_, ask) => {
    const id = idIn(await team(shop.clerk), '李伟')
    await shop.settle()
    const before = await shop.everything()
    expect(await codeOf(ask(shop.clerk, id))).toBe('NOT_ALLOWED')
    for (const stranger of [shop.public, shop.member, shop.reviewer])
      expect(await codeOf(ask(stranger, id))).toBe('NOT_FOUND')
    expect(await shop.everything()).toEqual(before)
  })

  test('people and platforms are the Centre’s to see', async () => {
    for (const stranger of [shop.public, shop.member, shop.reviewer]) {
      expect(refusal(await stranger.call('center', 'people', {})).code).toBe('NOT_FOUND')
      expect(refusal(await stranger.call('center', 'platforms', {})).code).toBe('NOT_FOUND')
    }
    expect((await shop.clerk.get('center', 'platforms', {})).manages).toBe(false)
  })

  test('the next call of a removed clerk is answered like a stranger’s; the clerk is told', async () => {
    const clerk = await hire('oClerkRemoved001', '周宁', 'clerk')
    await clerk.get('center', 'queue', {})
    const answer = await remove(shop.supervisor, idIn(await team(clerk), '周宁'))
    expect(answer).toMatchObject({ ok: true })
    expect(await clerk.call('center', 'queue', {})).toEqual(await shop.public.call('center', 'queue', {}))
    expect(refusal(await clerk.call('center', 'queue', {})).code).toBe('NOT_FOUND')
    expect((await clerk.get('account', 'me', {})).role).toBe('public')
    await shop.settle()
    const { items } = await clerk.get('account', 'inbox', {})
    expect(items[0]?.about.code).toBe('removedFromTeam')
  })

  test('a changed role counts from the next call on', async () => {
    const clerk = await hire('oClerkPromoted01', '吴越', 'clerk')
    const id = idIn(await team(clerk), '吴越')
    expect(refusalCode(await change(shop.supervisor, id, 'supervisor'))).toBe('ok')
    expect((await team(clerk)).manages).toBe(true)
    expect(refusalCode(await change(shop.supervisor, id, 'supervisor'))).toBe('ALREADY_DONE')
    expect(refusalCode(await change(shop.supervisor, id, 'clerk'))).toBe('ok')
    expect(refusalCode(await remove(clerk, id))).toBe('NOT_ALLOWED')
    await clerk.get('center', 'leaveCenter', { requestKey: key() })
    expect(refusal(await clerk.call('center', 'people', {})).code).toBe('NOT_FOUND')
  })

  test('the last supervisor neither leaves, steps down nor removes the own person', async () => {
    await shop.settle()
    const before = await shop.everything()
    const own = idIn(await team(shop.supervisor), '李伟')
    for (const answer of [
      await shop.supervisor.call('center', 'leaveCenter', { requestKey: key() }),
      await change(shop.supervisor, own, 'clerk'),
      await remove(shop.supervisor, own),
    ])
      expect(refusal(answer).code).toBe('LAST_SUPERVISOR')
    expect(await shop.everything()).toEqual(before)
  })

  test('somebody whom a removed supervisor invited does not get in', async () => {
    const second = await hire('oSupervisorGone1', '郑一', 'supervisor')
    const { code } = await second.get('center', 'invitePerson', { role: 'supervisor', requestKey: key() })
    await remove(shop.supervisor, idIn(await team(second), '郑一'))
    const answer = await shop.public.call('account', 'accept', { code, name: '冯二', requestKey: key() })
    expect(refusal(answer).code).toBe('INVITATION_INVALID')
  })

  test.each([1, 2, 3])(
    'two supervisors who remove each other at once leave one behind (%s)',
    async (round) => {
      const now = await roles()
      const first = shop.house.as(
        Object.keys(now).find((openid) => now[openid] === 'supervisor') ?? OPENIDS.supervisor,
      )
      const second = await hire(`oRivalSupervis0${round}`, `对手${round}`, 'supervisor', first)
      const list = await team(first)
      const mine = list.items.find(({ me }) => me)?.id ?? ''
      const answers = await Promise.all([remove(first, idIn(list, `对手${round}`)), remove(second, mine)])
      expect(answers.map(refusalCode).sort()).toEqual(['NOT_FOUND', 'ok'])
      expect(Object.values(await roles()).filter((role) => role === 'supervisor')).toHaveLength(1)
    },
  )

  test.each([1, 2, 3])('two supervisors who leave at once: one is kept (%s)', async (round) => {
    const now = await roles()
    const first = shop.house.as(Object.keys(now).find((openid) => now[openid] === 'supervisor') ?? '')
    const second = await hire(`oLeavingSuperv0${round}`, `同去${round}`, 'supervisor', first)
    const answers = await Promise.all(
      [first, second].map((one) => one.call('center', 'leaveCenter', { requestKey: key() })),
    )
    expect(answers.map(refusalCode).sort()).toEqual(['LAST_SUPERVISOR', 'ok'])
    expect(Object.values(await roles()).filter((role) => role === 'supervisor')).toHaveLength(1)
  })
})

const JIMU = {
  name: { zh: '积木', en: 'Jimu Mall' },
  creditCode: '91330106MA2XX0027J',
  contact: { name: '方野', mobile: '13800000009' },
  purpose: '直播带货上架审核',
}

describe('platforms', () => {
  let lead: Person
  const platform = (state: 'connected' | 'suspended') =>
    lead.call('center', 'changePlatform', { platform: 'jimumall', state, requestKey: key() })
  const row = async () =>
    (await lead.get('center', 'platforms', {})).items.find(({ id }) => id === 'jimumall')
  beforeAll(async () => {
    const now = await roles()
    lead = shop.house.as(Object.keys(now).find((openid) => now[openid] === 'supervisor') ?? '')
  })

  test('a credit code whose check fails is refused at its field, and nothing is registered', async () => {
    const input = { ...JIMU, creditCode: '91330106MA2XX0027K', requestKey: key() }
    const answer = refusal(await lead.call('center', 'addPlatform', input))
    expect(answer.issues).toMatchObject([{ path: ['creditCode'], code: expect.stringMatching(/^uscc\./) }])
    expect(await row()).toBeUndefined()
  })

  test('is registered with an invitation, once; its administrator joins and invites a reviewer', async () => {
    const { invited, platforms } = await lead.get('center', 'addPlatform', { ...JIMU, requestKey: key() })
    expect(platforms.items.map(({ id }) => id)).toContain('jimumall')
    const again = await lead.call('center', 'addPlatform', { ...JIMU, requestKey: key() })
    expect(refusal(again).issues).toMatchObject([{ path: ['creditCode'], code: 'platform.registered' }])
    const admin = shop.house.as('oAdminJimu000001')
    await admin.get('account', 'accept', { code: invited.code, name: '方野', requestKey: key() })
    const { code } = await admin.get('platform', 'inviteReviewer', { requestKey: key() })
    const reviewer = shop.house.as('oReviewerJimu001')
    await reviewer.get('account', 'accept', { code, name: '许朗', requestKey: key() })
    expect(await row()).toMatchObject({ administrators: 1, reviewers: 1, purpose: JIMU.purpose })
    expect((await reviewer.get('platform', 'team', {})).items.map(({ name }) => name)).toEqual([
      '方野',
      '许朗',
    ])
  })

  test('while it is suspended its people find nothing and no launch can be asked of it', async () => {
    const reviewer = shop.house.as('oReviewerJimu001')
    const admin = shop.house.as('oAdminJimu000001')
    const { code } = await admin.get('platform', 'inviteReviewer', { requestKey: key() })
    await reviewer.get('platform', 'queue', { tab: 'platform' })
    expect(refusalCode(await platform('suspended'))).toBe('ok')
    expect(refusalCode(await platform('suspended'))).toBe('ALREADY_DONE')
    for (const person of [reviewer, admin]) {
      expect(refusal(await person.call('platform', 'queue', { tab: 'platform' })).code).toBe('NOT_FOUND')
      expect(refusal(await person.call('platform', 'team', {})).code).toBe('NOT_FOUND')
    }
    const { items } = await shop.member.get('supplier', 'platforms', {})
    expect(items.map(({ id }) => id)).not.toContain('jimumall')
    const { productId } = await shop.member.get('supplier', 'createProduct', {
      category: 'COS_SHAMPOO',
      name: '洗发水',
      origin: 'domestic',
      requestKey: key(),
    })
    const ask = { productId, platformId: 'jimumall', requestKey: key() }
    expect(refusal(await shop.member.call('supplier', 'requestLaunch', ask)).code).toBe('NOT_FOUND')
    const late = await shop.public.call('account', 'accept', { code, name: '晚', requestKey: key() })
    expect(refusal(late).code).toBe('INVITATION_INVALID')
    expect(refusalCode(await platform('connected'))).toBe('ok')
    await reviewer.get('platform', 'queue', { tab: 'platform' })
  })

  test('the servers of a suspended platform are refused like a stranger’s', async () => {
    const { client } = await connectServer(shop, shop.house.as('oAdminJimu000001'))
    const asked = () => client.get('/v1/rules/COS_SHAMPOO')
    const before = (await asked()).status
    await platform('suspended')
    const refused = await asked()
    expect([refused.status, refused.json?.error?.code]).toEqual([401, 'WRONG_SIGNATURE'])
    await platform('connected')
    expect(before).toBe(200)
    expect((await asked()).status).toBe(before)
  })

  test('its administrator removes a reviewer at once; another platform’s people are nobody; one administrator stays', async () => {
    const admin = shop.house.as('oAdminJimu000001')
    const reviewer = shop.house.as('oReviewerJimu001')
    const list = await admin.get('platform', 'team', {})
    const theirs = await shop.reviewer.get('platform', 'team', {})
    const strike = (by: Person, person: string) =>
      by.call('platform', 'removeReviewer', { person, requestKey: key() })
    expect(refusalCode(await strike(admin, idIn(theirs, '陈静')))).toBe('NOT_FOUND')
    expect(refusalCode(await strike(reviewer, idIn(list, '方野')))).toBe('NOT_ALLOWED')
    expect(refusalCode(await strike(admin, idIn(list, '方野')))).toBe('LAST_ADMINISTRATOR')
    const leave = await admin.call('platform', 'leavePlatform', { requestKey: key() })
    expect(refusalCode(leave)).toBe('LAST_ADMINISTRATOR')
    expect(refusalCode(await strike(admin, idIn(list, '许朗')))).toBe('ok')
    expect(refusal(await reviewer.call('platform', 'queue', { tab: 'platform' })).code).toBe('NOT_FOUND')
  })
})
