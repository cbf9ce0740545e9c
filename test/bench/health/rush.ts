/**
 * The planned rate of people who show their code, pass a gate and declare, then ten times as many against a function whose
 * instances are capped, then the planned rate again. Everybody must have what they came for, be read by the gate's own
 * phone, or be told in words what to do; 5 s after the rush everybody is served again.
 */
import { newPersonId } from '../../../cloudfunctions/runtime/health/people'
import { key } from '../../functions/harness'
import { arrivals } from '../load/arrivals'
import { numbers } from '../load/options'
import { Times, thousands } from '../scan/times'
import { agree, type City, openCity, settlePeople } from './city'
import { memoryWords } from './memory'
import { formAt, openidOf } from './people'
import { type Had, type Phones, phonesOf } from './phone'

const PEOPLE = 20_000
const NEWCOMERS = 5_000_000
const NORMAL_WITHIN = 5_000
/** A payload is not scanned in its last seconds: the phone shows the next one by then. */
const SPARE = 15_000

type What = 'showed' | 'passed' | 'declared'
interface Visit {
  what: What
  had: Had
  /** Milliseconds since the phase began, at which the person came and was done. */
  came: number
  done: number
}

export async function rush(given: string[]): Promise<void> {
  const options = numbers(given, { planned: 30, rush: 300, seconds: 10, instances: 3 })
  const { planned, rush: most, seconds, instances } = options
  const city = await openCity({ HEALTH_RATE: String(planned) }, instances)
  const { house } = city.shop
  try {
    await settlePeople(city, 0, PEOPLE)
    const declaring = Math.ceil((2 * planned + most) * seconds * 0.05) + 20 * instances
    await agree(city, NEWCOMERS, declaring)
    const phones = await phonesOf(house.cloud, city.keeper.openid)
    const visit = visitor(city, phones)
    // Every instance is warm, as on any day.
    for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: instances }, visit))
    await new Promise((done) => setTimeout(done, 2_000))
    console.log(
      `${instances} instances planned for ${planned} a second each, ${thousands(PEOPLE)} people; ${seconds} s each`,
    )
    const before = phones.turned()
    const phase = async (rate: number): Promise<Promise<Visit>[]> => {
      const began = performance.now()
      return arrivals(rate, seconds, async () => {
        const came = performance.now() - began
        return { ...(await visit()), came, done: performance.now() - began }
      })
    }
    // The next phase begins while those of the last still wait, as it would.
    const phases = [await phase(planned), await phase(most), await phase(planned)]
    const [calm, peak, after] = (await Promise.all(phases.map((all) => Promise.all(all)))) as [
      Visit[],
      Visit[],
      Visit[],
    ]
    report('planned', planned, calm)
    report('rush', most, peak)
    report('afterwards', planned, after)
    const { platform, instance } = phones.turned()
    console.log(
      `calls turned away, tries again among them: ${thousands(instance - before.instance)} by an instance, ` +
        `${thousands(platform - before.platform)} for want of one`,
    )
    if (!peak.some(isTurnedAway))
      console.log('the rush was no rush: these instances took it all; cap them lower or raise --rush')
    normalAgain(calm, after)
    console.log(memoryWords(house.dataDir))
    refuseWrong([...calm, ...peak, ...after])
  } finally {
    await house.quiet()
    await house.close()
  }
}

/** One person more who comes: of twenty, sixteen show their code, three pass a gate, one declares. */
function visitor({ placeId }: City, phones: Phones): () => Promise<{ what: What; had: Had }> {
  let count = 0
  let newcomers = NEWCOMERS
  let fresh: { payload: string; until: number } | undefined
  return async () => {
    const i = count++
    const turn = i % 20
    if (turn === 0) {
      const newcomer = newcomers++
      const wanted = { form: formAt(newcomer), requestKey: key() }
      return { what: 'declared', had: await phones.ask(openidOf(newcomer), 'declare', wanted) }
    }
    if (turn < 4 && fresh && fresh.until > Date.now())
      return { what: 'passed', had: await phones.pass(placeId, fresh.payload) }
    const openid = openidOf((i * 7_919) % PEOPLE)
    const mine = { id: newPersonId(openid, 'self') }
    const had = await phones.ask(openid, 'showCode', mine, ({ payload, expiresAt }) => {
      fresh = { payload, until: Date.parse(expiresAt) - SPARE }
    })
    return { what: 'showed', had }
  }
}

const isTurnedAway = ({ had }: Visit): boolean => had.kind === 'told' || had.kind === 'wrong'

function report(name: string, rate: number, visits: Visit[]): void {
  const served = new Times()
  const turned = new Times()
  const words = new Set<string>()
  for (const { had, came, done } of visits) {
    const refused = had.kind === 'told' || had.kind === 'wrong'
    if (refused) words.add(had.words)
    const times = refused ? turned : served
    times.add(done - came)
  }
  const count = (what: What, kind: Had['kind']) =>
    visits.filter((visit) => visit.what === what && visit.had.kind === kind).length
  console.log(
    `${name}, ${rate} a second: of ${thousands(visits.length)} people ${thousands(served.count)} were served ` +
      `(${served.words}): ${count('showed', 'served')} codes shown, ${count('passed', 'served')} passed and ` +
      `${count('passed', 'offline')} read by the gate's phone alone, ${count('declared', 'served')} declared; ` +
      (turned.count === 0
        ? 'nobody was refused'
        : `${thousands(turned.count)} were told ${[...words].map((text) => `“${text}”`).join(', ')} (${turned.words})`),
  )
}

/** Whatever was shown to anybody beside a verdict and the words for a full house ends the run with an error. */
function refuseWrong(visits: Visit[]): void {
  const wrong = visits.flatMap(({ had }) => (had.kind === 'wrong' ? [had.words] : []))
  if (wrong.length > 0)
    throw new Error(`${wrong.length} people were shown: ${[...new Set(wrong)].join(' | ')}`)
}

/** Of the people who came later than 5 s after the rush, no more are refused than before it. */
function normalAgain(calm: Visit[], after: Visit[]): void {
  const before = calm.filter(isTurnedAway).length / calm.length
  const later = after.filter(({ came }) => came > NORMAL_WITHIN)
  const still = later.filter(isTurnedAway).length
  if (still > Math.ceil(before * later.length))
    throw new Error(`${still} of ${later.length} people who came later than 5 s after the rush were refused`)
  const early = after.filter(({ came }) => came <= NORMAL_WITHIN).filter(isTurnedAway)
  const last = Math.max(0, ...early.map(({ came }) => came))
  console.log(
    early.length === 0
      ? 'normal again at once: everybody who came after the rush was served'
      : `normal again ${(last / 1000).toFixed(1)} s after the rush: ${early.length} people who came before that were refused`,
  )
}
