/**
 * Scans at the planned peak of 50 a second, then at ten times that against a function whose instances are capped, then
 * at the planned rate again; a supplier goes on saving all the while. Everybody must get a fresh verdict, the last one
 * with its time, or words that say what to do; no save may fail; 5 s after the rush every scan is fresh again.
 */
import { codes } from '../../../cloudfunctions/runtime/store/collections'
import { COMPANIES, makeCompany, makePeople, OPENIDS } from '../../demo/people'
import { key, openTestCloud, type TestCloud } from '../../functions/harness'
import { codeAt, tokenAt } from '../scan/codes'
import { Times, thousands } from '../scan/times'
import { arrivals } from './arrivals'
import { costOf, told } from './cost'
import { numbers } from './options'
import { type Phones, phonesOf, type Seen } from './phone'

/** Codes that the phones have scanned before; every other scan is of one of them. */
const SEEN = 200
const NORMAL_WITHIN = 5_000
const SAVE_EVERY = 250
/** Seconds of scans after the rush: as many again as it may take until all is normal. */
const AFTERWARDS = (2 * NORMAL_WITHIN) / 1000

interface Scan {
  seen: Seen
  /** Milliseconds since the phase began, at which the person came and had something. */
  came: number
  had: number
}
interface Phase {
  scans: Scan[]
  saves: Times
}

export async function scans(given: string[]): Promise<void> {
  const options = numbers(given, { planned: 50, rush: 500, seconds: 10, instances: 3 })
  const { planned, rush, seconds, instances } = options
  const house = await openTestCloud({ instances })
  try {
    const afterwards = Math.max(seconds, AFTERWARDS)
    const people = SEEN + (planned + rush) * seconds + planned * afterwards
    const phones = await prepared(house, people, instances)
    const saves = await saving(house)
    let fresh = SEEN
    const token = (i: number) => {
      const index = i % 2 ? i % SEEN : fresh++
      return tokenAt(index, house.secrets.TOKEN_KEYS ?? '')
    }
    /** Resolves when the last has come; those who still wait are waited for with `whole`. */
    const phase = async (
      rate: number,
      seconds: number,
    ): Promise<{ scans: Promise<Scan>[]; saves: Times }> => {
      const began = performance.now()
      saves.begin()
      const scans = await arrivals(rate, seconds, async (i) => {
        const came = performance.now() - began
        const seen = await phones.scan(token(i))
        return { seen, came, had: performance.now() - began }
      })
      return { scans, saves: saves.end() }
    }
    console.log(
      `${instances} instances of each function, ${thousands(people)} codes, ${seconds} s each, ${afterwards} s afterwards`,
    )
    phones.count()
    const phases = [
      await phase(planned, seconds),
      await phase(rush, seconds),
      await phase(planned, afterwards),
    ]
    const [calm, peak, after] = (await Promise.all(phases.map(whole))) as [Phase, Phase, Phase]
    await saves.stop()
    report('planned', planned, calm)
    report('rush', rush, peak)
    report('afterwards', planned, after)
    const calls = phones.calls()
    const again = calls.reduce((sum, one) => sum + one, 0) - people + SEEN
    console.log(
      `calls that reached the platform, each second: ${calls.join(' ')}; ${thousands(again)} of them were tries again, ` +
        `at the most ${(Math.max(...calls) / rush).toFixed(1)} times the rush in one second`,
    )
    normalAgain(calm, after)
    console.log(
      `a save took ${(peak.saves.at(0.5) / calm.saves.at(0.5)).toFixed(1)} times as long in the rush as before it, and ` +
        `${(after.saves.at(0.5) / calm.saves.at(0.5)).toFixed(1)} times after it`,
    )
    if (peak.scans.every(({ seen }) => seen === 'fresh'))
      console.log('the rush was no rush: these instances took it all; cap them lower or raise --rush')
    await house.quiet()
    for (const action of ['scan.verdict', 'supplier.saveDraft']) console.log(told(costOf(house.log, action)))
  } finally {
    await house.quiet()
    await house.close()
  }
}

const whole = async ({ scans, saves }: { scans: Promise<Scan>[]; saves: Times }): Promise<Phase> => ({
  scans: await Promise.all(scans),
  saves,
})

/** Codes by the number, a company that works on a product, and phones that have scanned some of the codes before. */
async function prepared(house: TestCloud, size: number, atOnce: number): Promise<Phones> {
  await makePeople(house.call, house.setupSecret)
  await makeCompany(house.call, OPENIDS.qingyuan, 'qingyuan')
  const secret = house.secrets.TOKEN_KEYS ?? ''
  function* documents() {
    for (let i = 0; i < size; i++)
      yield JSON.stringify({ _id: tokenAt(i, secret), ...codeAt(i, '2026-01-01') })
  }
  await house.cloud.bulkLoad(codes.name, documents())
  await house.quiet()
  const phones = await phonesOf(house.cloud)
  // So many at a time that every instance is warm, as it is on any day.
  for (let i = 0; i < SEEN; i += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, SEEN - i) }, (_, k) => tokenAt(i + k, secret))
    for (const seen of await Promise.all(some.map(phones.scan)))
      if (seen !== 'fresh') throw new Error(`the first scan of a code was ${JSON.stringify(seen)}`)
  }
  return phones
}

/** A supplier who saves four times a second. Any refusal ends the run. */
async function saving(house: TestCloud) {
  const member = house.as(OPENIDS.qingyuan)
  const name = COMPANIES.qingyuan.name
  const { productId, revision } = await member.get('supplier', 'createProduct', {
    category: 'COS_SHAMPOO',
    name: '茶籽洗发水',
    origin: 'domestic',
    requestKey: key(),
  })
  let [times, going, last] = [new Times(), true, revision]
  const work = (async () => {
    for (let i = 0; going; i++) {
      const began = performance.now()
      const changes = { brand: `${name.slice(2, 4)} ${i}` }
      const saved = await member.get('supplier', 'saveDraft', {
        productId,
        revision: last,
        changes,
        requestKey: key(),
      })
      last = saved.revision
      times.add(performance.now() - began)
      await new Promise((done) => setTimeout(done, SAVE_EVERY))
    }
  })()
  // Told when the run waits for it; until then nothing must end the process.
  work.catch(() => undefined)
  return {
    begin: () => {
      times = new Times()
    },
    end: () => times,
    stop: () => {
      going = false
      return work
    },
  }
}

function report(name: string, rate: number, { scans, saves }: Phase): void {
  const wrong = scans.flatMap(({ seen }) => (typeof seen === 'object' ? [seen.wrong] : []))
  if (wrong.length > 0)
    throw new Error(`${wrong.length} people were shown: ${[...new Set(wrong)].join(' | ')}`)
  const of = (which: Seen) => scans.filter(({ seen }) => seen === which)
  const times = new Times()
  for (const { came, had } of of('fresh')) times.add(had - came)
  console.log(
    `${name}, ${rate} a second: of ${thousands(scans.length)} people ${thousands(of('fresh').length)} had a fresh verdict ` +
      `(${times.words}), ${thousands(of('last').length)} the last one with its time, ${thousands(of('told').length)} were ` +
      `told to come again, nobody was shown anything else; ${saves.count} saves, none refused, ${saves.words}`,
  )
}

const isLate = ({ seen }: Scan) => seen !== 'fresh'

/** Of the people who came later than 5 s after the rush, no more are without a fresh verdict than before it. */
function normalAgain(calm: Phase, after: Phase): void {
  const before = calm.scans.filter(isLate).length / calm.scans.length
  const later = after.scans.filter(({ came }) => came > NORMAL_WITHIN)
  const still = later.filter(isLate).length
  if (still > Math.ceil(before * later.length))
    throw new Error(
      `${still} of ${later.length} people who came later than 5 s after the rush had no fresh verdict`,
    )
  const early = after.scans.filter(({ came }) => came <= NORMAL_WITHIN).filter(isLate)
  const last = Math.max(0, ...early.map(({ came }) => came))
  console.log(
    early.length === 0
      ? 'normal again at once: everybody who came after the rush had a fresh verdict'
      : `normal again ${(last / 1000).toFixed(1)} s after the rush: ${early.length} people who came before that had no fresh verdict`,
  )
}
