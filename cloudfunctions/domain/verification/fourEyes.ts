import type { VerificationResult } from '../../../typings/contract'
import { nameMatches } from './compare'

/**
 * Whether a round of an item is in the sample that two people read independently. Drawn by a MAC over the item and
 * the instant at which it was opened: the same round is always or never in it, and nobody without the key can tell.
 */
export function isSampled(
  mac: (text: string) => Uint8Array,
  id: string,
  openedAt: string,
  percent: number,
): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = mac(`four-eyes|${id}|${openedAt}`)
  const drawn = (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32
  return drawn * 100 < percent
}

const DECISIVE = [
  'outcome',
  'holderCode',
  'validUntil',
  'scopeOk',
  'status',
  'abnormalList',
  'seriousViolation',
  'accredited',
  'genuine',
  'sameProduct',
  'bannedClaims',
  'accepted',
  'confirmed',
] as const satisfies readonly (keyof VerificationResult)[]

const fieldsOf = ({ missingFields }: VerificationResult) => [...(missingFields ?? [])].sort().join()

/** Whether two people read the same: notes, screenshots and the way a name is spaced do not matter. */
export function sameReading(a: VerificationResult, b: VerificationResult): boolean {
  if (DECISIVE.some((field) => a[field] !== b[field])) return false
  if (fieldsOf(a) !== fieldsOf(b)) return false
  return a.holder === b.holder || nameMatches(a.holder, b.holder)
}
