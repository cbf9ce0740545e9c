/** An impact over many products that is killed twice counts each product once, as if nothing had happened. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RuleImpact } from '../../cloudfunctions/runtime/store/records'
import { act, OPENIDS } from '../demo/people'
import { buildProject, key } from './harness'
import { loadAged } from './manyCodes'
import { plain } from './patrol'
import { draft } from './rules'
import { openShop } from './shop'
import { TimedCloud } from './timedCloud'

jest.setTimeout(240_000)
const EACH = 500
const CATEGORY = 'COS_SHAMPOO'
const dataDir = mkdtempSync(join(tmpdir(), 'hqgc-impact-'))
let projectDir: string
let cloud: TimedCloud
let made: { id: string; revision: number }

beforeAll(async () => {
  const shop = await openShop(undefined, dataDir)
  // Half of the shampoos have a report that is too old for the draft; toys are none of its business.
  for (const [group, company, category, age] of [
    ['a', 'qingyuan', CATEGORY, 60],
    ['b', 'xixi', CATEGORY, 1],
    ['c', 'xixi', 'TOY', 60],
  ] as const)
    await loadAged(shop, group, company, category, age, EACH)
  made = await draft(shop.clerk, CATEGORY, ({ category }) => {
    category.reportMaxAgeDays = 30
  })
  await shop.house.close()
  projectDir = await buildProject()
  cloud = new TimedCloud(projectDir, dataDir)
})
afterAll(async () => {
  await cloud?.kill()
  for (const folder of [dataDir, projectDir]) if (folder) rmSync(folder, { recursive: true, force: true })
})

const impact = async () => plain((await cloud.inside('ruleImpacts'))[0] ?? {}) as unknown as RuleImpact
/** Polled without a pause, so that a page is caught between two others. */
async function until(reached: (now: RuleImpact) => boolean): Promise<RuleImpact> {
  for (;;) {
    const now = await impact()
    if (now.state === 'done' || reached(now)) return now
  }
}

test('1,000 products, killed twice: each is counted once, and the list holds what would change', async () => {
  const start = Date.now()
  await cloud.start(start)
  const asked = { id: made.id, revision: made.revision, requestKey: key() }
  await act(cloud.call, OPENIDS.clerk, 'center', 'startRuleImpact', asked)
  let seen = 0
  for (const [round, far] of [100, 500].entries()) {
    cloud.begin('courier')
    const now = await until((one) => one.seen >= far)
    await cloud.kill()
    expect(now).toMatchObject({ state: 'working' })
    // A killed run is taken over once its time is up.
    await cloud.start(start + (round + 1) * 300_000)
    const after = await impact()
    expect(after.seen).toBeGreaterThanOrEqual(now.seen)
    expect(after.seen).toBeGreaterThan(seen)
    seen = after.seen
  }
  while ((await impact()).state !== 'done') await cloud.fire('courier')
  const done = await impact()
  expect(done).toMatchObject({ seen: 2 * EACH, total: 2 * EACH, failed: 0 })
  expect(done.counts.reduce((sum, { count }) => sum + count, 0)).toBe(2 * EACH)
  const rows = await cloud.inside('ruleImpactRows')
  expect(rows).toHaveLength(EACH)
  expect(new Set(rows.map(({ productId }) => String(productId))).size).toBe(EACH)
  expect(done.suppliers).toHaveLength(1)
  expect(await cloud.inside('outbox')).toEqual([])
  // Nothing but the figures came of it.
  expect((await cloud.inside('codeChanges')).filter(({ actor }) => actor === 'rules')).toEqual([])
})
