/**
 * How often each value was measured, by tenths of an hour: days of it can be added up, which percentiles cannot. As
 * rounding keeps the order, a percentile of the tally is the rounded percentile of what was measured.
 */
export type Tally = Record<string, number>

const HOUR_MS = 3_600_000

/** Adds one measured span in milliseconds. */
export function tallied(tally: Tally, ms: number): Tally {
  const tenths = String(Math.round((ms / HOUR_MS) * 10))
  return { ...tally, [tenths]: (tally[tenths] ?? 0) + 1 }
}

export function addedUp(tallies: readonly Tally[]): Tally {
  const sum: Tally = {}
  for (const tally of tallies)
    for (const [tenths, count] of Object.entries(tally)) sum[tenths] = (sum[tenths] ?? 0) + count
  return sum
}

export const countOf = (tally: Tally): number => Object.values(tally).reduce((sum, count) => sum + count, 0)

/** Hours that at least `share` of what was measured did not exceed (nearest rank). RangeError for nothing. */
export function tallyPercentile(tally: Tally, share: number): number {
  const values = Object.keys(tally)
    .map(Number)
    .sort((a, b) => a - b)
  let left = Math.max(1, Math.ceil(share * countOf(tally)))
  for (const tenths of values) {
    left -= tally[String(tenths)] ?? 0
    if (left <= 0) return tenths / 10
  }
  throw new RangeError('There is no percentile of nothing.')
}

/** Hours within which half, nine in ten and nineteen in twenty were done; undefined when there was nothing. */
export function spreadOf(tally: Tally): { p50: number; p90: number; p95: number } | undefined {
  if (countOf(tally) === 0) return undefined
  return {
    p50: tallyPercentile(tally, 0.5),
    p90: tallyPercentile(tally, 0.9),
    p95: tallyPercentile(tally, 0.95),
  }
}
