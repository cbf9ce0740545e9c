import fc from 'fast-check'
import { categories, categoryForm } from '../../cloudfunctions/domain/catalog'
import {
  type Checked,
  checkCma,
  checkCnas,
  checkCreditCode,
  checkGtin,
  checkLicenceNumber,
  checkMobile,
  checkResidentId,
  issueCodes,
} from '../../cloudfunctions/domain/identifiers'
import type { LicenceType } from '../../typings/catalog'
import vectors from './vectors/identifiers.json'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeOf = (checked: Checked) => (checked.ok ? null : checked.code)
const types = Object.assign({}, ...categories.map(({ id }) => categoryForm(id)?.licenceTypes)) as Record<
  string,
  LicenceType
>
const typeOf = (id: string): LicenceType => types[id] as LicenceType

describe('unified social credit code', () => {
  test.each(vectors.creditCode.valid)('%s is accepted', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, value: code })
  })

  test.each(vectors.creditCode.wrong)('$text is refused ($why)', ({ text, code }) => {
    expect(codeOf(checkCreditCode(text))).toBe(code)
  })

  test('full-width, small letters and spaces are read as the register writes them', () => {
    const value = '91330100799655058B'
    expect(checkCreditCode(' 9133０１００ 799655058b　')).toEqual({ ok: true, value })
  })

  test('a wrong character is named with its place, counted from 1', () => {
    const checked = checkCreditCode('9133010079965505OB')
    expect(checked).toMatchObject({ code: 'uscc.character', params: { character: 'O', position: 17 } })
  })

  test('a letter is wrong only where none may stand: the organisation code inside may hold letters', () => {
    const checked = checkCreditCode('91310115MA1K3BTPOB')
    expect(checked).toMatchObject({ code: 'uscc.character', params: { character: 'O', position: 17 } })
  })

  test('a wrong length is told; spaces alone are nothing', () => {
    expect(checkCreditCode('12345')).toMatchObject({ code: 'uscc.length', params: { length: 5 } })
    expect(checkCreditCode('   ')).toMatchObject({ code: 'uscc.length', params: { length: 0 } })
  })

  test('the organisation code inside is checked even when the last character fits', () => {
    // A changed character 12 with a last character computed for it: only the inner check can see it.
    expect(codeOf(checkCreditCode(withLast('91330100799755058')))).toBe('uscc.check9')
  })

  test('any single changed character is refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...vectors.creditCode.valid),
        fc.nat(17),
        fc.constantFrom(...ALPHABET),
        (code, at, character) => {
          fc.pre(code.charAt(at) !== character)
          return !checkCreditCode(code.slice(0, at) + character + code.slice(at + 1)).ok
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('any two swapped characters are refused, but for the first with the last, whose weights are equal', () => {
    fc.assert(
      fc.property(fc.constantFrom(...vectors.creditCode.valid), fc.nat(17), fc.nat(17), (code, i, j) => {
        fc.pre(code.charAt(i) !== code.charAt(j) && !(Math.min(i, j) === 0 && Math.max(i, j) === 17))
        const swapped = [...code]
        swapped[i] = code.charAt(j)
        swapped[j] = code.charAt(i)
        return !checkCreditCode(swapped.join('')).ok
      }),
      { numRuns: 3000 },
    )
  })

  test('any text gets an answer, and a refused one an answer from the list', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const code = codeOf(checkCreditCode(text))
        return code === null || code in issueCodes
      }),
    )
  })
})

/** The 18th character that fits 17 given ones, computed here from the standard's formula. */
function withLast(code: string): string {
  const sum = [...code].reduce((total, c, i) => total + ALPHABET.indexOf(c) * 3 ** i, 0)
  return code + ALPHABET.charAt((31 - (sum % 31)) % 31)
}

describe('GTIN', () => {
  test.each(vectors.gtin.valid)('%s is accepted', (code) => expect(checkGtin(code).ok).toBe(true))
  test.each(vectors.gtin.wrong)('$text is refused', ({ text, code }) => {
    expect(codeOf(checkGtin(text))).toBe(code)
  })

  test('printed in groups it is the same number', () => {
    expect(checkGtin('690-1234-56789-2')).toEqual({ ok: true, value: '6901234567892' })
  })

  test('a wrong length is told', () => {
    expect(checkGtin('69012')).toMatchObject({ code: 'gtin.length', params: { length: 5 } })
  })

  test('any single changed digit is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...vectors.gtin.valid), fc.nat(7), fc.nat(9), (code, at, digit) => {
        fc.pre(code.charAt(at) !== String(digit))
        return !checkGtin(code.slice(0, at) + digit + code.slice(at + 1)).ok
      }),
    )
  })
})

describe('licence numbers', () => {
  test.each(vectors.licenceNumber)('$type $text', ({ type, text, code }) => {
    expect(codeOf(checkLicenceNumber(typeOf(type), text))).toBe(code)
  })

  test('a wrong check digit is told apart from a wrong form, for the register has the last word', () => {
    expect(checkLicenceNumber(typeOf('SC'), 'SC10633019702614')).toMatchObject({ severity: 'checkDigit' })
    expect(checkLicenceNumber(typeOf('SC'), 'SC1063301970261')).toMatchObject({ severity: 'format' })
  })

  test.each(['(沪)', '（沪）', '〔沪〕', '【沪】', '[沪]', '［沪］', '[沪)'])(
    '%s is written for (沪)',
    (place) => {
      const value = '国妆网备进字(沪)2021000001'
      expect(checkLicenceNumber(typeOf('COS_FIL_IMP'), `国妆网备进字${place}2021000001`)).toEqual({
        ok: true,
        value,
      })
    },
  )

  test('a number of the wrong form is answered with what a right one looks like', () => {
    const { hint, example } = typeOf('SC')
    expect(checkLicenceNumber(typeOf('SC'), 'SC1')).toMatchObject({ params: { hint, example } })
  })

  test('every single changed digit of an SC number is seen', () => {
    const number = 'SC11837048101233'
    for (let at = 2; at < number.length; at++) {
      for (const digit of '0123456789') {
        if (digit === number[at]) continue
        const changed = number.slice(0, at) + digit + number.slice(at + 1)
        expect(checkLicenceNumber(typeOf('SC'), changed).ok).toBe(false)
      }
    }
  })

  test('the format of every type accepts its own example', () => {
    for (const type of Object.values(types)) expect(checkLicenceNumber(type, type.example).ok).toBe(true)
  })
})

test.each<[string, Checked]>([
  ['credit code, last character', checkCreditCode('91330100799655058C')],
  ['credit code, organisation inside', checkCreditCode(withLast('91330100799755058'))],
  ['GTIN', checkGtin('6901234567890')],
  ['SC number', checkLicenceNumber(typeOf('SC'), 'SC10633019702614')],
  ['resident number', checkResidentId('110105194912310021', '2025-06-01')],
])('%s: wrong arithmetic alone is a checkDigit fault', (_what, checked) => {
  expect(checked).toMatchObject({ ok: false, severity: 'checkDigit' })
})

describe('laboratory and mobile numbers', () => {
  test.each(vectors.laboratory.cma)('CMA %s', (text) => expect(checkCma(text).ok).toBe(true))
  test.each(vectors.laboratory.notCma)('not CMA %s', (text) =>
    expect(codeOf(checkCma(text))).toBe('cma.format'),
  )
  test.each(vectors.laboratory.cnas)('CNAS %s', (text) => expect(checkCnas(text).ok).toBe(true))
  test.each(vectors.laboratory.notCnas)('not CNAS %s', (text) => {
    expect(codeOf(checkCnas(text))).toBe('cnas.format')
  })
  test.each(vectors.mobile.valid)('mobile %s', (text) => {
    expect(checkMobile(text)).toEqual({ ok: true, value: '13800138000' })
  })
  test.each(vectors.mobile.wrong)('not a mobile: %s', (text) => {
    expect(codeOf(checkMobile(text))).toBe('mobile.format')
  })

  test.each<[string, (text: string) => Checked, string]>([
    ['CMA', checkCma, '201100110001'],
    ['CNAS', checkCnas, 'L0123'],
    ['mobile', checkMobile, '13800138000'],
  ])('a %s number is the whole text, not a part of it', (_what, check, number) => {
    expect(check(number).ok).toBe(true)
    for (const text of [`9${number}`, `X${number}`, `${number}X`, `${number}123456789012`]) {
      expect([text, check(text).ok]).toEqual([text, false])
    }
  })

  test('a CMA number has its issuer at 3 and 4: 00 the state, 01 to 31 the provinces', () => {
    const issued = (issuer: number) => checkCma(`20${String(issuer).padStart(2, '0')}00110001`).ok
    for (let issuer = 0; issuer < 100; issuer++)
      expect([issuer, issued(issuer)]).toEqual([issuer, issuer <= 31])
  })

  test('a CNAS number is answered without the name of the register', () => {
    expect(checkCnas('CNAS L0123')).toEqual({ ok: true, value: 'L0123' })
  })

  test('a wrong one is answered with what a right one looks like', () => {
    expect(checkCma('1')).toMatchObject({ params: { example: '201100110001' } })
    expect(checkCnas('1')).toMatchObject({ params: { example: 'L0123' } })
  })

  test('a mobile number begins with a range that an operator has in use', () => {
    const inUse: Record<string, string> = {
      13: '0123456789',
      14: '56789',
      15: '012356789',
      16: '2567',
      17: '012345678',
      18: '0123456789',
      19: '012356789',
    }
    for (let range = 100; range < 200; range++) {
      const used = inUse[String(range).slice(0, 2)]?.includes(String(range).charAt(2)) ?? false
      expect([range, checkMobile(`${range}00138000`).ok]).toEqual([range, used])
    }
  })

  test('the country code is taken off its front alone', () => {
    expect(checkMobile('0086 13800138000')).toEqual({ ok: true, value: '13800138000' })
    expect(checkMobile('13800861234')).toEqual({ ok: true, value: '13800861234' })
  })
})

describe('resident number', () => {
  test('printed in groups it is the same number', () => {
    const value = '11010519491231002X'
    expect(checkResidentId('110105-19491231-002X', '2025-06-01')).toEqual({ ok: true, value })
  })

  test('birth days are known through 2099', () => {
    expect(checkResidentId('11010520991231006X', '2100-06-01')).not.toMatchObject({
      code: 'resident.birthDay',
    })
    expect(checkResidentId('110105210001010010', '2100-06-01')).toMatchObject({ code: 'resident.birthDay' })
  })
})
