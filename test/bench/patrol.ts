/**
 * The night's work: 1,000,000 codes judged in process, then 20,000 bulk-loaded codes through the real function, SDK and
 * wire, of which two in a hundred run out on that night. Says how much was written, and that memory does not grow with
 * the collection. What a million codes would take through the SDK is extrapolated from that, and said to be so.
 */
import { compileRuleSet } from '../../cloudfunctions/domain/assessment'
import { addDays } from '../../cloudfunctions/domain/calendar'
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key } from '../functions/harness'
import { loadCopies, type Pattern, patternOf } from '../functions/manyCodes'
import { DAY, dayOf, goTo, runOf } from '../functions/patrol'
import { openShop, type Shop } from '../functions/shop'
import { verifyAll } from '../functions/verify'
import { benchForm, TODAY } from './assess/form'
import { submission } from './assess/submissions'

const IN_PROCESS = 1_000_000
const DOSSIERS = 2_000
const SIZES = [5_000, 20_000]
/** Of a hundred codes, those whose licence is over on the night. */
const CHANGED = 2
/** Seconds of work in one run of the function, and minutes from one run to the next. */
const RUN_S = 40
const RUN_EVERY_MIN = 1

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
const seconds = (since: number): number => (performance.now() - since) / 1000
const thousands = (n: number): string => Math.round(n).toLocaleString('en')

/** A million codes, each on a night of its own: every requirement of its dossier, to a colour. */
function judgeInProcess(): void {
  const rules = compileRuleSet(benchForm(), 'bench')
  const dossiers = Array.from({ length: DOSSIERS }, (_, i) => submission(i))
  const spread = (day: string, i: number) => addDays(day, (i * 7919) % 365)
  const colours = { green: 0, yellow: 0, red: 0 }
  const heaps: number[] = []
  const started = performance.now()
  for (let i = 0; i < IN_PROCESS; i++) {
    const input = dossiers[i % DOSSIERS] as (typeof dossiers)[number]
    colours[rules.judge({ ...input, day: spread(TODAY, i) }).colour] += 1
    if ((i + 1) % (IN_PROCESS / 10) === 0) heaps.push(megabytes(process.memoryUsage().heapUsed))
  }
  const took = seconds(started)
  console.log(
    `in process: ${thousands(IN_PROCESS)} codes judged in ${took.toFixed(1)} s ` +
      `(${thousands(IN_PROCESS / took)} a second): ${thousands(colours.green)} green, ` +
      `${thousands(colours.yellow)} yellow, ${thousands(colours.red)} red; ` +
      `${thousands(DOSSIERS)} different dossiers, spread over a year`,
  )
  console.log(`heap after each tenth: ${heaps.join(', ')} MB`)
}

/** A shampoo of the company whose papers are good for so many days, green. */
async function pattern(shop: Shop, company: 'qingyuan' | 'xixi', days: number): Promise<Pattern> {
  const { call, upload } = shop.house
  const category = company === 'qingyuan' ? 'COS_SHAMPOO' : 'TOY'
  const dates = { reportDay: dayOf(Date.now()), expiry: dayOf(Date.now() + days * DAY) }
  const draft = await makeDraft(call, upload, OPENIDS[company], company, category, dates)
  const { productId, revision } = draft
  const member = shop.house.as(OPENIDS[company])
  await member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  await verifyAll(shop.clerk)
  await shop.settle()
  return patternOf(shop, productId)
}

interface Night {
  size: number
  seconds: number
  changed: number
  requests: number
  rss: number
}

/** One cloud with so many codes and the night on which some of them run out. */
async function night(size: number): Promise<Night> {
  const shop = await openShop()
  try {
    const changing = (size * CHANGED) / 100
    const ending = await pattern(shop, 'qingyuan', 10)
    const lasting = await pattern(shop, 'xixi', 900)
    await loadCopies(shop.house.cloud, ending, 'a', changing)
    await loadCopies(shop.house.cloud, lasting, 'b', size - changing)
    // Loading holds this process for seconds; connections that were closed meanwhile are let go before the next one.
    await new Promise((done) => setTimeout(done, 500))
    goTo(shop, 11, '00:10')
    const requests = shop.house.requests()
    const started = performance.now()
    let rss = process.memoryUsage().rss
    const watching = setInterval(() => {
      rss = Math.max(rss, process.memoryUsage().rss)
    }, 100)
    let run = await runOf(shop, 'colours')
    for (let round = 0; run?.state !== 'done' && round < 100; round++) {
      await shop.house.cloud.fireTimer('patrol')
      run = await runOf(shop, 'colours')
    }
    clearInterval(watching)
    // The two that the copies were made of are among them.
    if (run?.seen !== size + 2 || run.changed !== changing + 1 || run.failed !== 0)
      throw new Error(`the night ended ${JSON.stringify(run)}`)
    return {
      size,
      seconds: seconds(started),
      changed: run.changed,
      requests: shop.house.requests() - requests,
      rss: megabytes(rss),
    }
  } finally {
    await shop.house.quiet()
    await shop.house.close()
  }
}

function extrapolate([small, large]: Night[]): void {
  if (!small || !large) return
  const perCode = large.seconds / large.size
  const whole = perCode * IN_PROCESS
  const runs = Math.ceil(whole / RUN_S)
  console.log(
    `extrapolated, not measured: ${thousands(IN_PROCESS)} codes of which ${CHANGED} in a hundred change take ` +
      `${thousands(whole)} s of work, ${runs} runs, ${(((runs - 1) * RUN_EVERY_MIN) / 60).toFixed(1)} hours of the night`,
  )
}

export async function bench(): Promise<void> {
  judgeInProcess()
  const nights: Night[] = []
  for (const size of SIZES) {
    const one = await night(size)
    nights.push(one)
    console.log(
      `through the SDK: ${thousands(one.size)} codes looked at in ${one.seconds.toFixed(1)} s, ` +
        `${thousands(one.changed)} written, ${thousands(one.requests)} requests with what followed; ` +
        `memory of cloud and functions at most ${one.rss} MB`,
    )
  }
  extrapolate(nights)
}
