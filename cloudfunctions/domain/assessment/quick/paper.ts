import type { LicenceType } from '../../../../typings/catalog'
import type { Day } from '../../../../typings/text'
import { isDay } from '../../calendar'
import { checkLicenceNumber, normaliseNumber } from '../../identifiers'
import type { Rules } from '../rules'
import { daysFrom } from './arrived'
import { hasText } from './texts'

/**
 * Whether a number has the format and the check digit of its type, as far as either is in force. `confirmed`: the
 * register lists this very number, so its check digit no longer counts.
 */
export function numberHolds(type: LicenceType, { has }: Rules) {
  const format = has('L-FORMAT')
  const checkDigit = has('L-CHECKDIGIT')
  if (!format) return () => true
  // A type without a check digit asks for nothing beyond its pattern.
  const pattern = type.check ? undefined : new RegExp(type.pattern, 'u')
  return (number: unknown, confirmed: boolean): boolean => {
    if (!hasText(number)) return false
    if (pattern?.test(normaliseNumber(number))) return true
    const checked = checkLicenceNumber(type, number)
    return checked.ok || (checked.severity === 'checkDigit' && (confirmed || !checkDigit))
  }
}

/** Whether a paper is good today and for some time to come. */
export function validityHolds(type: LicenceType, { has, limit }: Rules) {
  const format = has('L-FORMAT')
  const expired = has('L-EXPIRED')
  const noticed = has('L-EXPIRING') ? daysFrom(limit('L-EXPIRING')) : undefined
  return (expiry: unknown, longTerm: boolean, day: Day): boolean => {
    if (expiry === undefined || expiry === '') return longTerm || !type.expires || !format
    if (!isDay(expiry)) return !format
    if (expiry < day) return !expired
    return !noticed || expiry > noticed(day)
  }
}

/** Whether the register has nothing against a paper. Whatever is not a known answer of a register is no answer. */
export function statusHolds({ has }: Rules): (status: unknown) => boolean {
  const revoked = has('L-REVOKED')
  const suspended = has('L-SUSPENDED')
  const mismatch = has('L-MISMATCH')
  const unverified = has('L-UNVERIFIED')
  return (status) => {
    switch (status) {
      case 'verified':
        return true
      case 'revoked':
        return !revoked
      case 'suspended':
        return !suspended
      case 'mismatch':
        return !mismatch
      default:
        return !unverified
    }
  }
}
