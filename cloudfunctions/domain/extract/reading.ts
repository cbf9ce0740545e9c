import type { VerificationResult } from '../../../typings/contract'
import type { Licence } from '../../../typings/dossier'
import type { Day, Text } from '../../../typings/text'
import { addDays } from '../calendar'
import { normalise } from '../identifiers'
import type { ExtractEntry } from './row'

/** Days for which an extract verifies; an older one stays as a record and verifies nothing new. */
export const FRESH_DAYS = 30

/** Whether an extract of `day` may verify on `today`. One of tomorrow says nothing yet. */
export function isFresh(day: Day, today: Day): boolean {
  return day <= today && day >= addDays(today, -FRESH_DAYS)
}

/** The category whose products the paper is to cover. */
export interface Scope {
  id: string
  name: Text
}

/**
 * Whether a register's scope names the category, by its id or by either of its names in full. A scope in other words
 * may well cover it: that is for a clerk to read, so the answer is never `false`.
 */
export function scopeNames(scope: string | undefined, category: Scope): true | undefined {
  const whole = scope ?? ''
  const parts = [whole, ...whole.split(/[、,，;；|/\n]+/)].map(normalise)
  const names = [category.id, category.name.zh, category.name.en].map(normalise)
  return names.some((name) => parts.includes(name)) ? true : undefined
}

/**
 * The reading that an entry gives of a paper, as a clerk would have made it, or undefined where a clerk has to look:
 * the register is in order with the paper as far as it goes, but its scope does not name the category, it prints no
 * day where the paper states one, or nobody knows who should hold the paper. Revoked and suspended papers need no
 * scope to be so.
 */
export function readingOf(
  entry: ExtractEntry,
  licence: Licence,
  holderName: string | undefined,
  category: Scope,
): VerificationResult | undefined {
  const { holder, holderCode, validUntil, longTerm, status } = entry
  const scopeOk = scopeNames(entry.scope, category)
  const result: VerificationResult = {
    outcome: 'found',
    holder,
    ...(holderCode && { holderCode }),
    ...(validUntil && { validUntil }),
    ...(longTerm && { longTerm }),
    ...(scopeOk && { scopeOk }),
    status,
  }
  if (status !== 'valid') return result
  if (!scopeOk || holderName === undefined) return undefined
  if (licence.expiry !== undefined && !validUntil && !longTerm) return undefined
  return result
}
