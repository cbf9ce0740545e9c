/**
 * The Health Code at a million people: issues a code to each from a complete form (checked, judged, sealed field by
 * field, hashed), shows them live (opened, signed), verifies them at a gate, and holds off ten times the planned rate. In
 * process with a store in memory; then a sample through the real function, SDK and wire.
 */
import { addDays } from '../../cloudfunctions/domain/calendar'
import {
  checkForm,
  districtOf,
  FRESH,
  healthRules,
  holdFindings,
  limiter,
  standingColour,
  statedSince,
} from '../../cloudfunctions/domain/health'
import { keptOf } from '../../cloudfunctions/runtime/health/declaring'
import { genuinePayload, liveCode } from '../../cloudfunctions/runtime/health/live'
import { numberId } from '../../cloudfunctions/runtime/health/numbers'
import { sealPerson } from '../../cloudfunctions/runtime/health/sealedFields'
import type { Call } from '../../cloudfunctions/runtime/onion/call'
import type { Stored } from '../../cloudfunctions/runtime/store/database'
import { sha256 } from '../../cloudfunctions/runtime/store/digest'
import type { HealthPerson } from '../../cloudfunctions/runtime/store/records'
import type { HealthForm } from '../../typings/contract'
import { declared, formOf, openHealthShop, residentNumber } from '../functions/health'

const PEOPLE = 1_000_000
const SHOWN = 200_000
const TODAY = '2020-02-17'
const NOW = Date.parse(`${TODAY}T04:00:00.000Z`)
const THROUGH_SDK = 400

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
const thousands = (n: number): string => Math.round(n).toLocaleString('en')

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

/** Seven of a hundred are not green, as in the article; numbers are valid, and all different. */
function formAt(i: number): HealthForm {
  const birth = addDays('1950-01-01', Math.floor(i / 1000) % 20_000).replaceAll('-', '')
  return formOf(i % 1000, {
    number: residentNumber(i % 1000, birth),
    contact: i % 100 < 3,
    symptoms: i % 100 >= 3 && i % 100 < 7 ? ['dryCough'] : [],
  })
}

/** What `declare` does between its reads and its commit. */
function issue(i: number): Stored<HealthPerson> {
  const checked = checkForm(formAt(i), TODAY)
  if (!checked.ok) throw new Error(`form ${i}: ${JSON.stringify(checked.issues)}`)
  const { form } = checked
  const kept = keptOf(form)
  const since = statedSince(undefined, kept, TODAY)
  const found = healthRules.assess({ day: TODAY, stated: kept, since, marks: [], areas: [] }, sha256)
  const at = new Date(NOW).toISOString()
  const standing = holdFindings(FRESH, found.findings, 'declaration', at)
  const id = `bench${String(i).padStart(19, '0')}`
  return {
    _id: id,
    owner: `o${i}`,
    relation: 'self',
    ...sealPerson(id, { name: form.name, number: form.number, mobile: form.mobile, form: kept }),
    numberId: numberId(form.number),
    region: form.region,
    district: districtOf(form.region.code),
    since,
    standing,
    colour: standingColour(standing),
    running: standing.holds.length > 0,
    checkedInOn: '',
    changedAt: at,
    ruleSet: found.ruleSet,
    hash: found.hash,
    areas: 'bench',
    declaredAt: at,
    declaredOn: TODAY,
    revision: 1,
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
    const person = times.measure(() => issue(i))
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
    `planned ${thousands(perSecond)} a second: let in ${thousands(before)} of ${thousands(perSecond * 10)}; at ten ` +
      `times that ${thousands(during)} of ${thousands(perSecond * 100)}, the rest refused at once as RATE_LIMITED; in ` +
      `the first second after it ${thousands(first)} of ${thousands(perSecond)}, then ${thousands(after)} of ` +
      `${thousands(perSecond * 10)}`,
  )
}

/**
 * A sample through the function, the SDK and the wire: calm, then far more than was planned, then calm again. The local
 * cloud makes more instances when many call at once, as WeChat does, and each holds its own rate.
 */
async function throughTheSdk(): Promise<void> {
  const planned = 2
  const calmly = 20
  const shop = await openHealthShop({ HEALTH_RATE: String(planned) })
  try {
    const { person, code } = await declared(shop, 'oBench00000000001', 1)
    const now = () => shop.house.cloud.now()
    const later = (seconds: number) => shop.house.cloud.setClock(now() - Date.now() + seconds * 1000)
    const round = async (calls: number, each: number) => {
      const times: number[] = []
      let refused = 0
      for (let start = 0; start < calls; start += each) {
        if (each === 1) later(1)
        const answers = await Promise.all(
          Array.from({ length: Math.min(each, calls - start) }, async () => {
            const began = performance.now()
            const answer = await person.call('health', 'showCode', { id: code.id })
            times.push(performance.now() - began)
            return answer
          }),
        )
        const wrong = answers.find((answer) => !answer.ok && answer.error.code !== 'RATE_LIMITED')
        if (wrong) throw new Error(JSON.stringify(wrong))
        refused += answers.filter((answer) => !answer.ok).length
      }
      times.sort((a, b) => a - b)
      return { refused, p99: times[Math.floor(0.99 * (times.length - 1))] ?? 0 }
    }
    later(10)
    const calm = await round(calmly, 1)
    later(10)
    const storm = await round(THROUGH_SDK, THROUGH_SDK)
    later(10)
    const again = await round(calmly, 1)
    const told = (what: string, calls: number, { refused, p99 }: { refused: number; p99: number }) =>
      `${what}: ${refused} of ${calls} refused, p99 ${p99.toFixed(0)} ms`
    console.log(
      `through the SDK, planned ${planned} a second and instance: ${told('calm', calmly, calm)}; ` +
        `${told(`${THROUGH_SDK} at once`, THROUGH_SDK, storm)}; ${told('afterwards', calmly, again)}`,
    )
    if (storm.refused === 0) throw new Error('it refused nobody')
    if (again.refused > 0) throw new Error('it did not recover')
  } finally {
    await shop.house.quiet()
    await shop.house.close()
  }
}

export async function bench(): Promise<void> {
  process.env.FIELD_KEYS ??= 'k1:4f1d8b27c9a0356ed2e46b8f01937ac54f1d8b27c9a0356ed2e46b8f01937ac5'
  process.env.HEALTH_SIGN_KEYS ??= 'k1:91b3e7d5204fa86c7a0c5e1f93d8b26491b3e7d5204fa86c7a0c5e1f93d8b264'
  const rss = process.memoryUsage().rss
  const stored = issueAll()
  showAll(stored)
  overload(500)
  console.log(
    `memory: ${megabytes(rss)} MB at the start, ${megabytes(process.memoryUsage().rss)} MB at the end`,
  )
  await throughTheSdk()
}
