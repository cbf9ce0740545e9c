/** A night's work that is killed in the middle goes on where it was: nothing is doubled and nothing is skipped. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PatrolRun } from '../../cloudfunctions/runtime/store/records'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { buildProject, key } from './harness'
import { loadCopies, patternOf } from './manyCodes'
import { DAY, dayOf } from './patrol'
import { openShop } from './shop'
import { TimedCloud } from './timedCloud'
import { verifyAll } from './verify'

jest.setTimeout(240_000)
const EACH = 120
const dataDir = mkdtempSync(join(tmpdir(), 'hqgc-patrol-'))
/** The day on which the licence of half of the goods is over: its first hour in Shanghai. */
const night = Date.parse(`${dayOf(Date.now() + 11 * DAY)}T00:10:00+08:00`)
let projectDir: string
let cloud: TimedCloud

beforeAll(async () => {
  const shop = await openShop(undefined, dataDir)
  const { call, upload } = shop.house
  for (const [days, group] of [
    [10, 'a'],
    [900, 'b'],
  ] as const) {
    const category = group === 'a' ? 'COS_SHAMPOO' : 'TOY'
    const company = group === 'a' ? 'qingyuan' : 'xixi'
    const dates = { reportDay: dayOf(Date.now()), expiry: dayOf(Date.now() + days * DAY) }
    const draft = await makeDraft(call, upload, OPENIDS[company], company, category, dates)
    const { productId, revision } = draft
    await shop.house
      .as(OPENIDS[company])
      .get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
    await verifyAll(shop.clerk)
    await shop.settle()
    await loadCopies(shop.house.cloud, await patternOf(shop, productId), group, EACH)
  }
  await shop.house.close()
  projectDir = await buildProject()
  cloud = new TimedCloud(projectDir, dataDir)
})
afterAll(async () => {
  await cloud.kill()
  for (const made of [dataDir, projectDir]) rmSync(made, { recursive: true, force: true })
})

const colours = async () => {
  const runs = (await cloud.inside('patrolRuns')) as unknown as (PatrolRun & { _id: string })[]
  return runs.find(({ _id }) => _id === `colours:${dayOf(night)}`)
}

test('a run over 240 codes that is killed twice ends as if nothing had happened', async () => {
  await cloud.start(night)
  const before = new Map(
    (await cloud.inside('codes')).map((code) => [String(code._id), code.revision as number]),
  )
  const places: number[] = []
  for (const far of [2, 4]) {
    cloud.begin('patrol')
    for (;;) {
      const run = await colours()
      if (run?.state === 'done') throw new Error(`it was done after ${run.pages} pages`)
      if (run && run.pages >= far) break
    }
    await cloud.kill()
    // The lease of a run that was killed holds for half a minute; the timer comes again meanwhile, in vain, and later with success.
    await cloud.start(night + places.length * 300_000 + 300_000)
    const run = await colours()
    expect(run).toMatchObject({ state: 'working' })
    places.push(run?.pages ?? 0)
  }
  await cloud.fire('patrol')
  const run = await colours()
  // Its own code beside the copies, of each kind.
  expect(run).toMatchObject({ state: 'done', seen: 2 * (EACH + 1), changed: EACH + 1, failed: 0, rounds: 1 })
  expect(run?.pages).toBeGreaterThan(places[1] ?? 0)

  const codes = await cloud.inside('codes')
  const written = codes.filter(({ _id, revision }) => revision !== before.get(String(_id)))
  expect(written).toHaveLength(EACH + 1)
  for (const code of written) {
    expect(code.revision).toBe((before.get(String(code._id)) ?? 0) + 1)
    const [now] = (code.outlook as { stages: unknown[] }).stages
    expect(now).toMatchObject({ from: dayOf(night), state: 'red' })
  }
  const byTime = (await cloud.inside('codeChanges')).filter(({ actor }) => actor === 'time')
  expect(byTime.map(({ productId }) => productId).sort()).toEqual(
    written.map(({ productId }) => productId).sort(),
  )

  while ((await cloud.inside('outbox')).length > 0) await cloud.fire('courier')
  const told = (await cloud.inside('messages')).filter(
    ({ about }) => (about as { params: { to?: string } }).params.to === 'red',
  )
  expect(told).toHaveLength(EACH + 1)
  const links = told.map(({ link }) => String(link))
  expect(new Set(links).size).toBe(EACH + 1)
})
