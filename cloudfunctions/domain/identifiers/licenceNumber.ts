import type { LicenceType } from '../../../typings/catalog'
import { checkCreditCode } from './creditCode'
import { fitsMod11 } from './mod11'
import { normaliseNumber } from './normalise'
import { accepted, type Checked, refused } from './result'

const patterns = new Map<string, RegExp>()
function patternOf(source: string): RegExp {
  const known = patterns.get(source)
  if (known) return known
  const made = new RegExp(source, 'u')
  patterns.set(source, made)
  return made
}

/**
 * The number of a licence, filing or registration against the format and the check digit of its type. A wrong
 * check digit alone is a `checkDigit` fault: 2 of 11 numbers on public product pages fail it, so the register
 * has the last word.
 */
export function checkLicenceNumber(type: LicenceType, text: string): Checked {
  if (type.check === 'uscc') return checkCreditCode(text)
  const pattern = patternOf(type.pattern)
  const written = normaliseNumber(text)
  // Numbers are printed in groups (2026-0109-0112-3456): separators go where the format itself has none.
  const number = pattern.test(written) ? written : written.replace(/[-.·]/g, '')
  if (!pattern.test(number)) return refused('number.format', { hint: type.hint, example: type.example })
  if (type.check === 'mod11_10' && !fitsMod11(number.replace(/\D/g, ''))) {
    return refused('number.checkDigit', {}, 'checkDigit')
  }
  return accepted(number)
}
