/** What the Centre does in the pack: marks by two people, lists of areas, appeals, the board. */
import type { AuditEntry } from '../../cloudfunctions/runtime/store/records'
import type { Envelope, HealthChange } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from './harness'
import { checkIn, declared, inDays, openGate, openHealthShop, residentNumber } from './health'
import { secondSupervisor } from './measures'
import { goTo, patrol, plain } from './patrol'
import type { Shop } from './shop'

jest.setTimeout(240_000)
let shop: Shop
let second: Person
beforeAll(async () => {
  shop = await openHealthShop()
  second = await secondSupervisor(shop)
})
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

const codeOf = (person: Person, id: string) => person.get('health', 'myCode', { id })
const note = '疾控中心 11 月 22 日通报'
const mark = (who: Person, serial: number, kind: 'confirmed' | 'contact' | 'false' = 'confirmed') =>
  who.call('health', 'mark', {
    number: residentNumber(serial),
    kind,
    since: inDays(0),
    note,
    requestKey: key(),
  })
const decide = (who: Person, action: string, id: string, revision = 1): Promise<Envelope<unknown>> =>
  who.send('center', {
    action,
    input: {
      id,
      revision,
      requestKey: key(),
      ...(action === 'declineProposal' && { note: '证据不足，请补充' }),
    },
  })
const proposed = async (answer: Promise<Envelope<{ proposalId: string }>>): Promise<string> => {
  const made = await answer
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.data.proposalId
}

describe('a mark by hand', () => {
  test('has no force with one person, and is red at once with the second', async () => {
    const { person, code } = await declared(shop, 'oMarked00000000001', 1)
    const id = await proposed(mark(shop.supervisor, 1))
    expect((await codeOf(person, code.id)).colour).toBe('green')
    expect(refusalCode(await decide(shop.supervisor, 'confirmProposal', id))).toBe('SAME_PERSON')
    expect(refusalCode(await decide(shop.clerk, 'confirmProposal', id))).toBe('NOT_ALLOWED')
    expect((await codeOf(person, code.id)).colour).toBe('green')
    expect(refusalCode(await decide(second, 'confirmProposal', id))).toBe('ok')
    const marked = await codeOf(person, code.id)
    expect(marked).toMatchObject({
      colour: 'red',
      holds: [{ requirement: 'H-CONFIRMED', source: 'centre', remedy: { code: 'cure.centre' } }],
    })
    // Check-ins alone do not end a confirmed case.
    expect(marked.run).toBeUndefined()
    for (let day = 0; day < 15; day++) {
      goTo(shop, day, '09:00')
      await checkIn(person, code.id)
    }
    expect((await codeOf(person, code.id)).colour).toBe('red')
    shop.house.cloud.setClock(0)
    const end = await proposed(
      shop.clerk.call('health', 'endMark', {
        number: residentNumber(1),
        kind: 'confirmed',
        note: '治愈出院，已核实',
        requestKey: key(),
      }),
    )
    await decide(second, 'confirmProposal', end)
    expect((await codeOf(person, code.id)).colour).toBe('green')
  })

  test('answers the same whether or not anybody has declared the number, and holds nothing personal', async () => {
    await declared(shop, 'oMarked00000000002', 2)
    const known = await mark(shop.clerk, 2, 'contact')
    const unknown = await mark(shop.clerk, 3, 'contact')
    const shapeOf = (answer: Envelope<object>) =>
      answer.ok ? Object.keys(answer.data).sort() : refusal(answer)
    expect(shapeOf(known)).toEqual(['lapsesAt', 'proposalId'])
    expect(shapeOf(unknown)).toEqual(shapeOf(known))
    const text = JSON.stringify([known, unknown, await shop.inside('proposals')])
    expect(text).not.toContain(residentNumber(2))
    expect(text).not.toContain('林')
  })

  test('waits for whoever has not declared yet', async () => {
    const id = await proposed(mark(shop.clerk, 4, 'contact'))
    await decide(second, 'confirmProposal', id)
    const { code } = await declared(shop, 'oMarked00000000004', 4)
    expect(code).toMatchObject({ colour: 'red', holds: [{ reason: { code: 'H-CONTACT.centre' } }] })
  })

  test('that is declined or taken back leaves everything as it was', async () => {
    const { person, code } = await declared(shop, 'oMarked00000000005', 5)
    const id = await proposed(mark(shop.clerk, 5, 'false'))
    await decide(second, 'declineProposal', id)
    expect(await codeOf(person, code.id)).toMatchObject({ colour: 'green', holds: [] })
    expect(await shop.inside('healthMarks')).not.toContainEqual(expect.objectContaining({ kind: 'false' }))
  })

  test('is for people of the Centre; for others there is no such thing', async () => {
    for (const who of [shop.public, shop.member, shop.reviewer])
      expect(refusalCode(await mark(who, 6))).toBe('NOT_FOUND')
  })
})

test('new lists of areas take two people, then everybody is judged by them, page by page', async () => {
  const journey = {
    region: { code: '650102', name: '新疆乌鲁木齐市天山区' },
    from: inDays(-4),
    to: inDays(-2),
    transport: 'plane' as const,
  }
  const { person, code } = await declared(shop, 'oAreas000000000001', 11, { journeys: [journey] })
  expect(code.colour).toBe('green')
  // More than a page, and than an entry of the audit names.
  const others = Array.from({ length: 12 }, (_, i) => 300 + i)
  for (const serial of others)
    await declared(shop, `oAreasTravelled${serial}`, serial, { journeys: [journey] })
  const areas = [
    {
      region: '650100',
      name: { zh: '新疆乌鲁木齐市', en: 'Urumqi' },
      level: 'epidemic' as const,
      from: inDays(-10),
    },
  ]
  const propose = (who: Person) => who.call('health', 'proposeAreas', { areas, note, requestKey: key() })
  expect(refusalCode(await propose(shop.clerk))).toBe('NOT_ALLOWED')
  const id = await proposed(propose(shop.supervisor))
  expect((await shop.public.get('health', 'areaLists', {})).items).toEqual([])
  expect(refusalCode(await decide(second, 'confirmProposal', id))).toBe('ok')
  expect((await shop.public.get('health', 'areaLists', {})).items).toEqual(areas)
  await patrol(shop)
  expect(await codeOf(person, code.id)).toMatchObject({
    colour: 'red',
    holds: [{ requirement: 'H-EPIAREA', source: 'areaList', reason: { params: { left: inDays(-2) } } }],
  })
  const turned = (await shop.inside('healthChanges')).filter(({ source }) => source === 'areaList')
  expect(turned).toHaveLength(1 + others.length)
  const backwards = areas.map((area) => ({ ...area, until: inDays(-20) }))
  const wrong = await shop.supervisor.call('health', 'proposeAreas', {
    areas: backwards,
    note,
    requestKey: key(),
  })
  expect(refusalCode(wrong)).toBe('INVALID_INPUT')
})

describe('an appeal', () => {
  test('is decided by somebody who had no part in the mark, and takes a second person to change the colour', async () => {
    const third = await secondSupervisor(shop, 'oSupervisorThree01')
    const { person, code } = await declared(shop, 'oAppeal0000000001', 21)
    await decide(second, 'confirmProposal', await proposed(mark(shop.supervisor, 21, 'contact')))
    const made = await person.get('health', 'appeal', {
      id: code.id,
      requirement: 'H-CONTACT',
      text: '当天我在外地出差，有车票。',
      requestKey: key(),
    })
    expect(made).toMatchObject({ level: 1, open: true })
    expect(Date.parse(made.dueAt) - Date.parse(made.at)).toBe(24 * 3_600_000)
    expect((await codeOf(person, code.id)).holds[0]?.appealed).toBe(true)
    const decision = {
      appealId: made.id,
      revision: made.revision,
      outcome: 'upheld' as const,
      answer: '车票核实无误。',
    }
    for (const barred of [shop.supervisor, second]) {
      const answer = await barred.call('health', 'decideAppeal', { ...decision, requestKey: key() })
      expect(refusalCode(answer)).toBe('SAME_PERSON')
    }
    const decided = await third.get('health', 'decideAppeal', { ...decision, requestKey: key() })
    expect(decided).toMatchObject({ open: false, outcome: 'upheld', proposalId: expect.any(String) })
    expect((await codeOf(person, code.id)).colour).toBe('red')
    expect(refusalCode(await decide(second, 'confirmProposal', decided.proposalId ?? ''))).toBe('ok')
    expect((await codeOf(person, code.id)).colour).toBe('green')
    const { items } = await person.get('health', 'history', { id: code.id })
    expect(items[0]).toMatchObject({ from: 'red', to: 'green', source: 'appeal' })
  })

  test('can be made against everything that holds a colour, and against nothing that does not', async () => {
    const { person, code } = await declared(shop, 'oAppeal0000000000', 24, {
      contact: true,
      symptoms: ['dryCough'],
      overseas: true,
      enteredOn: inDays(-1),
      otherCode: { issuer: 'beijing', state: 'home' },
    })
    const { rules } = await shop.public.get('health', 'rules', {})
    const held = code.holds.map(({ requirement }) => requirement)
    expect([...held].sort()).toEqual(['H-CONTACT', 'H-OTHERCODE', 'H-OVERSEAS', 'H-SYMPTOM'])
    for (const { requirement } of rules) {
      const text = '情况不符，请核实。'
      const answer = await person.call('health', 'appeal', {
        id: code.id,
        requirement,
        text,
        requestKey: key(),
      })
      if (held.includes(requirement))
        expect(answer).toMatchObject({ ok: true, data: { requirement, open: true } })
      else expect(refusal(answer)).toMatchObject({ issues: [{ path: ['requirement'], code: 'findingGone' }] })
    }
    expect((await codeOf(person, code.id)).holds.every(({ appealed }) => appealed)).toBe(true)
  })

  test('that was refused goes to a second level with 72 hours and another person', async () => {
    const { person, code } = await declared(shop, 'oAppeal0000000002', 22, { contact: true })
    const made = await person.get('health', 'appeal', {
      id: code.id,
      requirement: 'H-CONTACT',
      text: '填错了，没有接触过。',
      requestKey: key(),
    })
    const refused = await shop.clerk.get('health', 'decideAppeal', {
      appealId: made.id,
      revision: made.revision,
      outcome: 'refused',
      answer: '没有新的证明材料。',
      requestKey: key(),
    })
    expect(refused.mayGoOn).toBe(true)
    const again = await person.get('health', 'appealAgain', {
      appealId: made.id,
      revision: refused.revision,
      text: '附上单位证明。',
      requestKey: key(),
    })
    expect(Date.parse(again.dueAt) - Date.parse(again.rounds[1]?.at ?? '')).toBe(72 * 3_600_000)
    const same = await shop.clerk.call('health', 'decideAppeal', {
      appealId: made.id,
      revision: again.revision,
      outcome: 'refused',
      answer: '没有新的证明材料。',
      requestKey: key(),
    })
    expect(refusalCode(same)).toBe('SAME_PERSON')
    const { items, open } = await shop.clerk.get('health', 'appealQueue', {})
    expect(items.map((row) => row.id)).toContain(made.id)
    expect(open).toBeGreaterThan(0)
    const other = await shop.house.as('oAppealOther00001').call('health', 'appealAgain', {
      appealId: made.id,
      revision: again.revision,
      text: '不是我的申诉。',
      requestKey: key(),
    })
    expect(refusalCode(other)).toBe('NOT_FOUND')
  })

  test('waits again when nobody confirmed what it asked for', async () => {
    const { person, code } = await declared(shop, 'oAppeal0000000003', 23, { contact: true })
    const made = await person.get('health', 'appeal', {
      id: code.id,
      requirement: 'H-CONTACT',
      text: '填错了，没有接触过。',
      requestKey: key(),
    })
    const upheld = await shop.clerk.get('health', 'decideAppeal', {
      appealId: made.id,
      revision: made.revision,
      outcome: 'upheld',
      answer: '核实无误。',
      requestKey: key(),
    })
    await decide(second, 'declineProposal', upheld.proposalId ?? '')
    expect(await codeOf(person, code.id)).toMatchObject({ colour: 'red', holds: [{ appealed: true }] })
  })
})

test('the board counts what there is, with its time, beside the article’s figures', async () => {
  goTo(shop, 1, '12:00')
  const { person, code } = await declared(shop, 'oBoardChecked00001', 31, { contact: true })
  expect(refusalCode(await checkIn(person, code.id))).toBe('ok')
  const keeper = shop.house.as('oBoardKeeper000001')
  const { id: placeId } = await openGate(shop, keeper)
  const { payload } = await person.get('health', 'showCode', { id: code.id })
  await keeper.get('health', 'gate', { placeId, scanned: payload })
  await patrol(shop)
  const board = await shop.clerk.get('health', 'board', {})
  const people = await shop.inside('healthPeople')
  const counted = (colour: string) => people.filter((one) => one.colour === colour).length
  expect(board.issued).toBe(people.length)
  expect(board.colours).toEqual({ green: counted('green'), yellow: counted('yellow'), red: counted('red') })
  expect(board.regions.find(({ code: region }) => region === '330110')?.issued).toBe(people.length)
  expect(board.perDay.reduce((sum, { issued }) => sum + issued, 0)).toBe(people.length)
  // Whoever has a run to go has a check-in due today, or has done it; the patient of the first test was never asked to.
  const waiting = people.filter(({ running, checkedInOn }) => running && `${checkedInOn}` < inDays(1)).length
  const done = (await shop.inside('healthCheckIns')).filter(({ day }) => day === inDays(1)).length
  expect([waiting > 1, done]).toEqual([true, 2])
  expect(board.checkIns).toEqual({ due: waiting + done, done })
  expect(board.gates).toEqual({ passed: 0, refused: 1 })
  expect(board.historic).toMatchObject({ issued: 7_250_000, green: 6_700_000 })
  expect(board.appeals.open).toBe(6)
  expect(Number.isNaN(Date.parse(board.asOf))).toBe(false)
  expect(refusalCode(await shop.public.call('health', 'board', {}))).toBe('NOT_FOUND')
})

test('every change of a colour is explained by its reasons, and in the audit with the colour it led to', async () => {
  const changes = (await shop.inside('healthChanges')).map(plain) as (HealthChange & { personId: string })[]
  const entries = (await shop.inside('audit')).map(plain) as AuditEntry[]
  const audited = (personId: string, colour: string, at: string) =>
    entries.some((entry) =>
      entry.changes?.some(
        (change) =>
          entry.at === at &&
          change.id === personId &&
          change.fields?.some(({ path, to }) => path === 'colour' && to === colour),
      ),
    )
  const sources = new Set(changes.map(({ source }) => source))
  expect([...sources].sort()).toEqual(['appeal', 'areaList', 'centre', 'declaration'])
  for (const { personId, at, from, to, reasons, source, ruleSet } of changes) {
    expect(ruleSet).not.toBe('')
    expect({ source, explained: reasons.length > 0 }).toEqual({ source, explained: to !== 'green' })
    if (from !== to)
      expect({ source, at, audited: audited(personId, to, at) }).toMatchObject({ audited: true })
  }
})
