import { normalise } from './normalise'
import { accepted, type Checked, refused } from './result'

/** GTIN-8, 12, 13 or 14 (GB 12904): from the right weights 3, 1, 3, 1 …; check = (10 - sum mod 10) mod 10. */
export function checkGtin(text: string): Checked {
  const code = normalise(text).replace(/-/g, '')
  if (!/^\d*$/.test(code)) return refused('gtin.character')
  if (![8, 12, 13, 14].includes(code.length)) return refused('gtin.length', { length: code.length })
  const digits = [...code].reverse().map(Number)
  const sum = digits.slice(1).reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10 === digits[0] ? accepted(code) : refused('gtin.check', {}, 'checkDigit')
}
