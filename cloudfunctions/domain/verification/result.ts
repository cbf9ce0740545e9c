import type { VerificationKind, VerificationResult } from '../../../typings/contract'

const PAPER = ['holder', 'status', 'scopeOk'] as const
const NEEDED: Record<VerificationKind, readonly (keyof VerificationResult)[]> = {
  company: ['holder', 'status', 'abnormalList', 'seriousViolation'],
  licence: PAPER,
  filing: PAPER,
  report: ['accredited', 'genuine', 'sameProduct'],
  label: ['missingFields', 'bannedClaims'],
  change: ['accepted'],
  partnership: ['confirmed'],
}

/**
 * The fields that a reading lacks: whoever found the entry has seen the name, the status and (for a company) the
 * two lists or (for a paper) the scope. What was not looked at must not pass. What a platform is said to have done
 * needs something to show for it, either way.
 */
export function incompleteResult(
  kind: VerificationKind,
  result: VerificationResult,
): (keyof VerificationResult)[] {
  if (result.outcome !== 'found') return []
  const lacking = NEEDED[kind].filter((field) => result[field] === undefined)
  const unshown = kind === 'partnership' && !result.note && !result.documents?.length
  return unshown ? [...lacking, 'documents'] : lacking
}

/** Only a register can lack an entry: of a report, a change or a partnership a person says what is so. */
export function mayBeNotFound(kind: VerificationKind): boolean {
  return kind === 'company' || kind === 'licence' || kind === 'filing'
}

/** Whether a reading of a report, a change or a partnership was in order. */
export function inOrder(kind: VerificationKind, result: VerificationResult | undefined): boolean {
  if (result?.outcome !== 'found') return false
  if (kind === 'report') return Boolean(result.accredited && result.genuine && result.sameProduct)
  if (kind === 'label') return result.missingFields?.length === 0 && result.bannedClaims === false
  return kind === 'change' ? result.accepted === true : result.confirmed === true
}
