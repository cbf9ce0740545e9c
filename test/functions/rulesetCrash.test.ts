/** A rule set's day with many codes: the batch is killed twice and ends as if nothing had happened. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sweep } from '../../cloudfunctions/runtime/store/records'
import { buildProject } from './harness'
import { loadAged } from './manyCodes'
import { approve, draft } from './rules'
import { openShop } from './shop'
import { TimedCloud } from './timedCloud'

jest.setTimeout(240_000)
const EACH = 100
const CATEGORY = 'COS_SHAMPOO'
const dataDir = mkdtempSync(join(tmpdir(), 'hqgc-rules-'))
let projectDir: string
let cloud: TimedCloud
/** The first minutes of the day on which the new version is in force. */
let night: number

beforeAll(async () => {
  const shop = await openShop(undefined, dataDir)
  // Half of the shampoos have a report that is too old for the new rules; toys are none of their business.
  for (const [group, company, category, age] of [
    ['a', 'qingyuan', CATEGORY, 60],
    ['b', 'xixi', CATEGORY, 1],
    ['c', 'xixi', 'TOY', 60],
  ] as const)
    await loadAged(shop, group, company, category, age, EACH)
  const made = await draft(shop.clerk, CATEGORY, ({ category }) => {
    category.reportMaxAgeDays = 30
  })
  const approved = await approve(shop, shop.clerk, shop.supervisor, made)
  if (!approved.ok) throw new Error(approved.error.code)
  const view = await shop.clerk.get('center', 'ruleDraft', { id: made.id })
  // Known before anybody approved it: what the batch does on the day.
  expect(view.impact).toMatchObject({ total: 2 * EACH, changed: EACH, failed: 0 })
  night = Date.parse(`${made.from}T00:03:00+08:00`)
  await shop.house.close()
  projectDir = await buildProject()
  cloud = new TimedCloud(projectDir, dataDir)
})
afterAll(async () => {
  await cloud?.kill()
  for (const made of [dataDir, projectDir]) if (made) rmSync(made, { recursive: true, force: true })
})

const sweep = async () => {
  const found = (await cloud.inside('sweeps')) as unknown as (Sweep & { _id: string })[]
  return found.find(({ _id }) => _id === `${CATEGORY}@2`)
}

test('a batch over 200 codes that is killed twice changes each once, and no other', async () => {
  await cloud.start(night)
  const before = new Map(
    (await cloud.inside('codes')).map((code) => [String(code._id), code.revision as number]),
  )
  const places: number[] = []
  for (const far of [20, 60]) {
    cloud.begin('patrol')
    for (;;) {
      const found = await sweep()
      if (found && !found.open) throw new Error(`it was done after ${found.seen} products`)
      if (found && found.seen >= far) break
    }
    await cloud.kill()
    await cloud.start(night + (places.length + 1) * 300_000)
    const found = await sweep()
    expect(found).toMatchObject({ open: true })
    places.push(found?.seen ?? 0)
  }
  while ((await sweep())?.open) await cloud.fire('patrol')
  // Half of them change colour; of the others it is until when they are good.
  expect(await sweep()).toMatchObject({ seen: 2 * EACH, total: 2 * EACH, changed: 2 * EACH, failed: 0 })
  expect(places[1]).toBeGreaterThan(places[0] ?? 0)

  const written = (await cloud.inside('codes')).filter(
    ({ _id, revision }) => revision !== before.get(String(_id)),
  )
  expect(written).toHaveLength(2 * EACH)
  for (const code of written) {
    expect(code.revision).toBe((before.get(String(code._id)) ?? 0) + 1)
    expect(code.outlook).toMatchObject({ ruleSet: `${CATEGORY}@2` })
  }
  const yellow = written.filter(
    ({ outlook }) => (outlook as { stages: { state: string }[] }).stages[0]?.state === 'yellow',
  )
  expect(yellow).toHaveLength(EACH)
  const byRules = (await cloud.inside('codeChanges')).filter(({ actor }) => actor === 'rules')
  expect(byRules.map(({ productId }) => productId).sort()).toEqual(
    yellow.map(({ productId }) => productId).sort(),
  )
  while ((await cloud.inside('outbox')).length > 0) await cloud.fire('courier')
  const told = (await cloud.inside('messages')).filter(
    ({ about }) => (about as { params: { to?: string } }).params.to === 'yellow',
  )
  expect(new Set(told.map(({ link }) => String(link))).size).toBe(EACH)
})
