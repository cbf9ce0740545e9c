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

/** The place in the alphabet by character code; -1 where it has none. */
const VALUES = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)))
const valueAt = (code: string, i: number): number => VALUES[code.charCodeAt(i)] ?? -1

/** c18 = (31 - sum of value x weight mod 31) mod 31, written in the alphabet. */
function lastCharacter(code: string): string {
  let sum = 0
  for (let i = 0; i < WEIGHTS.length; i++) sum += (WEIGHTS[i] ?? 0) * valueAt(code, i)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** In an organisation code a letter counts from A = 10, wherever it stands in the alphabet. */
function organisationValue(code: string, i: number): number {
  const character = code.charCodeAt(i)
  return character >= LETTER_A ? character - LETTER_A + 10 : character - DIGIT_0
}
const DIGIT_0 = '0'.charCodeAt(0)
const LETTER_A = 'A'.charCodeAt(0)

/** GB 11714: remainder 10 is written X. */
function organisationCheck(code: string): string {
  let sum = 0
  for (let i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
    sum += (ORGANISATION_WEIGHTS[i] ?? 0) * organisationValue(code, 8 + i)
  }
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** All characters where they may stand; the slower look at each says which one is wrong. */
const FORM = /^[159AY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/**
 * A unified social credit code (GB 32100-2015) with both of its check characters. Says which character is wrong
 * where that can be known. Answers with the code in capitals and half-width characters.
 */
export function checkCreditCode(text: string): Checked {
  const code = normalise(text)
  if (!FORM.test(code)) return misspelt(code)
  if (lastCharacter(code) !== code.charAt(17)) return refused('uscc.check18', {}, 'checkDigit')
  if (organisationCheck(code) !== code.charAt(16)) return refused('uscc.check9', {}, 'checkDigit')
  return accepted(code)
}

function misspelt(code: string): Checked {
  const length = [...code].length
  if (length !== 18) return refused('uscc.length', { length })
  for (const [index, character] of [...code].entries()) {
    if (!allowedAt(index).includes(character)) {
      return refused('uscc.character', { character, position: index + 1 })
    }
  }
  throw new Error('A credit code of the right form was called misspelt.')
}
