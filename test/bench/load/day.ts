/**
 * A day of mixed use in 20 minutes (`--minutes 2` for a short one): the clock runs through a whole day and its night,
 * with the timers, while people scan, save, upload, launch and work at the Centre. No use may be refused, nothing may be
 * logged as an error, and the memory must be flat.
 */
import { cpus, loadavg } from 'node:os'
import { openShop, type Shop } from '../../functions/shop'
import { Times, thousands } from '../scan/times'
import { Actions } from './actions'
import { arrivals } from './arrivals'
import { Faults } from './faults'
import { Memory } from './memory'
import { numbers } from './options'
import { openDay, SHARES, type Use, useAt } from './uses'

const DAY_MS = 24 * 3_600_000
/** Looks at memory and log in a run. */
const LOOKS = 20
/** Goods with codes that are scanned; launches take one each. */
const GOODS = 2_000
const SLOWEST = 8

export async function day(given: string[]): Promise<void> {
  const { minutes, rate } = numbers(given, { minutes: 20, rate: 10 })
  const seconds = minutes * 60
  const total = Math.round(rate * seconds)
  const shop = await openShop()
  const [faults, actions] = [new Faults(), new Actions()]
  try {
    const uses = await openDay(shop, GOODS + Math.ceil(total / 100))
    await warmed(uses)
    shop.house.log.splice(0)
    const memory = new Memory()
    const times = Object.fromEntries(Object.keys(SHARES).map((use) => [use, new Times()])) as Record<
      Use,
      Times
    >
    const look = () => {
      memory.sample()
      read(shop, actions, faults)
    }
    console.log(`${thousands(total)} uses in ${minutes} minutes; ${machine()}`)
    const running = passing(shop, seconds, (fault) => faults.add('timer', fault))
    const requests = shop.house.requests()
    let done = 0
    const all = await arrivals(rate, seconds, async (i) => {
      const use = useAt(i)
      const began = performance.now()
      await uses[use](i).catch((fault) => faults.add(use, fault))
      times[use].add(performance.now() - began)
      done += 1
      if (done % Math.ceil(total / LOOKS) === 0) look()
    })
    await Promise.all(all)
    await running.stop()
    await shop.house.quiet()
    look()
    for (const [use, of] of Object.entries(times))
      console.log(`${use}: ${thousands(of.count)} of them, ${of.words}, longest ${of.at(1).toFixed(0)} ms`)
    console.log(`slowest actions:\n  ${actions.slowest(SLOWEST).join('\n  ')}`)
    console.log(
      `a day of the clock, ${thousands(shop.house.requests() - requests)} requests of the database, timers fired ` +
        `${running.fired()} times, ${actions.turnedAway} turned away; ${machine()}`,
    )
    for (const line of memory.lines) console.log(line)
    if (faults.total > 0) throw new Error(`${faults.total} faults:\n${faults.lines.join('\n')}`)
    memory.mustBeFlat()
    console.log(`no error; memory at the end ${memory.grown.toFixed(2)} of what it was in the middle`)
  } finally {
    await shop.house.quiet()
    await shop.house.close()
  }
}

/** How busy the machine is with everything that runs on it: times mean little where more wait than there are cores. */
function machine(): string {
  const [busy = 0] = loadavg()
  return `${busy.toFixed(1)} processes run or wait for ${cpus().length} cores`
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
function read(shop: Shop, actions: Actions, faults: Faults): void {
  for (const line of shop.house.log.splice(0)) {
    const level = actions.add(line)?.level
    if (level === 'error') faults.logged(line)
  }
}
