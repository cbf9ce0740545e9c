import type { Day } from '../../../typings/text'
import { daysBetween, isDay } from '../calendar'

/** A launch request as it is drawn: which version of which product, for which platform, on which day in Shanghai. */
export interface Asked {
  platform: string
  product: string
  version: number
  day: Day
  /** The rate on that day, 0.02 to 1 (`reviewRate`). */
  rate: number
}

export interface Draw extends Asked {
  drawn: boolean
  /** The number drawn, 0 to 9999; below rate x 10000 is drawn. Absent where an earlier draw still stands. */
  number?: number
  /** The day of the draw that still stands. */
  keptSince?: Day
}

/** How long who is drawn stays drawn, counted from the day of the draw. */
export const KEPT_DAYS = 30
const PARTS = 10_000
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/

/** HMAC-SHA256 under the secret of the day (its 64 characters as text); at least 32 bytes. */
export type DayMac = (text: string) => Uint8Array

/** The text whose HMAC decides. Names are refused that could hold the sign between them. */
export function drawText({ platform, product, version, day }: Omit<Asked, 'rate'>): string {
  if (!NAME.test(platform) || !NAME.test(product) || !Number.isSafeInteger(version) || !isDay(day)) {
    throw new RangeError('A draw is of a platform, a product, a version and a day.')
  }
  return `${platform}|${product}.${version}|${day}`
}

/** The whole MAC as one number, most significant byte first, modulo 10000. */
export const numberOf = (mac: Uint8Array): number =>
  mac.reduce((rest, byte) => (rest * 256 + byte) % PARTS, 0)

/**
 * Draws for random review: HMAC-SHA256(secret of the day, platform|product.version|day) mod 10000 below the rate. The
 * same request gives the same answer all day, and nobody who does not hold the secret can foresee it. `earlier` are
 * the draws of this product for this platform, in any order: who was drawn stays drawn for 30 days, so that
 * withdrawing, editing or waiting for another day changes nothing.
 */
export function draw(asked: Asked, earlier: readonly Draw[], mac: DayMac): Draw {
  if (!(asked.rate >= 0 && asked.rate <= 1)) throw new RangeError('A review rate is between 0 and 1.')
  const standing = standingDraw(asked, earlier)
  if (standing) return { ...asked, drawn: true, keptSince: standing.day }
  const number = numberOf(mac(drawText(asked)))
  return { ...asked, drawn: number < Math.round(asked.rate * PARTS), number }
}

/** The draw that still stands for a request. A kept one does not count again, or it would never end. */
function standingDraw({ platform, product, day }: Asked, earlier: readonly Draw[]): Draw | undefined {
  return earlier.find((one) => {
    if (!one.drawn || one.keptSince !== undefined) return false
    if (one.platform !== platform || one.product !== product) return false
    const age = daysBetween(one.day, day)
    return age >= 0 && age <= KEPT_DAYS
  })
}
