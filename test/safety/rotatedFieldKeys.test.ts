/** The field key is replaced while people use what it sealed: everything opens, whatever is killed, until the old may go. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../cloudfunctions/ops/conformance/client'
import type { PatrolRun } from '../../cloudfunctions/runtime/store/records'
import type { Envelope, HealthCode } from '../../typings/contract'
import { buildProject, key, openTestCloud, refusalCode } from '../functions/harness'
import {
  agreeToHealth,
  checkIn,
  declared,
  formOf,
  NAME,
  openHealthShop,
  residentNumber,
} from '../functions/health'
import { submittedProduct } from '../functions/papers'
import { dayOf } from '../functions/patrol'
import { connectServer } from '../functions/servers'
import { TimedCloud } from '../functions/timedCloud'

jest.setTimeout(240_000)
const [K1, K2] = ['first', 'second'].map(
  (of, n) => `k${n + 1}:${createHash('sha256').update(`field ${of}`).digest('hex')}`,
) as [string, string]
const PACK = { HEALTH_PACK_DEMO: '测试：轮换密钥' }
/** More than two pages of the job. */
const PEOPLE = 48
const dataDir = mkdtempSync(join(tmpdir(), 'hqgc-fields-'))
const openidOf = (n: number) => `oSealed${String(n).padStart(11, '0')}`
const appealText = '请核实我的情况。'

const projects: string[] = []
afterAll(() => {
  for (const made of [dataDir, ...projects]) rmSync(made, { recursive: true, force: true })
})

/** Which keys sealed what is in a document, by the number that each sealed text begins with. */
const keysIn = (documents: object[]) =>
  [...new Set([...JSON.stringify(documents).matchAll(/"k(\d)\.[\w-]{30,}"/g)].map(([, id]) => id))].sort()

test('records under the old key open while the job seals them anew, killed in the middle and resumed', async () => {
  const shop = await openHealthShop({ FIELD_KEYS: K1 }, dataDir)
  const ids: string[] = []
  for (let n = 0; n < PEOPLE; n += 1) {
    const { person, code } = await declared(shop, openidOf(n), n, { contact: n === 0 })
    ids.push(code.id)
    if (n % 2 === 0) await checkIn(person, code.id)
    if (n > 0) continue
    const appeal = { id: code.id, requirement: 'H-CONTACT' as const, text: appealText }
    await person.get('health', 'appeal', { ...appeal, requestKey: key() })
  }
  const { token } = (await submittedProduct(shop)).code ?? { token: '' }
  const server = await connectServer(shop)
  await shop.settle()
  await shop.house.close()

  const projectDir = await buildProject()
  projects.push(projectDir)
  const cloud = new TimedCloud(projectDir, dataDir, { ...PACK, FIELD_KEYS: `${K2},${K1}` })
  const ask = async <O>(n: number, action: string, input: object): Promise<Envelope<O>> =>
    (await cloud.call(openidOf(n), 'health', { action, input })).result as Envelope<O>
  const show = (n: number) => ask<HealthCode>(n, 'myCode', { id: ids[n] })
  const checkInNow = (n: number) =>
    ask(n, 'checkIn', {
      id: ids[n],
      temperature: 36.5,
      symptoms: [],
      truthful: true,
      requestKey: `rotated-field-check-in-${n}`,
    })
  const run = async () =>
    ((await cloud.inside('patrolRuns')) as unknown as (PatrolRun & { _id: string })[]).find(
      ({ _id }) => _id === `healthKeyRotation:${dayOf(now)}`,
    )
  const now = Date.now() + 600_000
  const odd = Array.from({ length: PEOPLE / 2 }, (_, i) => 2 * i + 1)
  try {
    await cloud.start(now)
    // Everybody shows the code, and half of them check in, while the job goes through their records.
    cloud.begin('patrol')
    const shown = ids.map((_, n) => show(n))
    const flying = odd.slice(0, 12).map((n) => checkInNow(n).catch(() => undefined))
    for (let at = await run(); !at || at.pages < 1; at = await run()) {
      if (at?.state === 'done') throw new Error('it was done before it could be killed')
    }
    const answers = await Promise.all(shown)
    await cloud.kill()
    expect(answers.filter((one) => !one.ok)).toEqual([])
    expect(answers.map((one) => one.ok && one.data.lastFour)).toEqual(
      ids.map((_, n) => residentNumber(n).slice(-4)),
    )
    await Promise.all(flying)

    await cloud.start(now + 300_000)
    expect(await run()).toMatchObject({ state: 'working' })
    expect(keysIn(await cloud.inside('healthPeople'))).toEqual(['1', '2'])
    const rest = cloud.fire('patrol')
    // Who got no answer before sends the same again; the others check in for the first time, in the middle of it.
    const checkedIn = await Promise.all(odd.map(checkInNow))
    expect(checkedIn.map(refusalCode).filter((one) => one !== 'ok' && one !== 'ALREADY_DONE')).toEqual([])
    await rest
    expect(await run()).toMatchObject({ state: 'done', failed: 0 })
    // An hour later it looks again: what was sealed meanwhile by somebody late is found.
    await cloud.kill()
    await cloud.start(now + 300_000 + 3_700_000)
    await cloud.fire('patrol')
    for (const name of ['healthPeople', 'healthCheckIns', 'healthAppeals', 'apiAccess'])
      expect([name, keysIn(await cloud.inside(name))]).toEqual([name, ['2']])
    expect(await cloud.inside('healthCheckIns')).toHaveLength(PEOPLE)
  } finally {
    await cloud.kill()
  }

  // Without the old key: people, their check-ins and appeals, and the secret of a platform's key.
  const alone = await openTestCloud({ dataDir, env: { ...PACK, FIELD_KEYS: K2 } })
  try {
    const [someone] = await Promise.all(
      ids.map(async (id, n) => {
        const person = alone.as(openidOf(n))
        expect(await person.get('health', 'form', { id })).toMatchObject({ name: NAME })
        const { lastFour } = await person.get('health', 'myCode', { id })
        expect(lastFour).toBe(residentNumber(n).slice(-4))
        const { items } = await person.get('health', 'checkIns', { id })
        expect(items).toEqual([expect.objectContaining({ normal: true })])
        return person
      }),
    )
    expect((await someone?.get('health', 'appeals', {}))?.items[0]?.rounds[0]?.text).toBe(appealText)
    const { keyId, secret } = server
    const client = connect(`${alone.origin}/http/openapi`, keyId, secret, () => alone.cloud.now())
    expect((await client.get(`/v1/tokens/${token}`)).json).toMatchObject({ ok: true })
    await alone.quiet()
  } finally {
    await alone.close()
  }
})

test('what an instance with the old key first seals beside a record of the new one is found by the next round', async () => {
  const own = mkdtempSync(join(tmpdir(), 'hqgc-late-'))
  projects.push(own)
  const both = [`${K2},${K1}`, `${K1},${K2}`] as const
  const shop = await openHealthShop({ FIELD_KEYS: both[0] }, own)
  const { code } = await declared(shop, openidOf(900), 900, { contact: true })
  await shop.settle()
  await shop.house.close()
  // As an instance that was started before the deployment and is still at it.
  const late = await openTestCloud({ dataDir: own, env: { ...PACK, FIELD_KEYS: both[1] } })
  const person = late.as(openidOf(900))
  await checkIn(person, code.id)
  const appeal = { id: code.id, requirement: 'H-CONTACT' as const, text: appealText }
  await person.get('health', 'appeal', { ...appeal, requestKey: key() })
  await late.quiet()
  await late.close()

  const after = await openTestCloud({ dataDir: own, env: { ...PACK, FIELD_KEYS: both[0] } })
  await after.cloud.fireTimer('patrol')
  await after.quiet()
  await after.close()
  const alone = await openTestCloud({ dataDir: own, env: { ...PACK, FIELD_KEYS: K2 } })
  const again = alone.as(openidOf(900))
  expect((await again.get('health', 'checkIns', { id: code.id })).items).toHaveLength(1)
  expect((await again.get('health', 'appeals', {})).items[0]?.rounds[0]?.text).toBe(appealText)
  const other = await agreeToHealth(alone.as('oSealedOther000001'))
  const taken = await other.call('health', 'declare', { form: formOf(900), requestKey: key() })
  expect(refusalCode(taken)).toBe('NUMBER_DECLARED')
  await alone.quiet()
  await alone.close()
})
