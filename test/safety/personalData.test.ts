/** Nobody who reads the database, the files or the logs reads a name or a number; keys are replaced; the pack ends. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { key, openTestCloud, type Person, refusalCode } from '../functions/harness'
import {
  agreeToHealth,
  checkIn,
  declared,
  formOf,
  NAME,
  openGate,
  openHealthShop,
  residentNumber,
} from '../functions/health'
import { secondSupervisor } from '../functions/measures'
import { goTo, patrol, plain, runOf } from '../functions/patrol'
import { openShop, type Shop } from '../functions/shop'

jest.setTimeout(240_000)
const K1 = `k1:${'4f1d8b27c9a0356e'.repeat(2)}${'d2e46b8f01937ac5'.repeat(2)}`
const K2 = `k2:${'91b3e7d5204fa86c'.repeat(2)}${'7a0c5e1f93d8b264'.repeat(2)}`

function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesUnder(path)
    else yield path
  }
}

/** The files of the cloud that hold any of these texts, as UTF-8. */
function filesWith(folder: string, texts: readonly string[]): string[] {
  return [...filesUnder(folder)].filter((path) => {
    const content = readFileSync(path)
    return texts.some((text) => content.includes(Buffer.from(text)))
  })
}

describe('what is stored', () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openHealthShop()
  })
  afterAll(() => shop.house.close())

  test('no database file, no other file and no log line holds a name or a number', async () => {
    const mobile = '13811112222'
    const { person, code } = await declared(shop, 'oSecret00000000001', 1, { contact: true, mobile })
    const keeper = shop.house.as('oKeeperSecret00001')
    const { id: placeId } = await openGate(shop, keeper)
    await checkIn(person, code.id, { symptoms: ['dryCough'] })
    const { payload } = await person.get('health', 'showCode', { id: code.id })
    await keeper.get('health', 'gate', { placeId, scanned: payload })
    await person.get('health', 'correct', {
      id: code.id,
      revision: (await person.get('health', 'myCode', { id: code.id })).revision,
      changes: { temperature: 36.6 },
      truthful: true,
      requestKey: key(),
    })
    await person.get('health', 'appeal', {
      id: code.id,
      requirement: 'H-CONTACT',
      text: `我是${NAME}，请核实我的情况。`,
      requestKey: key(),
    })
    const print = { id: code.id, requestKey: key() }
    await person.get('health', 'printedCode', print)
    const number = residentNumber(1)
    // Refused forms are forgotten as well, and so are numbers that a clerk has typed.
    await person.call('health', 'declare', { form: formOf(2), requestKey: key() })
    await shop.clerk.get('health', 'mark', {
      number: residentNumber(3),
      kind: 'contact',
      since: '2026-01-01',
      note: '按通报标记',
      requestKey: key(),
    })
    await shop.settle()
    // What a gate compares is not kept either: an answer is stored without it, for a repeat of the request.
    expect(code.nameMasked).not.toBe('')
    expect(await person.get('health', 'printedCode', print)).toMatchObject({ nameMasked: '', lastFour: '' })
    const secrets = [NAME, code.nameMasked, number, mobile, residentNumber(2), residentNumber(3)]
    expect(filesWith(shop.house.dataDir, secrets)).toEqual([])
    // The search finds what is there.
    expect(filesWith(shop.house.dataDir, [code.id]).length).toBeGreaterThan(0)
    const log = shop.house.log.join('\n')
    expect(log.length).toBeGreaterThan(0)
    for (const secret of secrets) expect(log).not.toContain(secret)
  })

  test('the audit keeps who did what and which colour came of it, and nothing that was declared', async () => {
    const { code } = await declared(shop, 'oSecret00000000002', 11, { contact: true })
    const entries = (await shop.inside('audit')).map(plain) as {
      action: string
      target: string
      changes?: object[]
    }[]
    const entry = entries.find(({ action, target }) => action === 'health.declare' && target === code.id)
    expect(entry?.changes).toEqual([
      {
        in: 'healthPeople',
        id: code.id,
        did: 'created',
        fields: [
          { path: 'colour', to: 'red' },
          { path: 'relation', to: 'self' },
        ],
      },
    ])
  })

  test('the own export opens what was declared', async () => {
    const { person } = await declared(shop, 'oSecret00000000003', 12)
    const { noticeVersion: version } = await person.get('account', 'me', {})
    await person.get('account', 'consent', { version, requestKey: key() })
    const data = await person.get('account', 'myData', {})
    expect(data.holdings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['healthConsent', 'healthDeclarations']),
    )
  })
})

test('a new key seals what is new, opens what is old, and the timer seals it anew until the old key may go', async () => {
  const first = await openHealthShop({ FIELD_KEYS: K1 })
  const { dataDir } = first.house
  const { person, code } = await declared(first, 'oRotation000000001', 1, { contact: true })
  await checkIn(person, code.id)
  const appeal = { id: code.id, requirement: 'H-CONTACT' as const, text: '请核实我的情况。' }
  await person.get('health', 'appeal', { ...appeal, requestKey: key() })
  const numberIds = async (shop: Shop) =>
    (await shop.inside('healthNumbers')).map(({ _id }) => String(_id).slice(0, 2))
  expect(await numberIds(first)).toEqual(['k1'])
  const copy = join(dataDir, '..', '..', `rotation-${process.pid}`)
  await first.house.quiet()
  mkdirSync(copy, { recursive: true })
  cpSync(dataDir, copy, { recursive: true })
  await first.house.close()
  try {
    const both = await openTestCloud({
      env: { HEALTH_PACK_DEMO: '测试：轮换密钥', FIELD_KEYS: `${K2},${K1}` },
      dataDir: copy,
    })
    const again = both.as('oRotation000000001')
    expect((await again.get('health', 'myCode', { id: code.id })).lastFour).toBe(residentNumber(1).slice(-4))
    // The number is still found under the old key's hash.
    const other = await agreeToHealth(both.as('oRotation000000002'))
    const taken = await other.call('health', 'declare', { form: formOf(1), requestKey: key() })
    expect(refusalCode(taken)).toBe('NUMBER_DECLARED')
    await both.cloud.fireTimer('patrol')
    await both.quiet()
    await both.close()
    const alone = await openTestCloud({
      env: { HEALTH_PACK_DEMO: '测试：轮换密钥', FIELD_KEYS: K2 },
      dataDir: copy,
    })
    const last = alone.as('oRotation000000001')
    expect(await last.get('health', 'form', { id: code.id })).toMatchObject({ name: NAME })
    expect((await last.get('health', 'checkIns', { id: code.id })).items).toEqual([
      expect.objectContaining({ temperature: 36.4, normal: true }),
    ])
    expect((await last.get('health', 'appeals', {})).items[0]?.rounds[0]?.text).toBe(appeal.text)
    const still = await agreeToHealth(alone.as('oRotation000000003'))
    const known = await still.call('health', 'declare', { form: formOf(1), requestKey: key() })
    expect(refusalCode(known)).toBe('NUMBER_DECLARED')
    await alone.quiet()
    await alone.close()
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})

describe('the pack while it is off', () => {
  let shop: Shop
  let second: Person
  const collecting: [string, object][] = [
    ['consent', { version: '2026-11', requestKey: 'off-pack-0000000001' }],
    ['declare', { form: formOf(1), requestKey: 'off-pack-0000000002' }],
    ['myCodes', {}],
    ['showCode', { id: 'x1' }],
    [
      'checkIn',
      { id: 'x1', temperature: 36.5, symptoms: [], truthful: true, requestKey: 'off-pack-0000000003' },
    ],
    ['gate', { placeId: 'x1', scanned: 'x' }],
    ['enter', { place: 'x', id: 'x1' }],
    ['gateOther', { placeId: 'x1', issuer: 'beijing', state: 'normal' }],
    ['keepPlace', { code: 'abcdefghij', requestKey: 'off-pack-0000000004' }],
  ]
  const setPack = async (value: object, after: number) => {
    const { id, revision } = (await shop.supervisor
      .send('center', {
        action: 'proposeSetting',
        input: { change: { name: 'healthPack', value }, after, note: '按指挥部通知', requestKey: key() },
      })
      .then((answer) => (answer.ok ? answer.data : Promise.reject(new Error(JSON.stringify(answer)))))) as {
      id: string
      revision: number
    }
    await second.get('center', 'confirmProposal', { id, revision, requestKey: key() })
  }
  beforeAll(async () => {
    shop = await openShop()
    second = await secondSupervisor(shop)
  })
  afterEach(() => shop.house.cloud.setClock(0))
  afterAll(() => shop.house.close())

  test.each(collecting)(
    'as delivered, %s is refused in words and nothing is stored',
    async (action, input) => {
      const before = await shop.everything()
      const answer = await shop.public.send('health', { action, input })
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'PACK_OFF', message: expect.stringContaining('未启用') },
      })
      expect(await shop.everything()).toEqual(before)
    },
  )

  test('says so, and its rules and keys stay public', async () => {
    expect(await shop.public.get('health', 'pack', {})).toMatchObject({ on: false })
    expect((await shop.public.get('health', 'rules', {})).rules.length).toBe(10)
  })

  test('is switched on by two with a purpose and an end, and off again: collecting stops, all of it goes', async () => {
    const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    await setPack({ on: true, purpose: '返校前的健康申报，指挥部通知', until }, 0)
    const { person, code } = await declared(shop, 'oEnding0000000001', 1, { contact: true })
    await checkIn(person, code.id)
    expect(await person.get('health', 'pack', {})).toMatchObject({ on: true, until })
    await setPack({ on: false }, 1)
    const refused = await person.call('health', 'checkIn', {
      id: code.id,
      temperature: 36.5,
      symptoms: [],
      truthful: true,
      requestKey: key(),
    })
    expect(refusalCode(refused)).toBe('PACK_OFF')
    // One's own data can still be seen until it is gone.
    expect(await person.get('health', 'form', { id: code.id })).toMatchObject({ name: NAME })
    goTo(shop, 1, '03:00')
    for (let run = 0; run < 4; run += 1) await patrol(shop)
    expect(await runOf(shop, 'retention')).toMatchObject({ state: 'done', failed: 0 })
    const left = Object.keys(await shop.everything()).filter((name) => name.startsWith('health'))
    expect(left).toEqual([])
    const certified = (await shop.inside('certificates')).map(({ collection }) => String(collection))
    expect(certified).toEqual(
      expect.arrayContaining([
        'healthPeople',
        'healthNumbers',
        'healthCheckIns',
        'healthChanges',
        'healthConsents',
      ]),
    )
  })
})

test('thirty days after green everything that was declared goes, with certificates', async () => {
  const shop = await openHealthShop()
  try {
    const { person, code } = await declared(shop, 'oGreenGone00000001', 1)
    goTo(shop, 30, '03:00')
    for (let run = 0; run < 3; run += 1) await patrol(shop)
    expect((await person.get('health', 'myCode', { id: code.id })).colour).toBe('green')
    goTo(shop, 32, '03:00')
    for (let run = 0; run < 3; run += 1) await patrol(shop)
    expect(refusalCode(await person.call('health', 'myCode', { id: code.id }))).toBe('NOT_FOUND')
    for (const name of ['healthPeople', 'healthNumbers', 'healthChanges'])
      expect(await shop.inside(name)).toEqual([])
    // Nothing hinders a new declaration.
    expect((await declared(shop, 'oGreenGone00000001', 1)).code.colour).toBe('green')
  } finally {
    await shop.house.close()
  }
})

test('over the planned rate calls are refused in words, and let in again by themselves', async () => {
  const shop = await openHealthShop({ HEALTH_RATE: '1' })
  try {
    const { person, code } = await declared(shop, 'oOverload00000001', 1)
    const now = shop.house.cloud.now()
    const burst = await Promise.all(
      Array.from({ length: 100 }, () => person.call('health', 'showCode', { id: code.id })),
    )
    const refused = burst.filter((answer) => !answer.ok)
    expect(new Set(refused.map(refusalCode))).toEqual(new Set(['BUSY']))
    expect(refused.length).toBeGreaterThan(20)
    shop.house.cloud.setClock(now - Date.now() + 600_000)
    expect(refusalCode(await person.call('health', 'showCode', { id: code.id }))).toBe('ok')
  } finally {
    await shop.house.close()
  }
})
