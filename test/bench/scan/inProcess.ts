/**
 * The whole deployed function in one process, from the event to the answer as text; only the database's answer comes
 * from a map, at the edge of the SDK. Beside it what cannot be left out: the token's HMAC, the look-up, the answer.
 */
import { createHmac } from 'node:crypto'
import { encode } from '../../../cloudfunctions/domain/token/base32'
import type { Code } from '../../../cloudfunctions/runtime/store/records'
import { codeAt, forge, SECRET, tokenAt } from './codes'
import { Times, thousands } from './times'

const SCANS = 100_000
const TURNS = 5
/** Another code each time, in no order. */
const spread = (i: number, size: number): number => (i * 7_919) % size

type Scan = (token: string) => Promise<string>

/** The floor under any scan that checks a token and answers what is stored: no schema, no roles, no log. */
function floor(stored: Map<string, Code>): Scan {
  const key = Buffer.from(SECRET, 'hex')
  return async (token) => {
    const mac = createHmac('sha256', key)
      .update(`quality-code:${token.slice(0, 16)}`)
      .digest()
    if (encode(mac, 16) !== token.slice(16)) throw new Error('the bare look-up refused a genuine token')
    return JSON.stringify(await Promise.resolve(stored.get(token)))
  }
}

/** Puts a map where the SDK asks the cloud, and serves the deployed entry. */
async function project(stored: Map<string, Code>, reads: { count: number }): Promise<Scan> {
  process.env.TOKEN_KEYS = SECRET
  const { cloudDatabase } = await import('../../../cloudfunctions/runtime/store/cloud')
  const doc = (id: string) => ({
    get: async () => {
      reads.count += 1
      const code = stored.get(id)
      return { data: code && { _id: id, ...code } }
    },
  })
  cloudDatabase.collection = (() => ({ doc })) as never
  const { main } = await import('../../../cloudfunctions/scan')
  return async (token) => JSON.stringify(await main({ action: 'verdict', input: { token } }))
}

async function run(scan: Scan, tokens: string[], times?: Times): Promise<number> {
  const started = performance.now()
  for (const token of tokens) {
    const before = times ? performance.now() : 0
    await scan(token)
    times?.add(performance.now() - before)
  }
  return (tokens.length * 1000) / (performance.now() - started)
}

/** Every call writes one line of log; that stays in the measure, its way to the terminal does not. */
async function silently<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console
  console.log = () => {}
  try {
    return await work()
  } finally {
    console.log = log
  }
}

export async function inProcess(sizes: number[]): Promise<void> {
  const stored = new Map<string, Code>()
  const reads = { count: 0 }
  const ours = await project(stored, reads)
  const bare = floor(stored)
  for (const size of sizes) {
    for (let i = stored.size; i < size; i++) stored.set(tokenAt(i, SECRET), codeAt(i, '2026-01-01'))
    const tokens = Array.from({ length: SCANS }, (_, i) => tokenAt(spread(i, size), SECRET))
    const forged = tokens.map(forge)
    let [best, bestBare, bestForged] = [0, 0, 0]
    const times = new Times()
    await silently(async () => {
      // Turn by turn, so that whatever else the machine does meets both.
      for (let turn = 0; turn < TURNS; turn++) {
        bestBare = Math.max(bestBare, await run(bare, tokens))
        best = Math.max(best, await run(ours, tokens))
        bestForged = Math.max(bestForged, await run(ours, forged))
      }
      reads.count = 0
      await run(ours, tokens, times)
    })
    if (reads.count !== SCANS) throw new Error(`${SCANS} scans read ${reads.count} times`)
    await silently(() => run(ours, forged))
    if (reads.count !== SCANS) throw new Error('a forged token was looked up')
    console.log(
      `in process, ${thousands(size)} codes: ${thousands(best)} scans a second (${times.words}), 1 read each; ` +
        `${(best / bestBare).toFixed(2)} of the bare look-up's ${thousands(bestBare)}; ` +
        `forged: ${thousands(bestForged)} refused a second, 0 reads`,
    )
  }
}
