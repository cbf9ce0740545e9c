import type { Finding, RegisterStatus, Target } from '../../../typings/assessment'
import type { LicenceType } from '../../../typings/catalog'
import type { Day } from '../../../typings/text'
import { addDays, daysBetween } from '../calendar'
import { checkLicenceNumber } from '../identifiers'
import { NONE } from './findings'
import type { Read } from './reading'
import type { Raise, Rules } from './rules'

/** Working hours in which the Centre looks a paper up. */
const VERIFICATION_HOURS = 4

export function numberFindings(
  type: LicenceType,
  number: Read<string>,
  target: Target,
  raise: Raise,
): readonly Finding[] {
  const paper = type.name
  const params = { paper, example: type.example }
  if (typeof number !== 'string') {
    return raise(['L-FORMAT.number', params], ['cure.paperNumber', params], target)
  }
  const checked = checkLicenceNumber(type, number)
  if (checked.ok) return NONE
  return checked.severity === 'checkDigit'
    ? raise(
        ['L-CHECKDIGIT', { paper, number }],
        ['cure.paperCheck', { paper, register: type.register.name }],
        target,
      )
    : raise(['L-FORMAT', { ...params, number }], ['cure.paperNumber', params], target)
}

interface Validity {
  expiry: Read<Day>
  longTerm: boolean
  renewing: boolean
}

/** A licence is good through its last day. */
export function validityFindings(
  type: LicenceType,
  { expiry, longTerm, renewing }: Validity,
  day: Day,
  target: Target,
  { has, limit, raise }: Rules,
): readonly Finding[] {
  const paper = type.name
  if (expiry === null || (expiry === undefined && type.expires && !longTerm)) {
    return raise(['L-FORMAT.expiry', { paper }], ['cure.paperExpiry', { paper }], target)
  }
  if (!expiry) return NONE
  const days = daysBetween(day, expiry)
  if (days < 0) {
    const until = renewing && has('L-RENEWING') ? addDays(expiry, limit('L-RENEWING')) : expiry
    return day <= until
      ? raise(['L-RENEWING', { paper, expiry, until }], ['cure.paperRenewedBy', { paper, until }], target)
      : raise(['L-EXPIRED', { paper, expiry }], ['cure.paperRenewed', { paper }], target)
  }
  return has('L-EXPIRING') && days <= limit('L-EXPIRING')
    ? raise(['L-EXPIRING', { paper, expiry, days }], ['cure.paperRenewSoon', { paper, expiry }], target)
    : NONE
}

export function statusFindings(
  type: LicenceType,
  status: RegisterStatus,
  target: Target,
  raise: Raise,
): readonly Finding[] {
  const paper = type.name
  const register = type.register.name
  switch (status) {
    case 'verified':
      return NONE
    case 'revoked':
      return raise(['L-REVOKED', { paper }], ['cure.paperNew', { paper }], target)
    case 'suspended':
      return raise(['L-SUSPENDED', { paper }], ['cure.paperRestored', { paper }], target)
    case 'mismatch':
      return raise(['L-MISMATCH', { paper }], ['cure.paperCorrected', { paper, register }], target)
    default:
      return raise(['L-UNVERIFIED', { paper }], ['cure.wait', { hours: VERIFICATION_HOURS }], target)
  }
}

/** The last day on which a paper's validity is what it is on `day`: its expiry, then the end of an accepted renewal. */
export function lastGoodDay(
  { expiry, renewing }: Pick<Validity, 'expiry' | 'renewing'>,
  day: Day,
  { has, limit }: Rules,
): Day | undefined {
  if (!expiry) return undefined
  return renewing && expiry < day && has('L-RENEWING') ? addDays(expiry, limit('L-RENEWING')) : expiry
}
