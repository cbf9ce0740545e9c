import type { LicenceType } from '../../../../typings/catalog'
import type { Day } from '../../../../typings/text'
import { isDay } from '../../calendar'
import { type Fields, fields } from '../reading'
import { statusOf } from '../readPaper'
import type { Rules } from '../rules'
import { daysFrom, OPEN, type Quick } from './arrived'
import { numberHolds, statusHolds, validityHolds } from './paper'
import { trimmed } from './texts'

/** The company's line: its number, its licence, the public lists, and that the product belongs here. */
export function quickStanding(type: LicenceType, category: string, rules: Rules): Quick {
  const number = numberHolds(type, rules)
  const validity = validityHolds(type, rules)
  const status = statusHolds(rules)
  const lists = listsHold(rules)
  const recheck = recheckHolds(rules)
  const scope = rules.has('L-SCOPE')
  return ({ dossier, facts, day }) => {
    const supplier = fields(facts.supplier)
    const holds =
      number(supplier.creditCode, false) &&
      validity(supplier.licenceExpiry, true, day) &&
      status(isLookedUp(supplier) ? supplier.standing : 'unverified') &&
      lists(supplier) &&
      recheck(supplier, day) &&
      (!scope || belongs(dossier, category))
    return holds ? 1 : OPEN
  }
}

/** A company that was verified, yet without an answer for both lists, was not looked up in full. */
const isLookedUp = ({ standing, abnormalList, seriousViolation }: Fields): boolean =>
  standing !== 'verified' || (typeof abnormalList === 'boolean' && typeof seriousViolation === 'boolean')

function listsHold({ has }: Rules): (supplier: Fields) => boolean {
  const serious = has('O-BIZ-SER')
  const abnormal = has('O-BIZ-ABN')
  return ({ seriousViolation, abnormalList }) =>
    !(serious && seriousViolation === true) && !(abnormal && abnormalList === true)
}

function recheckHolds({ has, limit }: Rules): (supplier: Fields, day: Day) => boolean {
  if (!has('C-RECHECK')) return () => true
  const due = daysFrom(-limit('C-RECHECK'))
  return ({ standing, verifiedOn }, day) =>
    (isDay(verifiedOn) && verifiedOn <= day && verifiedOn > due(day)) || statusOf(standing) === 'unverified'
}

function belongs({ category, origin }: Fields, id: string): boolean {
  if (category !== id && trimmed(category) !== id) return false
  const stated = trimmed(origin)
  return stated === 'domestic' || stated === 'imported'
}
