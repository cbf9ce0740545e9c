/** A platform comes in: anybody applies for it, the Centre connects it or says why not, the agreement binds it. */
import type { ApplicationDetail } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from './harness'
import { applied, applyFor, NEWCOMER, newcomer } from './newcomers'
import { toldTo } from './patrol'
import { openShop, type Shop } from './shop'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(() => shop.settle())
afterAll(() => shop.house.close())

function decide(
  { id, revision }: Pick<ApplicationDetail, 'id' | 'revision'>,
  decision: 'approve' | 'refuse',
  reason?: string,
  by = shop.supervisor,
) {
  const input = { id, revision, decision, ...(reason && { reason }), requestKey: key() }
  return by.call('center', 'decideApplication', input)
}
const detail = (id: string, by = shop.supervisor) => by.get('center', 'application', { id })
const row = async (id: string) =>
  (await shop.clerk.get('center', 'platforms', {})).items.find((one) => one.id === id)

describe('what is refused, at its field, with nothing stored', () => {
  let person: Person
  beforeAll(async () => {
    person = await newcomer(shop, 'oNewcomerPlatf01')
  })
  const issue = async (changes: object) => refusal(await applyFor(person, changes)).issues

  test('a credit code whose check digit fails, beside a mobile that is none', async () => {
    await shop.settle()
    const before = await shop.everything()
    const changes = { creditCode: '91330108MA2PT001XQ', contact: { name: '桑叶', mobile: '12345' } }
    expect(await issue(changes)).toMatchObject([
      { path: ['creditCode'], code: expect.stringMatching(/^uscc\./) },
      { path: ['contact', 'mobile'], code: 'mobile.format' },
    ])
    expect(await shop.everything()).toEqual(before)
  })

  test('a name that a platform has', async () => {
    expect(await issue({ name: { zh: '云集', en: 'Yunji' } })).toMatchObject([
      { path: ['name', 'en'], code: 'platform.registered' },
    ])
  })

  test('another version of the agreement than the one in force', async () => {
    expect(await issue({ agreement: '2019-01' })).toMatchObject([{ path: ['agreement'], code: 'choice' }])
  })

  test('whoever has not agreed to the privacy notice', async () => {
    const silent = shop.house.as('oNewcomerPlatf02')
    expect(refusalCode(await applyFor(silent))).toBe('CONSENT_REQUIRED')
  })

  test('whoever works for a supplier, a platform or the Centre', async () => {
    expect(refusalCode(await applyFor(shop.member))).toBe('NOT_ALLOWED')
    for (const staff of [shop.reviewer, shop.clerk])
      expect(['NOT_ALLOWED', 'CONSENT_REQUIRED']).toContain(refusalCode(await applyFor(staff)))
  })
})

describe('an application', () => {
  let person: Person
  beforeAll(async () => {
    person = await newcomer(shop, 'oNewcomerPlatf03')
  })

  test('is open until the Centre answers, for a credit code and for a person once', async () => {
    const application = await applied(person)
    expect(application).toMatchObject({
      state: 'open',
      creditCode: NEWCOMER.creditCode,
      agreement: { version: expect.stringMatching(/^\d{4}-\d{2}$/), name: '桑叶' },
    })
    const rival = await newcomer(shop, 'oNewcomerPlatf04')
    const name = { zh: '冒名', en: 'Rival' }
    expect(refusal(await applyFor(rival, { name })).issues).toMatchObject([
      { path: ['creditCode'], code: 'application.open' },
    ])
    expect(refusalCode(await applyFor(person, { creditCode: '91330108MA2PT001XU' }))).toBe('ALREADY_DONE')
    const asked = { ...NEWCOMER, requestKey: key() }
    expect(refusal(await shop.supervisor.call('center', 'addPlatform', asked)).issues).toMatchObject([
      { path: ['creditCode'], code: 'application.open' },
    ])
  })

  test('waits in the Centre’s list, and both sides are told', async () => {
    await shop.settle()
    expect(await toldTo(shop, person.openid, 'applicationReceived')).toHaveLength(1)
    expect(await toldTo(shop, shop.supervisor.openid, 'applicationWaits')).toHaveLength(1)
    const { items, open } = await shop.clerk.get('center', 'applications', {})
    expect([open, items.map(({ id }) => id)]).toEqual([1, [NEWCOMER.creditCode]])
    expect((await shop.clerk.get('center', 'work', {})).applications).toEqual({ open: 1, overdue: 0 })
  })

  test('is decided by a supervisor only; a clerk reads it, others find nothing', async () => {
    const seen = await detail(NEWCOMER.creditCode, shop.clerk)
    expect([seen.decides, seen.mobile, seen.purpose]).toEqual([false, '13800000011', NEWCOMER.purpose])
    expect(refusalCode(await decide(seen, 'approve', undefined, shop.clerk))).toBe('NOT_ALLOWED')
    for (const stranger of [person, shop.member, shop.reviewer]) {
      expect(refusalCode(await decide(seen, 'approve', undefined, stranger))).toBe('NOT_FOUND')
      expect(refusalCode(await stranger.call('center', 'application', { id: seen.id }))).toBe('NOT_FOUND')
      expect(refusalCode(await stranger.call('center', 'applications', {}))).toBe('NOT_FOUND')
    }
  })

  test('is taken back by its applicant alone', async () => {
    const ask = (by: Person) =>
      by.call('account', 'withdrawApplication', { id: NEWCOMER.creditCode, requestKey: key() })
    expect(refusalCode(await ask(shop.public))).toBe('NOT_FOUND')
    expect(await ask(person)).toMatchObject({ ok: true, data: { state: 'withdrawn' } })
    expect(refusalCode(await ask(person))).toBe('ALREADY_DONE')
  })

  test('refused with a reason that the applicant reads, and made again', async () => {
    await applied(person)
    const seen = await detail(NEWCOMER.creditCode)
    expect(refusal(await decide(seen, 'refuse')).issues).toMatchObject([
      { path: ['reason'], code: 'required' },
    ])
    expect(refusalCode(await decide(seen, 'refuse', '联系人电话打不通'))).toBe('ok')
    await shop.settle()
    const told = await toldTo(shop, person.openid, 'applicationRefused')
    expect(told[0]?.params.reason).toBe('联系人电话打不通')
    const mine = await person.get('account', 'myApplication', {})
    expect(mine.application).toMatchObject({ state: 'refused', decided: { reason: '联系人电话打不通' } })
    expect(JSON.stringify(mine)).not.toContain('李伟')
    await applied(person)
    const { earlier } = await detail(NEWCOMER.creditCode)
    expect(earlier.map(({ state }) => state)).toEqual(['refused', 'withdrawn'])
  })

  test('approved, it connects the platform and makes the applicant its administrator at once', async () => {
    const seen = await detail(NEWCOMER.creditCode)
    const late = await decide({ ...seen, revision: seen.revision - 1 }, 'approve')
    expect(refusalCode(late)).toBe('CONFLICT')
    const after = await decide(seen, 'approve')
    expect(after).toMatchObject({ ok: true, data: { state: 'approved', decided: { by: '李伟' } } })
    expect(refusalCode(await decide(seen, 'approve'))).toBe('ALREADY_DONE')
    const me = await person.get('account', 'me', {})
    expect([me.role, me.platform?.id, me.name]).toEqual(['platformAdmin', 'sangtianselect', '桑叶'])
    expect(await row('sangtianselect')).toMatchObject({
      state: 'connected',
      administrators: 1,
      agreement: { name: '桑叶', current: true },
    })
    const { items } = await shop.member.get('supplier', 'platforms', {})
    expect(items.map(({ id }) => id)).toContain('sangtianselect')
    await person.get('platform', 'inviteReviewer', { requestKey: key() })
  })

  test('two approvals at once make one platform', async () => {
    const other = await newcomer(shop, 'oNewcomerPlatf05')
    const { id } = await applied(other, { creditCode: '91330108MA2PT001XU', name: { zh: '双', en: 'Twice' } })
    const second = shop.house.as('oSupervisorTwo01')
    const { code } = await shop.supervisor.get('center', 'invitePerson', {
      role: 'supervisor',
      requestKey: key(),
    })
    await second.get('account', 'accept', { code, name: '郑一', requestKey: key() })
    const seen = await detail(id)
    const answers = await Promise.all([decide(seen, 'approve'), decide(seen, 'refuse', '重复', second)])
    expect(answers.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ok'])
    const approved = answers[0]?.ok === true
    expect(Boolean(await row('twice'))).toBe(approved)
    expect((await other.get('account', 'me', {})).role).toBe(approved ? 'platformAdmin' : 'public')
  })

  test('two people who apply for the same credit code at once: one is told that it is taken', async () => {
    const rivals = await Promise.all(
      ['oNewcomerPlatf06', 'oNewcomerPlatf07'].map((one) => newcomer(shop, one)),
    )
    const code = '91330108MA2PT0028U'
    const answers = await Promise.all(
      rivals.map((one, n) => applyFor(one, { creditCode: code, name: { zh: '同', en: `Same ${n}` } })),
    )
    expect(answers.map(refusalCode).sort()).toEqual(['INVALID_INPUT', 'ok'])
    expect((await shop.inside('applications')).filter(({ _id }) => _id === code)).toHaveLength(1)
  })

  test('of somebody who joined elsewhere meanwhile is not approved', async () => {
    const person = await newcomer(shop, 'oNewcomerPlatf08')
    const { id } = await applied(person, {
      creditCode: '91330108MA2PT0036N',
      name: { zh: '别处', en: 'Elsewhere' },
    })
    const { code } = await shop.supervisor.get('center', 'invitePerson', { role: 'clerk', requestKey: key() })
    await person.get('account', 'accept', { code, name: '新员', requestKey: key() })
    const answer = refusal(await decide(await detail(id), 'approve'))
    expect(answer.issues).toMatchObject([{ path: ['decision'], code: 'application.elsewhere' }])
    expect(await row('elsewhere')).toBeUndefined()
  })

  test('goes with the account of whoever closes it', async () => {
    const person = await newcomer(shop, 'oNewcomerPlatf09')
    const { id } = await applied(person, {
      creditCode: '91330108MA2PT0044H',
      name: { zh: '告别', en: 'Goodbye' },
    })
    await person.get('account', 'closeAccount', { requestKey: key() })
    expect((await detail(id)).state).toBe('withdrawn')
  })
})

describe('the data agreement', () => {
  const admin = () => shop.house.as('oAdminQuickway01')
  const accept = (by: Person, version: string) =>
    by.call('platform', 'acceptAgreement', { version, requestKey: key() })
  const look = (by: Person) => by.call('platform', 'code', { token: 'nothing' })

  test('a platform registered by hand opens no dossier before its administrator has accepted', async () => {
    const asked = {
      ...NEWCOMER,
      name: { zh: '快', en: 'Quick' },
      creditCode: '91330108MA2PT0052C',
      requestKey: key(),
    }
    const { invited } = await shop.supervisor.get('center', 'addPlatform', asked)
    await admin().get('account', 'accept', { code: invited.code, name: '快手', requestKey: key() })
    expect(refusalCode(await look(admin()))).toBe('AGREEMENT_REQUIRED')
    expect((await admin().get('account', 'me', {})).platform).toMatchObject({ agreementDue: true })
    const { agreement } = await admin().get('platform', 'own', {})
    expect(agreement).toEqual({ version: agreement.version, accepted: false })
    expect(refusal(await accept(admin(), '2019-01')).issues).toMatchObject([{ path: ['version'] }])
    expect(refusalCode(await accept(admin(), agreement.version))).toBe('ok')
    expect(refusalCode(await accept(admin(), agreement.version))).toBe('ALREADY_DONE')
    expect(refusalCode(await look(admin()))).toBe('TOKEN_FORGED')
    expect((await admin().get('account', 'me', {})).platform).not.toHaveProperty('agreementDue')
    expect((await row('quick'))?.agreement).toMatchObject({ name: '快手', current: true })
  })

  test('a reviewer is a colleague and is told who accepts', async () => {
    const { agreement } = await shop.reviewer.get('platform', 'own', {})
    expect(refusalCode(await accept(shop.reviewer, agreement.version))).toBe('NOT_ALLOWED')
    expect(agreement).toMatchObject({ accepted: true, last: { name: '林悦' } })
  })

  test('when a new version is in force the old acceptance opens nothing more, and stays on record', async () => {
    await outdate('quick')
    expect(refusalCode(await look(admin()))).toBe('AGREEMENT_REQUIRED')
    expect((await row('quick'))?.agreement).toMatchObject({ version: '2019-01', current: false })
    const { agreement } = await admin().get('platform', 'own', {})
    expect(agreement).toMatchObject({ accepted: false, last: { version: '2019-01' } })
    await accept(admin(), agreement.version)
    expect(refusalCode(await look(admin()))).toBe('TOKEN_FORGED')
    const stored = (await shop.inside('platforms')).find(({ _id }) => _id === 'quick')
    expect(stored?.agreements).toMatchObject([{ version: agreement.version }, { version: '2019-01' }])
  })

  /** As if it had been accepted before the version in force was written. */
  async function outdate(platform: string): Promise<void> {
    const response = await fetch(`${shop.house.origin}/admin?env=local-env`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        action: 'database.modifyDocument',
        collectionName: 'platforms',
        queryType: 'DOC',
        query: JSON.stringify({ _id: platform }),
        data: JSON.stringify({ $set: { 'agreements.0.version': '2019-01' } }),
        multi: false,
        merge: true,
        upsert: false,
      }),
    })
    expect(response.status).toBe(200)
  }
})
