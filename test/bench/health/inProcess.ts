/**
 * A million people in one process, with a store in memory: issues a code to each, shows them live (opened, signed),
 * verifies them at a gate, and holds off ten times the planned rate.
 */
import { limiter } from '../../../cloudfunctions/domain/health'
import { genuinePayload, liveCode } from '../../../cloudfunctions/runtime/health/live'
import type { Call } from '../../../cloudfunctions/runtime/onion/call'
import type { Stored } from '../../../cloudfunctions/runtime/store/database'
import type { HealthPerson } from '../../../cloudfunctions/runtime/store/records'
import { thousands } from '../scan/times'
import { megabytes } from './memory'
import { issue } from './people'

const PEOPLE = 1_000_000
const SHOWN = 200_000
const NOW = Date.parse('2020-02-17T04:00:00.000Z')
/** Calls a second that an instance is planned for, unless the environment says otherwise. */
const PLANNED = 500

/** Milliseconds of each call, kept as figures so that a million of them cost eight megabytes. */
class Times {
  private readonly all: Float64Array
  private count = 0
  constructor(most: number) {
    this.all = new Float64Array(most)
  }
  measure<T>(work: () => T): T {
    const started = performance.now()
    const result = work()
    this.all[this.count++] = performance.now() - started
    return result
  }
  told(): string {
    const sorted = this.all.slice(0, this.count).sort()
    const at = (share: number) => (sorted[Math.floor(share * (this.count - 1))] ?? 0).toFixed(3)
    const total = sorted.reduce((sum, one) => sum + one, 0)
    return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms; ${thousands((this.count / total) * 1000)} a second`
  }
}

/** Issues them all; one person of ten is kept in memory as JSON, as a database page would be. */
function issueAll(): string[] {
  const times = new Times(PEOPLE)
  const colours = { green: 0, yellow: 0, red: 0 }
  const stored: string[] = []
  const numbers = new Set<string>()
  const heaps: number[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const person = times.measure(() => issue(i, NOW))
    colours[person.colour] += 1
    numbers.add(person.numberId.slice(0, 20))
    if (i % (PEOPLE / (SHOWN / 2)) === 0) stored.push(JSON.stringify(person))
    if ((i + 1) % (PEOPLE / 10) === 0) heaps.push(megabytes(process.memoryUsage().heapUsed))
  }
  console.log(`issued ${thousands(PEOPLE)} codes in process: ${times.told()}`)
  console.log(
    `  ${thousands(colours.green)} green, ${thousands(colours.yellow)} yellow, ${thousands(colours.red)} red; ` +
      `${thousands(numbers.size)} different numbers; heap after each tenth ${heaps.join(', ')} MB`,
  )
  return stored
}

function showAll(stored: string[]): void {
  const shown = new Times(SHOWN)
  const scanned = new Times(SHOWN)
  const call = { now: NOW, at: new Date(NOW).toISOString() } as Call
  for (let i = 0; i < SHOWN; i++) {
    const person = JSON.parse(stored[i % stored.length] as string) as Stored<HealthPerson>
    const { payload } = shown.measure(() => liveCode(call, person))
    const read = scanned.measure(() => genuinePayload(payload))
    if (read?.colour !== person.colour) throw new Error('a gate read another colour than was shown')
  }
  console.log(`showed ${thousands(SHOWN)} live codes: ${shown.told()}`)
  console.log(`verified ${thousands(SHOWN)} at a gate: ${scanned.told()}`)
}

/** Ten seconds of ten times the planned rate, then the planned rate again: who is let in, by simulated time. */
function overload(perSecond: number): void {
  const limit = limiter(perSecond, perSecond * 2)
  const admitted = (from: number, rate: number, seconds: number): number => {
    let count = 0
    for (let i = 0; i < rate * seconds; i++) if (limit.admit(from + (i * 1000) / rate)) count += 1
    return count
  }
  const before = admitted(0, perSecond, 10)
  const during = admitted(10_000, perSecond * 10, 10)
  const first = admitted(20_000, perSecond, 1)
  const after = admitted(21_000, perSecond, 10)
  console.log(
    `one instance, planned ${thousands(perSecond)} a second: let in ${thousands(before)} of ${thousands(perSecond * 10)}; ` +
      `at ten times that ${thousands(during)} of ${thousands(perSecond * 100)}, the rest refused at once as BUSY; in ` +
      `the first second after it ${thousands(first)} of ${thousands(perSecond)}, then ${thousands(after)} of ` +
      `${thousands(perSecond * 10)}`,
  )
}

export async function inProcess(): Promise<void> {
  process.env.FIELD_KEYS ??= 'k1:4f1d8b27c9a0356ed2e46b8f01937ac54f1d8b27c9a0356ed2e46b8f01937ac5'
  process.env.HEALTH_SIGN_KEYS ??= 'k1:91b3e7d5204fa86c7a0c5e1f93d8b26491b3e7d5204fa86c7a0c5e1f93d8b264'
  const { rss } = process.memoryUsage()
  const stored = issueAll()
  showAll(stored)
  overload(PLANNED)
  console.log(
    `memory: ${megabytes(rss)} MB at the start, ${megabytes(process.memoryUsage().rss)} MB at the end`,
  )
}
