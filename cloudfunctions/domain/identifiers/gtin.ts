import { normalise } from './normalise'
import { accepted, type Checked, refused } from './result'

/** GTIN-8, 12, 13 or 14 (GB 12904): from the right weights 3, 1, 3, 1 …; check = (10 - sum mod 10) mod 10. */
export function checkGtin(text: string): Checked {
  const code = normalise(text).replace(/-/g, '')
  if (!/^\d*$/.test(code)) return refused('gtin.character')
  if (![8, 12, 13, 14].includes(code.length)) return refused('gtin.length', { length: code.length })
  // With the check digit itself, weight 1, the sum of a right code is a multiple of 10.
  let sum = 0
  for (let i = 0; i < code.length; i++) sum += Number(code[code.length - 1 - i]) * (i % 2 === 0 ? 1 : 3)
  return sum % 10 === 0 ? accepted(code) : refused('gtin.check', {}, 'checkDigit')
}
