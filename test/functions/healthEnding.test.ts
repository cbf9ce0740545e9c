/** The pack ends by its own date: after its last day nothing is collected, and all of it goes. */
import { key, type Person, refusalCode } from './harness'
import { agreeToHealth, checkIn, declared, formOf, inDays } from './health'
import { secondSupervisor } from './measures'
import { goTo, patrol, runOf } from './patrol'
import { openShop, type Shop } from './shop'

jest.setTimeout(180_000)
const LAST = 5
let shop: Shop
let second: Person
beforeAll(async () => {
  shop = await openShop()
  second = await secondSupervisor(shop)
})
afterEach(() => shop.house.cloud.setClock(0))
afterAll(() => shop.house.close())

test('from its last midnight nothing is collected, nobody has to switch it off, and a certificate tells what went', async () => {
  const value = { on: true, purpose: '返校前的健康申报，指挥部通知', until: inDays(LAST) }
  const proposed = await shop.supervisor.send('center', {
    action: 'proposeSetting',
    input: { change: { name: 'healthPack', value }, after: 0, note: '按指挥部通知', requestKey: key() },
  })
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.error))
  const { id, revision } = proposed.data as { id: string; revision: number }
  await second.get('center', 'confirmProposal', { id, revision, requestKey: key() })

  const { person, code } = await declared(shop, 'oLastDay0000000001', 1, { contact: true })
  const late = await agreeToHealth(shop.house.as('oLastDay0000000002'))
  goTo(shop, LAST, '23:59')
  expect(refusalCode(await checkIn(person, code.id))).toBe('ok')
  goTo(shop, LAST + 1, '00:00')
  expect(refusalCode(await checkIn(person, code.id))).toBe('PACK_OFF')
  const form = { form: formOf(2), requestKey: key() }
  expect(refusalCode(await late.call('health', 'declare', form))).toBe('PACK_OFF')
  expect(refusalCode(await person.call('health', 'showCode', { id: code.id }))).toBe('PACK_OFF')

  goTo(shop, LAST + 1, '03:00')
  for (let run = 0; run < 4; run += 1) await patrol(shop)
  expect(await runOf(shop, 'retention')).toMatchObject({ state: 'done', failed: 0 })
  expect(Object.keys(await shop.everything()).filter((name) => name.startsWith('health'))).toEqual([])
  const certified = (await shop.inside('certificates')).map(({ collection }) => collection)
  expect(certified).toEqual(expect.arrayContaining(['healthPeople', 'healthNumbers', 'healthTries']))
})
