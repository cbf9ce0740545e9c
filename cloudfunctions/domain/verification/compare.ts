import type { RegisterStatus } from '../../../typings/assessment'
import type { VerificationResult } from '../../../typings/contract'
import type { Licence } from '../../../typings/dossier'

/** Full-width brackets and blanks are written either way on licences; nothing else may differ. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** Whether a register and a supplier name the same company. */
export function nameMatches(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && plainName(a) !== '' && plainName(a) === plainName(b)
}

/** What the register says of the company itself. No reading: nobody has looked yet. */
export function standing(result: VerificationResult | undefined, companyName: string): RegisterStatus {
  if (!result || result.outcome === 'unreachable') return 'unverified'
  if (result.outcome === 'notFound') return 'mismatch'
  if (result.status !== 'valid') return result.status ?? 'mismatch'
  return nameMatches(result.holder, companyName) ? 'verified' : 'mismatch'
}

/**
 * What the register says of a licence as it is stated now. Compared anew at every assessment, so a paper whose
 * statement was changed after its verification does not stay verified by habit.
 */
export function licenceStatus(
  result: VerificationResult | undefined,
  licence: Licence,
  holderName: string | undefined,
): RegisterStatus {
  if (!result || result.outcome === 'unreachable') return 'unverified'
  if (result.outcome === 'notFound') return 'mismatch'
  if (result.status !== 'valid') return result.status ?? 'mismatch'
  // Without a name to compare with, nobody can say that it is the same; that is no fault of the paper's.
  if (holderName === undefined) return 'unverified'
  const sameCode = result.holderCode === undefined || result.holderCode === licence.holder
  const same = sameCode && nameMatches(result.holder, holderName) && sameValidity(result, licence)
  return same ? 'verified' : 'mismatch'
}

/** The same last day, or both without one. */
function sameValidity(result: VerificationResult, licence: Licence): boolean {
  if (result.validUntil !== undefined || licence.expiry !== undefined) {
    return result.validUntil === licence.expiry
  }
  // Filings print no day at all; where one side says "long-term" the other may be silent.
  return true
}
