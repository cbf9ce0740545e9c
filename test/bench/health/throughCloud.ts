/**
 * Declarations, live codes and a gate among 1,000, 100,000 and 1,000,000 people as phones make them: the local cloud's
 * database, the deployed functions, the real SDK, its wire. Ends with an error when a use reads more among a million.
 */
import { newPersonId } from '../../../cloudfunctions/runtime/health/people'
import { key } from '../../functions/harness'
import { Times, thousands } from '../scan/times'
import { agree, type City, openCity, settlePeople } from './city'
import { memoryWords } from './memory'
import { formAt, openidOf } from './people'

const DECLARED = 300
const SHOWN = 2_000
const AT_ONCE = 4
/** New people have numbers that nobody was loaded with. */
const NEWCOMERS = 5_000_000

/** Another person each time, in no order. */
const spread = (i: number, size: number): number => (i * 7_919) % size

interface Use {
  times: Times
  /** Requests to the database, writes and transactions among them. */
  requests: number
}

/** One after the other, so that each time is that of one use alone. */
async function each<T>(
  { shop }: City,
  count: number,
  work: (i: number) => Promise<T>,
): Promise<Use & { made: T[] }> {
  const times = new Times()
  const made: T[] = []
  const before = shop.house.requests()
  for (let i = 0; i < count; i++) {
    const started = performance.now()
    made.push(await work(i))
    times.add(performance.now() - started)
  }
  return { times, requests: (shop.house.requests() - before) / count, made }
}

/** All of it at one size; the requests that each use took. */
async function measure(city: City, size: number, newcomers: number): Promise<number[]> {
  const { shop, keeper, placeId } = city
  const { house } = shop
  const declare = (i: number) =>
    house
      .as(openidOf(newcomers + i))
      .get('health', 'declare', { form: formAt(newcomers + i), requestKey: key() })
  const show = (i: number) => {
    const openid = openidOf(spread(i, size))
    return house.as(openid).get('health', 'showCode', { id: newPersonId(openid, 'self') })
  }
  const pass = (scanned: string) => keeper.get('health', 'gate', { placeId, scanned })
  await agree(city, newcomers, DECLARED)
  await each(city, 100, show)
  const declared = await each(city, DECLARED, declare)
  const shown = await each(city, SHOWN, show)
  const passed = await each(city, DECLARED, async (i) => {
    const { payload, colour } = await show(i)
    const started = performance.now()
    const seen = await pass(payload)
    if (seen.colour !== colour) throw new Error(`shown ${colour}, at the gate ${seen.colour}`)
    return performance.now() - started
  })
  const atGate = new Times()
  for (const ms of passed.made) atGate.add(ms)
  const together = async (): Promise<void> => {
    const lanes = Array.from({ length: AT_ONCE }, async (_, lane) => {
      for (let i = lane; i < SHOWN; i += AT_ONCE) await show(i)
    })
    await Promise.all(lanes)
  }
  // The first round warms as many instances.
  await together()
  const started = performance.now()
  await together()
  const rate = (SHOWN * 1000) / (performance.now() - started)
  const gateRequests = passed.requests - shown.requests
  console.log(
    `through the cloud, ${thousands(size)} people: declared ${DECLARED}, ${declared.times.words}, ` +
      `${declared.requests.toFixed(1)} requests each; showed ${thousands(SHOWN)}, ${shown.times.words}, ` +
      `${shown.requests.toFixed(1)} read each; at the gate ${DECLARED}, ${atGate.words}, ${gateRequests.toFixed(1)} ` +
      `requests each; ${thousands(rate)} shown a second, ${AT_ONCE} at once; ${memoryWords(house.dataDir)}`,
  )
  return [declared.requests, shown.requests, gateRequests]
}

export async function throughCloud(sizes: number[]): Promise<void> {
  const city = await openCity({})
  const { house } = city.shop
  try {
    let [loaded, newcomers] = [0, NEWCOMERS]
    let first: number[] | undefined
    for (const size of sizes) {
      const seconds = await settlePeople(city, loaded, size)
      const rate = thousands((size - loaded) / seconds)
      console.log(`${thousands(size - loaded)} people loaded in ${seconds.toFixed(1)} s, ${rate} a second`)
      loaded = size
      // Loading holds this process; connections that were closed meanwhile are let go before the next one.
      await new Promise((done) => setTimeout(done, 500))
      const requests = await measure(city, size, newcomers)
      newcomers += DECLARED
      first ??= requests
      if (requests.some((count, use) => count > (first?.[use] ?? 0) + 0.1))
        throw new Error(`among ${size} people a use took ${requests} requests, before ${first}`)
    }
  } finally {
    await house.quiet()
    await house.close()
  }
}
