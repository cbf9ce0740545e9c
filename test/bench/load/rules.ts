/**
 * 20,000 products judged again through the SDK after a change of the rules: the impact computed and approved by two
 * people, then the batch on the day, killed twice as by a power cut and gone on with. Each code must be written once and
 * by the new rules, none left out.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sweep } from '../../../cloudfunctions/runtime/store/records'
import { buildProject } from '../../functions/harness'
import { loadAged } from '../../functions/manyCodes'
import { approve, draft } from '../../functions/rules'
import { openShop, type Shop } from '../../functions/shop'
import { TimedCloud } from '../../functions/timedCloud'
import { thousands } from '../scan/times'
import { numbers } from './options'

const CATEGORY = 'COS_SHAMPOO'
/** The new limit, and the age of the reports that are too old for it. */
const LIMIT_DAYS = 30
const OLD_DAYS = 60
/** Minutes after which a run that was killed is taken over. */
const LATER_MS = 5 * 60_000

const seconds = (since: number): number => (performance.now() - since) / 1000

export async function rules(given: string[]): Promise<void> {
  const { products, changing } = numbers(given, { products: 20_000, changing: 10 })
  const dataDir = mkdtempSync(join(tmpdir(), 'hqgc-rules-'))
  const changed = Math.round((products * changing) / 100)
  let projectDir = ''
  try {
    const night = await approved(dataDir, products, changed)
    projectDir = await buildProject()
    await batch(new TimedCloud(projectDir, dataDir), night, products, changed)
  } finally {
    for (const made of [dataDir, projectDir]) if (made) rmSync(made, { recursive: true, force: true })
  }
}

/** The goods, and a rule set that two people have approved. Answers the first minutes of its day. */
async function approved(dataDir: string, products: number, changed: number): Promise<number> {
  const shop = await openShop(undefined, dataDir)
  try {
    await load(shop, 'a', 'qingyuan', OLD_DAYS, changed)
    await load(shop, 'b', 'xixi', 1, products - changed)
    const made = await draft(shop.clerk, CATEGORY, ({ category }) => {
      category.reportMaxAgeDays = LIMIT_DAYS
    })
    const began = performance.now()
    const answer = await approve(shop, shop.clerk, shop.supervisor, made)
    if (!answer.ok) throw new Error(`the change was not approved: ${answer.error.code}`)
    const { impact } = await shop.clerk.get('center', 'ruleDraft', { id: made.id })
    if (impact?.total !== products || impact.changed !== changed || impact.failed !== 0)
      throw new Error(`the impact is ${JSON.stringify(impact)}`)
    console.log(
      `impact: ${thousands(products)} products judged by both rule sets in ${seconds(began).toFixed(1)} s, ` +
        `${thousands(changed)} would change colour; approved by a second person`,
    )
    return Date.parse(`${made.from}T00:03:00+08:00`)
  } finally {
    await shop.house.quiet()
    await shop.house.close()
  }
}

/** A green product with a report of that age, and its copies. */
async function load(
  shop: Shop,
  group: string,
  company: 'qingyuan' | 'xixi',
  age: number,
  count: number,
): Promise<void> {
  await loadAged(shop, group, company, CATEGORY, age, count)
  // Loading holds this process; connections that were closed meanwhile are let go before the next one.
  await new Promise((done) => setTimeout(done, 500))
}

async function batch(cloud: TimedCloud, night: number, products: number, changed: number): Promise<void> {
  try {
    await cloud.start(night)
    const before = revisions(await cloud.inside('codes'))
    const began = performance.now()
    const places: number[] = []
    for (const share of [0.2, 0.6]) {
      const there = await until(cloud, products * share)
      await cloud.kill()
      await cloud.start(night + (places.length + 1) * LATER_MS)
      const kept = (await sweepOf(cloud))?.seen ?? 0
      if (kept < there) throw new Error(`${there} were judged before the kill, ${kept} are known after it`)
      places.push(kept)
    }
    let runs = 2
    for (; (await sweepOf(cloud))?.open; runs += 1) await cloud.fire('patrol')
    const took = seconds(began)
    const sweep = await sweepOf(cloud)
    if (sweep?.seen !== products || sweep.total !== products || sweep.failed !== 0)
      throw new Error(`the batch ended ${JSON.stringify(sweep)}`)
    const after = await cloud.inside('codes')
    const twice = after.filter(({ _id, revision }) => revision !== (before.get(String(_id)) ?? 0) + 1)
    const older = after.filter(({ outlook }) => (outlook as { ruleSet: string }).ruleSet !== `${CATEGORY}@2`)
    const yellow = after.filter(({ outlook }) => stateNow(outlook) === 'yellow')
    if (twice.length > 0 || older.length > 0 || yellow.length !== changed)
      throw new Error(
        `${twice.length} codes were not written exactly once, ${older.length} are by the older rules, ${yellow.length} yellow`,
      )
    console.log(
      `batch: ${thousands(products)} products judged again in ${took.toFixed(1)} s with both starts, ` +
        `${thousands(products / took)} a second, ${runs} runs; killed at ${places.map(thousands).join(' and ')}, each ` +
        `code written once, ${thousands(yellow.length)} yellow now, ${thousands((await cloud.inside('outbox')).length)} ` +
        'messages wait for the courier',
    )
  } finally {
    await cloud.kill()
  }
}

/** Runs the batch until it has judged so many; answers how many that are. */
async function until(cloud: TimedCloud, wanted: number): Promise<number> {
  let running = false
  for (;;) {
    if (!running) {
      running = true
      // A run ends after its 40 s and the timer begins the next one; the kill ends the one that is under way.
      void cloud
        .fire('patrol')
        .catch(() => undefined)
        .then(() => {
          running = false
        })
    }
    await new Promise((done) => setTimeout(done, 50))
    const sweep = await sweepOf(cloud)
    if (sweep && !sweep.open)
      throw new Error(`it was done after ${sweep.seen} products, before it could be killed`)
    if (sweep && sweep.seen >= wanted) return sweep.seen
  }
}

async function sweepOf(cloud: TimedCloud): Promise<Sweep | undefined> {
  // A connection that the busy process let go is met once, and opened anew.
  const asked = () => cloud.inside('sweeps')
  const found = (await asked().catch(asked)) as unknown as (Sweep & { _id: string })[]
  return found.find(({ _id }) => _id === `${CATEGORY}@2`)
}

const revisions = (all: Record<string, unknown>[]): Map<string, number> =>
  new Map(all.map(({ _id, revision }) => [String(_id), revision as number]))

const stateNow = (outlook: unknown): string | undefined =>
  (outlook as { stages: { state: string }[] }).stages[0]?.state
