import type { Finding, Target } from '../../../typings/assessment'
import { addDays, daysBetween } from '../calendar'
import { BUSINESS_LICENCE } from '../catalog/forms'
import { all, type Kind, line, NONE, word } from './findings'
import { lastGoodDay, numberFindings, statusFindings, validityFindings } from './paper'
import { quickStanding } from './quick/standing'
import type { RequirementId } from './requirements'
import { RuleFault } from './ruleFault'
import type { Raise, Rules } from './rules'
import type { Situation } from './situation'

const COMPANY: Target = { section: 'company' }
const JUDGED: readonly RequirementId[] = [
  'L-FORMAT',
  'L-CHECKDIGIT',
  'L-EXPIRED',
  'L-EXPIRING',
  'L-REVOKED',
  'L-SUSPENDED',
  'L-MISMATCH',
  'L-UNVERIFIED',
  'L-SCOPE',
  'O-BIZ-ABN',
  'O-BIZ-SER',
  'C-RECHECK',
]

/** Kind `standing`: the supplier's business licence and what the public lists say of the company. */
export const standing: Kind = (form, rules) => {
  if (!JUDGED.some(rules.has)) return []
  const { raise } = rules
  const type = form.licenceTypes[BUSINESS_LICENCE]
  if (!type)
    throw new RuleFault(
      'The category form lacks the business licence: add BIZ to its licence types.',
      'rule.business',
    )
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
      validityFindings(type, validityOf(situation), day, COMPANY, rules),
      statusFindings(type, status, COMPANY, raise),
      listFindings(situation, raise),
      recheckFindings(situation, rules),
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
    const licence = lastGoodDay(validityOf(situation), situation.day, rules)
    // The last day on which the next verification still lies ahead.
    const rechecked = verifiedOn && rules.has('C-RECHECK')
    const recheck = rechecked ? [addDays(verifiedOn, rules.limit('C-RECHECK') - 1)] : []
    return licence ? [licence, ...recheck] : recheck
  }
  return [{ lines: [{ find, show, lastDays }], quick: quickStanding(type, form.category.id, rules) }]
}

function listFindings({ supplier }: Situation, raise: Raise): readonly Finding[] {
  if (!supplier.seriousViolation && !supplier.abnormalList) return NONE
  const found: Finding[] = []
  if (supplier.seriousViolation) found.push(...raise(['O-BIZ-SER', {}], ['cure.O-BIZ-SER', {}], COMPANY))
  if (supplier.abnormalList) found.push(...raise(['O-BIZ-ABN', {}], ['cure.O-BIZ-ABN', {}], COMPANY))
  return found
}

/** Only for a company that was verified once: until then it is plainly not verified. */
function recheckFindings({ supplier, day }: Situation, { has, limit, raise }: Rules): readonly Finding[] {
  if (!has('C-RECHECK') || supplier.standing === 'unverified') return NONE
  const { verifiedOn } = supplier
  if (!verifiedOn || verifiedOn > day) {
    return raise(['C-RECHECK.unknown', {}], ['cure.recheck', {}], COMPANY)
  }
  if (daysBetween(verifiedOn, day) < limit('C-RECHECK')) return NONE
  const due = addDays(verifiedOn, limit('C-RECHECK'))
  return raise(['C-RECHECK', { verifiedOn, due }], ['cure.recheck', {}], COMPANY)
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
  return raise(['L-SCOPE.product', { category: name }], ['cure.productBasics', {}], target)
}
