import { normalise } from './normalise'
import { accepted, type Checked, refused } from './result'

/** Base 31 of GB 32100-2015: digits and capitals without I, O, S, V, Z. The index is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^(i-1) mod 31. All differ, so any changed character and any swap among the first 17 is seen. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** GB 11714: the organisation code inside, characters 9 to 16, with its check at 17. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Who registers (1), what kind (1), region of GB/T 2260 (6), organisation code (9), check (1). */
function allowedAt(index: number): string {
  if (index === 0) return '159AY'
  if (index === 1) return '123456789'
  if (index < 8) return '0123456789'
  return ALPHABET
}

/** c18 = (31 - sum of value x weight mod 31) mod 31, written in the alphabet. */
function lastCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code.charAt(i)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** GB 11714: letters count from A = 10, remainder 10 is written X. */
function organisationCheck(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * Number.parseInt(code.charAt(8 + i), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/**
 * A unified social credit code (GB 32100-2015) with both of its check characters. Says which character is wrong
 * where that can be known. Answers with the code in capitals and half-width characters.
 */
export function checkCreditCode(text: string): Checked {
  const code = normalise(text)
  const length = [...code].length
  if (length !== 18) return refused('uscc.length', { length })
  for (const [index, character] of [...code].entries()) {
    if (!allowedAt(index).includes(character)) {
      return refused('uscc.character', { character, position: index + 1 })
    }
  }
  if (lastCharacter(code) !== code.charAt(17)) return refused('uscc.check18', {}, 'checkDigit')
  if (organisationCheck(code) !== code.charAt(16)) return refused('uscc.check9', {}, 'checkDigit')
  return accepted(code)
}
