/**
 * The planned rate of people who show their code, pass a gate and declare, then ten times as many against a function whose
 * instances are capped, then the planned rate again. Everybody must have what they came for or be told in words what to
 * do; nobody is served wrongly; 5 s after the rush everybody is served again.
 */
import { newPersonId } from '../../../cloudfunctions/runtime/health/people'
import { key } from '../../functions/harness'
import { arrivals } from '../load/arrivals'
import { numbers } from '../load/options'
import { Times, thousands } from '../scan/times'
import { agree, type City, openCity, settlePeople } from './city'
import { memoryWords } from './memory'
import { formAt, openidOf } from './people'
import { type Phones, phonesOf } from './phone'

const PEOPLE = 20_000
const NEWCOMERS = 5_000_000
const NORMAL_WITHIN = 5_000

interface Visit {
  /** What the person was told instead. Absent: had what they came for. */
  told?: string
  /** Milliseconds since the phase began. */
  came: number
  had: number
}

export async function rush(given: string[]): Promise<void> {
  const options = numbers(given, { planned: 30, rush: 300, seconds: 10, instances: 3 })
  const { planned, rush: most, seconds, instances } = options
  const city = await openCity({ HEALTH_RATE: String(planned) }, instances)
  const { house } = city.shop
  try {
    await settlePeople(city, 0, PEOPLE)
    await agree(city, NEWCOMERS, Math.ceil((2 * planned + most) * seconds * 0.05) + instances)
    const phones = await phonesOf(house.cloud)
    const visit = visitor(city, phones)
    // Every instance is warm, as on any day.
    for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: instances }, () => visit()))
    await new Promise((done) => setTimeout(done, 2_000))
    console.log(
      `${instances} instances planned for ${planned} a second each, ${thousands(PEOPLE)} people; ${seconds} s each`,
    )
    const phase = async (rate: number): Promise<Promise<Visit>[]> => {
      const began = performance.now()
      return arrivals(rate, seconds, async () => {
        const came = performance.now() - began
        const told = await visit()
        return { ...(told !== undefined && { told }), came, had: performance.now() - began }
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
    if (peak.every(({ told }) => told === undefined))
      console.log('the rush was no rush: these instances took it all; cap them lower or raise --rush')
    normalAgain(calm, after)
    console.log(memoryWords(house.dataDir))
  } finally {
    await house.quiet()
    await house.close()
  }
}

/** One person more who comes: of twenty, sixteen show their code, three pass a gate, one declares. */
function visitor({ keeper, placeId }: City, phones: Phones): () => Promise<string | undefined> {
  let count = 0
  let newcomers = NEWCOMERS
  let fresh: { payload: string; until: number } | undefined
  return async () => {
    const i = count++
    const turn = i % 20
    if (turn === 0) {
      const newcomer = newcomers++
      const wanted = { form: formAt(newcomer), requestKey: key() }
      return phones.told(openidOf(newcomer), 'declare', wanted)
    }
    if (turn < 4 && fresh && fresh.until > Date.now())
      return phones.told(keeper.openid, 'gate', { placeId, scanned: fresh.payload })
    const openid = openidOf((i * 7_919) % PEOPLE)
    return phones.told(openid, 'showCode', { id: newPersonId(openid, 'self') }, ({ payload, expiresAt }) => {
      fresh = { payload, until: Date.parse(expiresAt) - 10_000 }
    })
  }
}

function report(name: string, rate: number, visits: Visit[]): void {
  const words = new Map<string, number>()
  const served = new Times()
  const turned = new Times()
  for (const { told, came, had } of visits) {
    if (told === undefined) served.add(had - came)
    else {
      turned.add(had - came)
      words.set(told, (words.get(told) ?? 0) + 1)
    }
  }
  const said = [...words].map(([text, n]) => `${thousands(n)} were told “${text}” (${turned.words})`)
  console.log(
    `${name}, ${rate} a second: of ${thousands(visits.length)} people ${thousands(served.count)} were served ` +
      `(${served.words})${said.length ? `, ${said.join(', ')}` : ', nobody was refused'}`,
  )
}

/** Of the people who came later than 5 s after the rush, no more are refused than before it. */
function normalAgain(calm: Visit[], after: Visit[]): void {
  const refused = (all: Visit[]) => all.filter(({ told }) => told !== undefined)
  const before = refused(calm).length / calm.length
  const later = after.filter(({ came }) => came > NORMAL_WITHIN)
  if (refused(later).length > Math.ceil(before * later.length))
    throw new Error(
      `${refused(later).length} of ${later.length} people who came later than 5 s after the rush were refused`,
    )
  const last = Math.max(0, ...refused(after).map(({ came }) => came))
  console.log(
    refused(after).length === 0
      ? 'normal again at once: everybody who came after the rush was served'
      : `normal again ${(last / 1000).toFixed(1)} s after the rush: ${refused(after).length} people who came before that were refused`,
  )
}
