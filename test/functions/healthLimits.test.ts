/** What one person may do, however many instances answer: the limits of the pack that live in the database. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HealthForm } from '../../typings/contract'
import { key, type Person, refusal, refusalCode } from './harness'
import { agreeToHealth, checkIn, declared, formOf, openHealthShop, residentNumber } from './health'
import { goTo } from './patrol'
import type { Shop } from './shop'

jest.setTimeout(180_000)
const A_DAY = 20
let shop: Shop
beforeAll(async () => {
  shop = await openHealthShop()
})
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

const attempt = (person: Person, form: HealthForm) =>
  person.call('health', 'declare', { form, requestKey: key() })

describe('numbers that one person tries', () => {
  const taken = Array.from({ length: A_DAY + 8 }, (_, i) => 100 + i)
  beforeAll(async () => {
    for (const serial of taken) await declared(shop, `oDeclaredNumber0${serial}`, serial)
  })

  test('are twenty a day, over all instances together, and the refusal says what to do', async () => {
    const prober = await agreeToHealth(shop.house.as('oProber0000000001'))
    const codes: string[] = []
    // Two at the same time are on two instances, which know nothing of each other.
    for (let i = 0; i < taken.length; i += 2) {
      const both = taken.slice(i, i + 2).map((serial) => attempt(prober, formOf(serial)))
      codes.push(...(await Promise.all(both)).map(refusalCode))
    }
    expect(codes.filter((code) => code === 'NUMBER_DECLARED')).toHaveLength(A_DAY)
    expect(codes.slice(A_DAY)).toEqual(taken.slice(A_DAY).map(() => 'INVALID_INPUT'))
    // Of a free number no more is said than of a declared one.
    for (const serial of [taken.at(-1) ?? 0, 900])
      expect(refusal(await attempt(prober, formOf(serial)))).toMatchObject({
        issues: [{ path: ['form', 'number'], code: 'health.tries', params: { limit: A_DAY } }],
      })
    expect(
      refusalCode(await attempt(await agreeToHealth(shop.house.as('oHonest0000000001')), formOf(901))),
    ).toBe('ok')
    goTo(shop, 1, '08:00')
    expect(refusalCode(await attempt(prober, formOf(900)))).toBe('ok')
  })

  test('count for corrections too; the same number again counts once', async () => {
    const { person, code } = await declared(shop, 'oProber0000000002', 801)
    let revision = code.revision
    const correct = async (serial: number) => {
      const changes = { number: residentNumber(serial) }
      const answer = await person.call('health', 'correct', {
        id: code.id,
        revision,
        changes,
        truthful: true,
        requestKey: key(),
      })
      if (answer.ok) revision = answer.data.revision
      return refusalCode(answer)
    }
    for (let i = 0; i < 3; i++) expect(await correct(taken[0] ?? 0)).toBe('NUMBER_DECLARED')
    // The own number and the one tried three times: eighteen are left, free ones among them.
    expect(await correct(802)).toBe('ok')
    for (const serial of taken.slice(1, A_DAY - 2)) expect(await correct(serial)).toBe('NUMBER_DECLARED')
    expect(await correct(taken[A_DAY] ?? 0)).toBe('INVALID_INPUT')
    expect(await correct(803)).toBe('INVALID_INPUT')
  })

  test('leave hashes that say neither who nor which, and go', async () => {
    const tries = JSON.stringify(await shop.inside('healthTries'))
    expect(tries).not.toContain('oProber')
    for (const serial of taken) expect(tries).not.toContain(residentNumber(serial))
    const database = readdirSync(shop.house.dataDir).filter((name) => /\.(db|sqlite)/.test(name))
    expect(database.length).toBeGreaterThan(0)
    for (const name of database)
      expect(readFileSync(join(shop.house.dataDir, name)).includes(residentNumber(taken[0] ?? 0))).toBe(false)
  })
})

test('one declaration of one’s own and one check-in a day, of many at once on many instances', async () => {
  const person = await agreeToHealth(shop.house.as('oManyAtOnce000001'))
  const many = await Promise.all(
    Array.from({ length: 6 }, (_, i) => attempt(person, formOf(910 + i, { contact: true }))),
  )
  expect(many.map(refusalCode).sort()).toEqual([...Array(5).fill('ALREADY_DONE'), 'ok'])
  const [mine] = (await person.get('health', 'myCodes', {})).items
  const checked = await Promise.all(Array.from({ length: 6 }, () => checkIn(person, mine?.id ?? '')))
  expect(checked.map(refusalCode).sort()).toEqual([...Array(5).fill('ALREADY_DONE'), 'ok'])
})
