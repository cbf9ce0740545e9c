/** One whole story with so many kills in it, held against the same story with none. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { DAY } from '../../functions/patrol'
import { readEverything } from '../../functions/shop'
import { brokenIn, type Everything, shapeOf } from './invariants'
import { type Deaths, MortalCloud } from './mortalCloud'
import { openServer, wrongNews } from './receiving'
import { wholeStory } from './story'

const root = resolve(__dirname, '../../..')

export interface Told {
  colours: string[]
  health: string[]
  /** What the platform's server took, repeats with it. */
  news: number
  shape: Record<string, number>
  took: number[]
  kills: number
  acknowledged: number
  /** What the platform answered in the functions' place. */
  faults: string[]
  /** What should be and is not, in words. */
  broken: string[]
}

/** Tells the story on a cloud of its own, killed at these places. */
export async function tell(deaths: Deaths = new Map()): Promise<Told> {
  const mortal = new MortalCloud(deaths)
  const server = await openServer()
  try {
    await mortal.cloud.build()
    await mortal.cloud.start()
    const { colours, health } = await wholeStory(mortal, server)
    // Only the story is killed in, not what comes after it to see whether it healed.
    const took = [...mortal.took]
    const everything = await atRest(mortal)
    const broken = brokenIn(everything, Date.now() + DAY + LEASES_OVER)
    broken.push(...wrongNews(server.receiver, everything))
    broken.push(...(await lost(mortal)), ...wrongInChain(mortal.cloud.dataDir))
    if (!isDeepStrictEqual(await readEverything(mortal.cloud.origin), everything))
      broken.push('asking again for what was acknowledged changed something')
    const { kills, acknowledged, faults } = mortal
    const counted = {
      news: server.receiver.taken.length,
      took,
      kills,
      acknowledged: acknowledged.length,
      faults,
    }
    return { colours, health, shape: shapeOf(everything), ...counted, broken }
  } finally {
    await mortal.cloud.remove()
    await server.receiver.stop()
  }
}

/** Milliseconds after which no run that was killed holds its work any more. */
const LEASES_OVER = 10 * 60_000

/** What the timers do next: the patrol once the killed run's lease is over, the courier until nothing is left. */
async function atRest(mortal: MortalCloud): Promise<Everything> {
  await mortal.setClock(DAY + LEASES_OVER)
  await mortal.fire('patrol')
  let before = await readEverything(mortal.cloud.origin)
  for (;;) {
    await mortal.fire('courier')
    const after = await readEverything(mortal.cloud.origin)
    if (isDeepStrictEqual(after, before)) return after
    before = after
  }
}

/** What the checker of the audit says of a chain that is not whole. */
function wrongInChain(dataDir: string): string[] {
  const script = join(root, 'cloudfunctions/ops/verifyAudit.ts')
  const args = ['--import', 'tsx', script, '--data', dataDir]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? [] : [`the audit: ${stdout}${stderr}`]
}

/** Of whom it was answered; no answer is stored with it. */
const NEVER_STORED = ['nameMasked', 'lastFour']
const kept = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (field, value) => (NEVER_STORED.includes(field) ? undefined : value)))

/** Every change that was acknowledged is still answered as it was: its effect and its answer are one commit. */
async function lost({ cloud, acknowledged }: MortalCloud): Promise<string[]> {
  const missing: string[] = []
  for (const { openid, name, event, answer } of acknowledged) {
    const { result } = await cloud.call(openid, name, event)
    if (!isDeepStrictEqual(kept(result), kept(answer)))
      missing.push(`${name}.${event.action} was acknowledged and is lost`)
  }
  return missing
}

/**
 * `count` places in a story: another random request each, and a random moment from its sending until a little after its
 * answer. `random`: from 0 up to 1.
 */
export function deathsIn(took: readonly number[], count: number, random: () => number): Deaths {
  const deaths: Deaths = new Map()
  while (deaths.size < Math.min(count, took.length)) {
    const number = Math.floor(random() * took.length)
    if (!deaths.has(number)) deaths.set(number, random() * 1.2 * (took[number] ?? 0))
  }
  return deaths
}

/** Numbers from 0 up to 1 that follow from a seed (mulberry32), so that a run can be had again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How two stories differ, in words. */
export function differences(whole: Told, killed: Told): string[] {
  const names = new Set([...Object.keys(whole.shape), ...Object.keys(killed.shape)])
  const counts = [...names].flatMap((name) => {
    const [one, other] = [whole.shape[name] ?? 0, killed.shape[name] ?? 0]
    return one === other ? [] : [`${name}: ${one} without kills, ${other} with them`]
  })
  for (const what of ['colours', 'health'] as const)
    if (!isDeepStrictEqual(whole[what], killed[what]))
      counts.push(`${what}: ${whole[what].join(', ')} without kills, ${killed[what].join(', ')} with them`)
  return counts
}
