/**
 * A day of mixed use in 20 minutes (`--minutes 2` for a short one): the clock runs through a whole day and its night,
 * with the timers, while people scan, save, upload, launch and work at the Centre. No use may be refused, nothing may be
 * logged as an error, and the memory must be flat.
 */
import { openShop, type Shop } from '../../functions/shop'
import { Times, thousands } from '../scan/times'
import { arrivals } from './arrivals'
import { Memory } from './memory'
import { numbers } from './options'
import { openDay, SHARES, type Use, useAt } from './uses'

const DAY_MS = 24 * 3_600_000
const TENTHS = 10
/** Goods with codes that are scanned; launches take one each. */
const GOODS = 2_000

export async function day(given: string[]): Promise<void> {
  const { minutes, rate } = numbers(given, { minutes: 20, rate: 10 })
  const seconds = minutes * 60
  const total = Math.round(rate * seconds)
  const shop = await openShop()
  const memory = new Memory()
  try {
    const uses = await openDay(shop, GOODS + Math.ceil(total / 100))
    await warmed(uses)
    const times = Object.fromEntries(Object.keys(SHARES).map((use) => [use, new Times()])) as Record<
      Use,
      Times
    >
    const wrong = new Map<string, number>()
    const logged = { error: 0, turnedAway: 0 }
    const fail = (what: string, fault: unknown) => {
      const words = `${what}: ${(fault as Error).message}`
      wrong.set(words, (wrong.get(words) ?? 0) + 1)
    }
    const running = passing(shop, seconds, (fault) => fail('timer', fault))
    const requests = shop.house.requests()
    let done = 0
    const all = await arrivals(rate, seconds, async (i) => {
      const use = useAt(i)
      const began = performance.now()
      await uses[use](i).catch((fault) => fail(use, fault))
      times[use].add(performance.now() - began)
      done += 1
      if (done % Math.ceil(total / TENTHS) === 0) {
        memory.sample()
        look(shop, logged, wrong)
      }
    })
    await Promise.all(all)
    await running.stop()
    await shop.house.quiet()
    memory.sample()
    look(shop, logged, wrong)
    for (const [use, of] of Object.entries(times))
      console.log(`${use}: ${thousands(of.count)} of them, ${of.words}`)
    console.log(
      `${thousands(total)} uses in ${minutes} minutes and a day of the clock, ${thousands(shop.house.requests() - requests)} ` +
        `requests of the database, timers fired ${running.fired()} times; ${logged.error} errors logged, ` +
        `${logged.turnedAway} turned away; ${memory.words}`,
    )
    if (wrong.size > 0) throw new Error([...wrong].map(([words, times]) => `${times} × ${words}`).join('\n'))
    memory.mustBeFlat()
    console.log(`no error; memory at the end ${memory.grown.toFixed(2)} of what it was in the middle`)
  } finally {
    await shop.house.quiet()
    await shop.house.close()
  }
}

/** A few of each at once, so that the instances are there, as on any day. */
async function warmed(uses: Record<Use, (i: number) => Promise<void>>): Promise<void> {
  for (const use of Object.values(uses)) await Promise.all([0, 1, 2, 3].map(use))
}

/** The clock goes through a day in so many seconds, and the timers with it. */
function passing(shop: Shop, seconds: number, fail: (fault: unknown) => void) {
  const began = performance.now()
  let [going, fired] = [true, 0]
  const hand = setInterval(() => {
    const passed = (performance.now() - began) / (seconds * 1000)
    shop.house.cloud.setClock(Math.min(1, passed) * DAY_MS)
  }, 100)
  const work = (async () => {
    while (going) {
      for (const timer of ['courier', 'patrol']) await shop.house.cloud.fireTimer(timer).catch(fail)
      fired += 1
      await new Promise((done) => setTimeout(done, 1_000))
    }
  })()
  return {
    fired: () => fired,
    stop: () => {
      going = false
      clearInterval(hand)
      return work
    },
  }
}

/** What the functions logged since the last look, so that the lines need not be kept. */
function look(shop: Shop, logged: { error: number; turnedAway: number }, wrong: Map<string, number>): void {
  for (const line of shop.house.log.splice(0)) {
    if (/"outcome":"(BUSY|RATE_LIMITED)"/.test(line)) logged.turnedAway += 1
    if (!line.includes('"level":"error"')) continue
    logged.error += 1
    const words = `logged: ${line.slice(0, 300)}`
    wrong.set(words, (wrong.get(words) ?? 0) + 1)
  }
}
