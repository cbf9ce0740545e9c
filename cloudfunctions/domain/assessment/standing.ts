import type { Finding, Target } from '../../../typings/assessment'
import { addDays, daysBetween } from '../calendar'
import { BUSINESS_LICENCE } from '../catalog/forms'
import { all, type Kind, line, NONE, type Raise, word } from './findings'
import { lastGoodDay, numberFindings, statusFindings, validityFindings } from './paper'
import type { Situation } from './situation'

/** Online Trading Measures, article 24: identity is verified again at least every six months. */
const RECHECK_DAYS = 180
const COMPANY: Target = { section: 'company' }

/** Kind `standing`: the supplier's business licence and what the public lists say of the company. */
export const standing: Kind = (form, raise) => {
  const type = form.licenceTypes[BUSINESS_LICENCE]
  if (!type) throw new Error('The category form lacks the business licence: add BIZ to its licence types.')
  const validityOf = ({ supplier }: Situation) => ({
    expiry: supplier.licenceExpiry,
    longTerm: true,
    renewing: false,
  })
  const find = (situation: Situation) => {
    const { supplier, day } = situation
    // A company that was looked up, yet without an answer for both lists, was not looked up in full.
    const listsKnown =
      typeof supplier.abnormalList === 'boolean' && typeof supplier.seriousViolation === 'boolean'
    const status = supplier.standing === 'verified' && !listsKnown ? 'unverified' : supplier.standing
    return all(
      numberFindings(type, supplier.creditCode, COMPANY, raise),
      validityFindings(type, validityOf(situation), day, COMPANY, raise),
      statusFindings(type, status, COMPANY, raise),
      listFindings(situation, raise),
      recheckFindings(situation, raise),
      productFindings(situation, form.category.id, raise, form.category.name),
    )
  }
  const show = ({ supplier: { verifiedOn } }: Situation, findings: readonly Finding[]) =>
    line({
      id: `licence:${BUSINESS_LICENCE}`,
      capacity: 'operational',
      title: ['line.business', {}],
      absence: 'red',
      findings,
      target: COMPANY,
      ...(verifiedOn && { fact: word('fact.verifiedOn', { verifiedOn }) }),
    })
  const lastDays = (situation: Situation) => {
    const { verifiedOn } = situation.supplier
    const licence = lastGoodDay(validityOf(situation), situation.day)
    // The last day on which `verifiedOn + 180 days` still lies ahead.
    const recheck = verifiedOn ? [addDays(verifiedOn, RECHECK_DAYS - 1)] : []
    return licence ? [licence, ...recheck] : recheck
  }
  return [{ find, show, lastDays }]
}

function listFindings({ supplier }: Situation, raise: Raise): readonly Finding[] {
  if (!supplier.seriousViolation && !supplier.abnormalList) return NONE
  const found: Finding[] = []
  if (supplier.seriousViolation) found.push(raise(['O-BIZ-SER', {}], ['cure.O-BIZ-SER', {}], COMPANY))
  if (supplier.abnormalList) found.push(raise(['O-BIZ-ABN', {}], ['cure.O-BIZ-ABN', {}], COMPANY))
  return found
}

/** Only for a company that was verified once: until then it is plainly not verified. */
function recheckFindings({ supplier, day }: Situation, raise: Raise): readonly Finding[] {
  if (supplier.standing === 'unverified') return NONE
  const { verifiedOn } = supplier
  if (!verifiedOn || verifiedOn > day) {
    return [raise(['C-RECHECK.unknown', {}], ['cure.recheck', {}], COMPANY)]
  }
  if (daysBetween(verifiedOn, day) < RECHECK_DAYS) return NONE
  const due = addDays(verifiedOn, RECHECK_DAYS)
  return [raise(['C-RECHECK', { verifiedOn, due }], ['cure.recheck', {}], COMPANY)]
}

/** A product that says it belongs elsewhere, or nowhere, is covered by none of the papers asked for here. */
function productFindings(
  { category, origin }: Situation,
  id: string,
  raise: Raise,
  name: { zh: string; en: string },
): readonly Finding[] {
  if (category === id && (origin === 'domestic' || origin === 'imported')) return NONE
  const target: Target = { section: 'basics', field: category === id ? 'origin' : 'category' }
  return [raise(['L-SCOPE.product', { category: name }], ['cure.productBasics', {}], target)]
}
