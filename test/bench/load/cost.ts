/** What calls cost in the cloud, from the lines that the functions log and the memory they are given. */

/**
 * Yuan, pay as you go, as published: GB-seconds, reads and writes follow from the worked example in Tencent Cloud's
 * documents (`tencentyun/qcloud-documents`, CloudBase, 推荐购买说明: 400,000 GB-s ¥44.43, 6 million reads ¥9, 3 million
 * writes ¥15); calls are ¥0.0133 for ten thousand. To be compared with the price list before an environment is bought.
 */
export const PRICES = {
  perGbSecond: 0.00011108,
  perCall: 0.0133 / 10_000,
  perRead: 9 / 6_000_000,
  perWrite: 15 / 3_000_000,
}
/** A call is billed by the milliseconds it took; on paper 100 are taken, cold starts and the wire included. */
const PAPER_MS = 100
const MEMORY_GB = 0.25
const MILLION = 1_000_000

export interface Cost {
  action: string
  calls: number
  /** Mean of one call. */
  ms: number
  reads: number
  writes: number
}

/** What one action took on average, from its structured log lines. */
export function costOf(log: readonly string[], action: string): Cost {
  const sum = { calls: 0, ms: 0, reads: 0, writes: 0 }
  for (const line of log) {
    const start = line.indexOf('{"level"')
    if (start < 0 || !line.includes(`"action":"${action}"`)) continue
    const record = JSON.parse(line.slice(start)) as { at: string; ms: number; reads: number; writes: number }
    if (record.at !== 'call') continue
    sum.calls += 1
    sum.ms += record.ms
    sum.reads += record.reads
    sum.writes += record.writes
  }
  if (sum.calls === 0) throw new Error(`no line of the log is of ${action}`)
  const mean = (of: number) => of / sum.calls
  return { action, calls: sum.calls, ms: mean(sum.ms), reads: mean(sum.reads), writes: mean(sum.writes) }
}

/** Yuan for a million of them. */
export function yuanPerMillion({ ms, reads, writes }: Pick<Cost, 'ms' | 'reads' | 'writes'>): number {
  const gbSeconds = (ms / 1000) * MEMORY_GB
  const { perGbSecond, perCall, perRead, perWrite } = PRICES
  return MILLION * (gbSeconds * perGbSecond + perCall + reads * perRead + writes * perWrite)
}

export function told(cost: Cost): string {
  const { action, calls, ms, reads, writes } = cost
  const gbSeconds = Math.round((MILLION * MEMORY_GB * ms) / 1000).toLocaleString('en')
  return (
    `a million of ${action}, from ${calls.toLocaleString('en')} of them: ${reads.toFixed(2)} reads, ${writes.toFixed(2)} writes ` +
    `and ${ms.toFixed(1)} ms each, ${gbSeconds} GB-s in all: ¥${yuanPerMillion(cost).toFixed(2)}; at the ${PAPER_MS} ms of ` +
    `the paper ¥${yuanPerMillion({ ...cost, ms: PAPER_MS }).toFixed(2)}`
  )
}
