/** The Health Code pack: from a declaration to a green code at the gate. */
import type { HealthCode } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from './harness'
import {
  agreeToHealth,
  checkIn,
  declared,
  formOf,
  inDays,
  openGate,
  openHealthShop,
  residentNumber,
} from './health'
import { goTo, patrol, toldTo } from './patrol'
import type { Shop } from './shop'

jest.setTimeout(180_000)
let shop: Shop
beforeAll(async () => {
  shop = await openHealthShop()
})
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

const codeOf = (person: Person, id: string) => person.get('health', 'myCode', { id })

describe('a declaration', () => {
  test('needs the consent to sensitive data, apart from the privacy notice', async () => {
    const person = shop.house.as('oResidentNoConsent1')
    const answer = await person.call('health', 'declare', { form: formOf(1), requestKey: key() })
    expect(refusalCode(answer)).toBe('CONSENT_REQUIRED')
  })

  test.each([
    ['without the commitment to truth', { truthful: undefined }],
    ['without travel history', { journeys: undefined }],
    ['without a mobile', { mobile: undefined }],
    ['with a wrong check character', { number: `${residentNumber(2).slice(0, 17)}${'9'}` }],
    [
      'with a journey to come',
      {
        journeys: [
          { region: { code: '420100', name: '武汉' }, from: inDays(0), to: inDays(1), transport: 'train' },
        ],
      },
    ],
    ['abroad without a day of entry', { overseas: true }],
  ])('%s is refused, and nothing is kept', async (_what, changes) => {
    const person = await agreeToHealth(shop.house.as('oResidentPartial01'))
    const form = { ...formOf(2), ...changes } as never
    const answer = await person.call('health', 'declare', { form, requestKey: key() })
    expect(refusal(answer)).toMatchObject({ code: 'INVALID_INPUT', issues: [expect.any(Object)] })
    expect((await person.get('health', 'myCodes', {})).items).toEqual([])
  })

  test('of somebody who is well is green at once, with rules and time', async () => {
    const { code } = await declared(shop, 'oResidentWell00001', 3)
    expect(code).toMatchObject({
      colour: 'green',
      relation: 'self',
      nameMasked: '林*燕',
      lastFour: residentNumber(3).slice(-4),
      holds: [],
      ruleSet: 'HEALTH-2020-02-17',
    })
    expect(code.run).toBeUndefined()
    expect(code.keptUntil).toMatch(/T15:59:59/)
  })

  test('with contact is red: reason, remedy, rule version, time and source, and what turns it green', async () => {
    const { person, code } = await declared(shop, 'oResidentContact01', 4, { contact: true })
    expect(code.colour).toBe('red')
    expect(code.holds).toEqual([
      {
        requirement: 'H-CONTACT',
        colour: 'red',
        reason: { code: 'H-CONTACT', params: { declared: inDays(0) } },
        remedy: { code: 'cure.run', params: { days: 14 } },
        source: 'declaration',
        at: expect.any(String),
        ruleSet: 'HEALTH-2020-02-17',
        needs: 14,
        run: 0,
        appealed: false,
      },
    ])
    const { items } = await person.get('health', 'history', { id: code.id })
    expect(items).toEqual([
      {
        at: expect.any(String),
        to: 'red',
        reasons: [{ requirement: 'H-CONTACT', reason: code.holds[0]?.reason }],
        source: 'declaration',
        ruleSet: 'HEALTH-2020-02-17',
      },
    ])
  })

  test('is made once: the same number by somebody else, or a second own one, is refused', async () => {
    const { person } = await declared(shop, 'oResidentOnce00001', 5)
    const again = await person.call('health', 'declare', { form: formOf(6), requestKey: key() })
    expect(refusalCode(again)).toBe('ALREADY_DONE')
    const other = await agreeToHealth(shop.house.as('oResidentOnce00002'))
    const taken = refusal(await other.call('health', 'declare', { form: formOf(5), requestKey: key() }))
    expect(taken.code).toBe('NUMBER_DECLARED')
    // Nothing personal comes back from a number.
    expect(taken.params).toBeUndefined()
    expect(JSON.stringify(taken)).not.toContain(formOf(5).mobile)
  })

  test('two at the same instant with one number make one code', async () => {
    const people = await Promise.all(
      ['oResidentRace00001', 'oResidentRace00002'].map((openid) => agreeToHealth(shop.house.as(openid))),
    )
    const answers = await Promise.all(
      people.map((one) => one.call('health', 'declare', { form: formOf(7), requestKey: key() })),
    )
    expect(answers.map(refusalCode).sort()).toEqual(['NUMBER_DECLARED', 'ok'])
  })
})

describe('runs of check-ins across midnight in Shanghai', () => {
  /** Checks in at an hour of a day, one second around midnight when asked for. */
  const at = (day: number, time: string) => goTo(shop, day, time)

  test.each([
    ['red', 14, { contact: true }],
    ['yellow', 7, { symptoms: ['dryCough' as const] }],
  ])('%s: %d normal days in a row turn it green, and not one less', async (colour, days, changes) => {
    at(0, '23:58')
    const { person, code } = await declared(shop, `oRun${colour}00000001`, 10 + days, changes)
    expect(code).toMatchObject({ colour, run: { done: 0, needs: days, dueToday: true } })
    let last: HealthCode = code
    for (let day = 0; day < days; day++) {
      // Late on one day and early on the next: minutes apart, and two days all the same.
      at(day, day % 2 === 0 ? '23:59' : '00:01')
      const answer = await checkIn(person, code.id)
      if (!answer.ok) throw new Error(JSON.stringify(answer.error))
      last = answer.data
      expect(last.colour).toBe(day === days - 1 ? 'green' : colour)
      if (day < days - 1) expect(last.run?.done).toBe(day + 1)
    }
    expect(last).toMatchObject({ colour: 'green', holds: [] })
    const { items } = await person.get('health', 'history', { id: code.id })
    expect(items[0]).toMatchObject({ from: colour, to: 'green', source: 'run', reasons: [] })
    await shop.settle()
    expect(await toldTo(shop, person.openid, 'healthColour')).toEqual([
      { code: 'healthColour', params: { from: colour, to: 'green' } },
    ])
  })

  test('a second check-in on one Shanghai day is refused; a minute after midnight is another day', async () => {
    at(0, '23:59')
    const { person, code } = await declared(shop, 'oRunTwice000000001', 31, { contact: true })
    expect(refusalCode(await checkIn(person, code.id))).toBe('ok')
    expect(refusalCode(await checkIn(person, code.id))).toBe('ALREADY_DONE')
    at(1, '00:00')
    expect(refusalCode(await checkIn(person, code.id))).toBe('ok')
    expect((await codeOf(person, code.id)).run?.done).toBe(2)
    // Two at the same instant are one.
    at(2, '08:00')
    const both = await Promise.all([checkIn(person, code.id), checkIn(person, code.id)])
    expect(both.map(refusalCode).sort()).toEqual(['ALREADY_DONE', 'ok'])
  })

  test('a missed day breaks the run, is shown, and the next check-in is the first', async () => {
    at(0, '10:00')
    const { person, code } = await declared(shop, 'oRunMissed00000001', 32, { contact: true })
    for (let day = 0; day < 10; day++) {
      at(day, '09:00')
      await checkIn(person, code.id)
    }
    at(11, '09:00')
    const broken = await codeOf(person, code.id)
    expect(broken.run).toMatchObject({ done: 0, needs: 14, greenOn: inDays(24) })
    expect(broken.run?.days[0]).toEqual({ day: inDays(10), state: 'missed' })
    for (let day = 11; day < 24; day++) {
      at(day, '09:00')
      await checkIn(person, code.id)
    }
    expect((await codeOf(person, code.id)).colour).toBe('red')
    at(24, '09:00')
    await checkIn(person, code.id)
    expect((await codeOf(person, code.id)).colour).toBe('green')
  })

  test('a symptom sets the run back to nothing and is judged anew', async () => {
    at(0, '10:00')
    const { person, code } = await declared(shop, 'oRunSymptom0000001', 33, { symptoms: ['dryCough'] })
    for (let day = 0; day < 6; day++) {
      at(day, '09:00')
      await checkIn(person, code.id)
    }
    at(6, '09:00')
    const answer = await checkIn(person, code.id, { temperature: 37.3 })
    expect(answer).toMatchObject({ ok: true, data: { colour: 'yellow', run: { done: 0, needs: 7 } } })
    const [latest] = (await person.get('health', 'checkIns', { id: code.id })).items
    expect(latest).toMatchObject({ normal: false, symptoms: ['fever'], temperature: 37.3 })
  })

  test('the timer reminds in the morning whoever has not checked in, and says when a day was missed', async () => {
    at(0, '08:00')
    const { person, code } = await declared(shop, 'oRunReminded000001', 34, { contact: true })
    await checkIn(person, code.id)
    at(1, '09:05')
    await patrol(shop)
    at(2, '09:05')
    await patrol(shop)
    expect((await toldTo(shop, person.openid)).map(({ code: said }) => said)).toEqual([
      'healthCheckInDue',
      'healthRunBroken',
    ])
  })
})

describe('one’s own data', () => {
  test('is seen again with number and mobile masked, and by nobody else', async () => {
    const { person, code } = await declared(shop, 'oResidentOwn000001', 41)
    const form = await person.get('health', 'form', { id: code.id })
    expect(form).toMatchObject({
      name: '林晓燕',
      numberMasked: `330***********${residentNumber(41).slice(-4)}`,
      mobileMasked: '138****0021',
    })
    expect(JSON.stringify(form)).not.toContain(residentNumber(41))
    const other = shop.house.as('oResidentOther0001')
    const input = { id: code.id }
    for (const action of ['form', 'myCode', 'showCode', 'history', 'checkIns'] as const) {
      const foreign = await other.call('health', action, input)
      const missing = await other.call('health', action, { id: 'nobodyHasThisId0001' })
      expect(foreign).toEqual(missing)
      expect(refusalCode(foreign)).toBe('NOT_FOUND')
    }
  })

  test('a correction makes worse at once, and never better', async () => {
    const { person, code } = await declared(shop, 'oResidentCorrect01', 42)
    const correct = (changes: object, revision: number) =>
      person.get('health', 'correct', { id: code.id, revision, changes, truthful: true, requestKey: key() })
    const worse = await correct({ contact: true, mobile: '13900000022' }, code.revision)
    expect(worse.colour).toBe('red')
    await checkIn(person, code.id)
    const better = await correct({ contact: false, symptoms: [] }, worse.revision + 1)
    expect(better).toMatchObject({ colour: 'red', run: { done: 1 } })
    const stale = await person.call('health', 'correct', {
      id: code.id,
      revision: code.revision,
      changes: {},
      truthful: true,
      requestKey: key(),
    })
    expect(refusalCode(stale)).toBe('CONFLICT')
  })

  test('can be deleted while green, with a certificate; not while red', async () => {
    const { person, code } = await declared(shop, 'oResidentErase0001', 43)
    const erased = await person.get('health', 'erase', {
      id: code.id,
      revision: code.revision,
      requestKey: key(),
    })
    expect(erased).toEqual({ erased: true })
    for (const name of ['healthPeople', 'healthNumbers', 'healthChanges'])
      expect(JSON.stringify(await shop.inside(name))).not.toContain(code.id)
    const certificates = (await shop.inside('certificates')).filter(
      ({ collection }) => collection === 'healthPeople',
    )
    expect(certificates.length).toBeGreaterThan(0)
    const red = await declared(shop, 'oResidentErase0002', 44, { contact: true })
    const refused = await red.person.call('health', 'erase', {
      id: red.code.id,
      revision: red.code.revision,
      requestKey: key(),
    })
    expect(refusalCode(refused)).toBe('NOT_GREEN')
  })
})

describe('an agent', () => {
  test('declares for a child and an elderly person; the consent is bound to the two of them', async () => {
    const agent = await agreeToHealth(shop.house.as('oAgent000000000001'))
    const { statementVersion: version } = await agent.get('health', 'pack', {})
    const statement = { version, mayActFor: true as const, consents: true as const }
    const child = await agent.get('health', 'addPerson', {
      form: formOf(51, { name: '陈小安', number: residentNumber(51, '20150601') }),
      relation: 'child',
      statement,
      requestKey: key(),
    })
    const elder = await agent.get('health', 'addPerson', {
      form: formOf(52, { name: '陈国', number: residentNumber(52, '19400601'), contact: true }),
      relation: 'elderly',
      statement,
      requestKey: key(),
    })
    expect([child.colour, elder.colour]).toEqual(['green', 'red'])
    const { items } = await agent.get('health', 'myCodes', {})
    expect(items.map(({ relation, nameMasked }) => [relation, nameMasked])).toEqual([
      ['child', '陈*安'],
      ['elderly', '陈*'],
    ])
    const kept = (await shop.inside('healthPeople')).filter(({ _id }) =>
      [child.id, elder.id].includes(`${_id}`),
    )
    const bound = kept.map(({ agent: said }) => (said as { bound: string }).bound)
    expect(new Set(bound).size).toBe(2)
    const none = await agent.send('health', {
      action: 'addPerson',
      input: {
        form: formOf(53),
        relation: 'child',
        statement: { version, mayActFor: true },
        requestKey: key(),
      },
    })
    expect(refusalCode(none)).toBe('INVALID_INPUT')
  })
})

test('declare, red, fourteen check-ins, green, through the gate', async () => {
  goTo(shop, 0, '09:00')
  const keeper = shop.house.as('oKeeperStory000001')
  const place = await openGate(shop, keeper)
  const { person, code } = await declared(shop, 'oResidentStory0001', 61, { contact: true })
  const scan = async () =>
    keeper.get('health', 'gate', {
      placeId: place.id,
      scanned: (await person.get('health', 'showCode', { id: code.id })).payload,
    })
  expect(await scan()).toMatchObject({
    outcome: 'refuse',
    colour: 'red',
    advice: { code: 'notifyCommunity' },
  })
  for (let day = 0; day < 14; day++) {
    goTo(shop, day, '09:00')
    await checkIn(person, code.id)
  }
  expect(await scan()).toMatchObject({ outcome: 'pass', colour: 'green', nameMasked: '林*燕' })
})
