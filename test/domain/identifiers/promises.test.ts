/**
 * What each formula promises about slips of the pen, and, where it promises less, exactly how much less. Every
 * slip is tried on every vector, not sampled, unless there are too many.
 */
import fc from 'fast-check'
import { licenceTypes } from '../../../cloudfunctions/domain/catalog'
import {
  checkCma,
  checkCreditCode,
  checkGtin,
  checkLicenceNumber,
  checkMobile,
} from '../../../cloudfunctions/domain/identifiers'
import type { LicenceType } from '../../../typings/catalog'
import vectors from '../vectors/identifiers.json'

const DIGITS = '0123456789'
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const typeOf = (id: string) => licenceTypes.find((type) => type.id === id) as LicenceType
const accepts = (type: string) => (text: string) => checkLicenceNumber(typeOf(type), text).ok
const goodOf = (type: string) =>
  vectors.licenceNumber.filter((v) => v.type === type && v.code === null).map(({ text }) => text)

/** Every text with one character (from `from` on) changed for another of the alphabet. */
function* changed(text: string, alphabet: string, from = 0): Generator<string> {
  for (let at = from; at < text.length; at++) {
    for (const character of alphabet) {
      if (character !== text[at]) yield text.slice(0, at) + character + text.slice(at + 1)
    }
  }
}

/** Every text with two different neighbours swapped, and where. */
function* swapped(text: string, from = 0): Generator<{ text: string; at: number; a: string; b: string }> {
  for (let at = from; at < text.length - 1; at++) {
    const [a = '', b = ''] = text.slice(at, at + 2)
    if (a !== b) yield { text: text.slice(0, at) + b + a + text.slice(at + 2), at, a, b }
  }
}

describe('credit code: two checks together', () => {
  test.each(vectors.creditCode.valid)(
    '%s: every changed character and every swap of neighbours is refused',
    (code) => {
      for (const text of changed(code, ALPHABET))
        expect([text, checkCreditCode(text).ok]).toEqual([text, false])
      for (const { text } of swapped(code)) expect([text, checkCreditCode(text).ok]).toEqual([text, false])
    },
  )

  test('the first and the last weigh the same: swapped they pass where both may stand first', () => {
    const ends = (code: string) => code.slice(-1) + code.slice(1, -1) + code.charAt(0)
    const passing = withLast('113101120879949', '5')
    expect(checkCreditCode(passing).ok).toBe(true)
    expect(checkCreditCode(ends(passing)).ok).toBe(true)
    const refused = vectors.creditCode.valid.filter((code) => !'159AY'.includes(code.slice(-1)))
    for (const code of refused) expect(checkCreditCode(ends(code))).toMatchObject({ code: 'uscc.character' })
  })

  test('each check alone misses what the other sees', () => {
    // A to L at character 10 is 11 more: the organisation's sum modulo 11 stays, the sum modulo 31 does not.
    expect(checkCreditCode('91310115MA1K3BTP2B').ok).toBe(true)
    expect(checkCreditCode('91310115ML1K3BTP2B')).toMatchObject({ code: 'uscc.check18' })
    // With a last character made to fit, only the organisation's check is left to see that K became M.
    const made = lastFitted('91310115MA1M3BTP2')
    expect(checkCreditCode(made)).toMatchObject({ code: 'uscc.check9' })
  })
})

/** With the last character of GB 32100, 3^(i-1) computed and not listed. */
function lastFitted(code: string): string {
  const sum = [...code].reduce((total, c, i) => total + ALPHABET.indexOf(c) * 3 ** i, 0)
  return code + ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** A code that begins with 15 given characters and ends in `last`: the one whose checks both fit. */
function withLast(head: string, last: string): string {
  for (const c of ALPHABET) {
    for (const check of '0123456789X') {
      const code = lastFitted(head + c + check)
      if (code.endsWith(last) && checkCreditCode(code).ok) return code
    }
  }
  throw new Error(`No code that begins with ${head} ends in ${last}.`)
}

describe('GTIN: weights 3 and 1', () => {
  test.each(vectors.gtin.valid)('%s: every changed digit is refused', (code) => {
    for (const text of changed(code, DIGITS)) expect([text, checkGtin(text).ok]).toEqual([text, false])
  })

  test('swapped neighbours are refused, but for two digits that differ by 5', () => {
    const missed = new Set<number>()
    for (const code of vectors.gtin.valid) {
      for (const { text, a, b } of swapped(code)) {
        const apart = Math.abs(Number(a) - Number(b))
        expect([text, checkGtin(text).ok]).toEqual([text, apart === 5])
        if (apart === 5) missed.add(apart)
      }
    }
    // The vectors hold such a pair, so the exception is shown and not only allowed.
    expect([...missed]).toEqual([5])
  })
})

describe('MOD 11,10: SC and JY numbers', () => {
  test.each(['SC', 'JY'])('%s: every changed digit is refused', (type) => {
    for (const code of goodOf(type)) {
      for (const text of changed(code, DIGITS, 2)) expect([text, accepts(type)(text)]).toEqual([text, false])
    }
  })

  test('swapped neighbours are refused, but for d and d + 1 (9 and 0) where the running value is 5 - d', () => {
    const seen = { inside: 0, atTheEnd: 0 }
    const check = (digits: string) => {
      const number = digits + String((11 - running(digits)) % 10)
      for (const { text, at, a, b } of swapped(number, 1)) {
        const d = lower(Number(a), Number(b))
        // The check digit itself is read without doubling: there only 0 and 1 remain.
        const passes = d !== undefined && fits(running(number.slice(0, at)), d) && (at < 12 || d === 0)
        expect([text, accepts('JY')(`JY${text}`)]).toEqual([text, passes])
        if (passes) seen[at < 12 ? 'inside' : 'atTheEnd']++
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...DIGITS), minLength: 12, maxLength: 12 }), (serial) =>
        check(`1${serial}`),
      ),
      { numRuns: 2000 },
    )
    // Both exceptions were met, so they are shown and not only allowed.
    expect(seen.inside).toBeGreaterThan(0)
    expect(seen.atTheEnd).toBeGreaterThan(0)
  })
})

/** The value that MOD 11,10 carries after these digits, 1 to 10. */
function running(digits: string): number {
  return [...digits].reduce((p, digit) => (((p + Number(digit)) % 10 || 10) * 2) % 11, 10)
}
/** Of two digits that are neighbours on the ring of ten, the one before the other: 4 of 4 and 5, 9 of 9 and 0. */
function lower(a: number, b: number): number | undefined {
  return (a + 1) % 10 === b ? a : (b + 1) % 10 === a ? b : undefined
}
const fits = (value: number, d: number): boolean => (value + d) % 10 === 5

describe('numbers without a check digit promise only their form: the register has the last word', () => {
  test.each([
    ['CCC', accepts('CCC'), '2020010903356994'],
    ['YB', accepts('YB'), 'YB13301100012345'],
    ['CMA', (text: string) => checkCma(text).ok, '201100110001'],
    ['a mobile', (text: string) => checkMobile(text).ok, '13800138000'],
    ['a cosmetics filing', accepts('COS_FIL'), '粤G妆网备字2023468030'],
  ] as const)('%s: another serial is as good, one digit more or less is refused', (_what, ok, number) => {
    const last = number.slice(-1) === '9' ? '0' : String(Number(number.slice(-1)) + 1)
    expect(ok(number.slice(0, -1) + last)).toBe(true)
    expect(ok(number.slice(0, -1))).toBe(false)
    expect(ok(`${number}0`)).toBe(false)
  })
})
