import type { Day } from '../../../typings/text'
import { isDay } from '../calendar'
import { normalise } from './normalise'
import { accepted, type Checked, refused } from './result'

/** GB 11643-1999 (ISO 7064 MOD 11-2): 2^(18-i) mod 11 for the characters 1 to 17. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** The last character by the remainder of the sum. */
const CHECKS = '10X98765432'

/**
 * Provinces of GB/T 2260, and 81, 82 and 83 for residents from Hong Kong, Macao and Taiwan. A number that begins
 * with 9 is on a permanent residence card for foreigners (the card of 2023): its second digit is not looked at.
 */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|9\d)/

/**
 * A resident identity number of 18 characters: region (6), birth day (8), serial (3), check (1). Refuses a region
 * that is none, a birth day that is no day or has not come by `today`, and a wrong check character; the 15 digits
 * of the first generation are no longer in force. Answers with the number half-width and its X a capital.
 *
 * A fault never carries any part of the number: it is personal data.
 */
export function checkResidentId(text: string, today: Day): Checked {
  const number = normalise(text).replace(/-/g, '')
  const length = [...number].length
  if (length !== 18) return refused('resident.length', { length })
  if (!/^\d{17}[\dX]$/.test(number)) return refused('resident.character')
  if (!REGION.test(number)) return refused('resident.region')
  if (!isBirthDay(number.slice(6, 14), today)) return refused('resident.birthDay')
  if (checkOf(number) !== number.charAt(17)) return refused('resident.check', {}, 'checkDigit')
  return accepted(number)
}

/** Born in 1800 or later (the standard's own example in 1880) and not after `today`. */
function isBirthDay(digits: string, today: Day): boolean {
  const year = Number(digits.slice(0, 4))
  const rest = `-${digits.slice(4, 6)}-${digits.slice(6)}`
  // The calendar knows the years from 1900 and repeats itself every 400.
  return year >= 1800 && year <= 2099 && isDay(`${year + 400}${rest}`) && `${year}${rest}` <= today
}

function checkOf(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return CHECKS.charAt(sum % 11)
}
