import type { VerificationResult } from '../../../typings/contract'

/**
 * The fields that a reading lacks: whoever found the entry has seen the name, the status and (for a company) the
 * two lists or (for a paper) the scope. What was not looked at must not pass.
 */
export function incompleteResult(
  kind: 'company' | 'licence' | 'filing',
  result: VerificationResult,
): (keyof VerificationResult)[] {
  if (result.outcome !== 'found') return []
  const needed: (keyof VerificationResult)[] =
    kind === 'company'
      ? ['holder', 'status', 'abnormalList', 'seriousViolation']
      : ['holder', 'status', 'scopeOk']
  return needed.filter((field) => result[field] === undefined)
}
