/**
 * When a call that found the cloud busy is made again. Thousands of phones are turned away in the same second; if they
 * came back together they would be turned away together. So each waits a moment of its own, the second time a longer
 * one, and then the person is told.
 */

/** Milliseconds from and to, before the second and the third try: all of them have come back within 4.5 s. */
const WAITS = [
  [300, 1_500],
  [1_000, 3_000],
] as const

/**
 * Milliseconds to wait after so many tries that found the cloud busy, or nothing when it is time to tell the person.
 * `random`: 0 to 1.
 */
export function waitAfter(tries: number, random = Math.random()): number | undefined {
  const range = WAITS[tries - 1]
  return range && spread(range[0], range[1], random)
}

/** Milliseconds within a range, another one on each phone. */
export function spread(from: number, to: number, random = Math.random()): number {
  return Math.round(from + (to - from) * random)
}
