import fc from 'fast-check'
import { checkResidentId, issueCodes } from '../../../cloudfunctions/domain/identifiers'
import vectors from '../vectors/identifiers.json'

const { today, valid, wrong } = vectors.resident
const codeOf = (text: string, day = today) => {
  const checked = checkResidentId(text, day)
  return checked.ok ? null : checked.code
}

/** ISO 7064 MOD 11-2 as the standard defines it: the powers of 2 from the right add up to 1 modulo 11. */
function withCheck(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * 2 ** (17 - i), 0)
  return digits + '0123456789X'.charAt((((1 - sum) % 11) + 11) % 11)
}

/** Numbers that nobody was given: a region, a day of birth, a serial and the check computed for them. */
const born = (day: string, region = '330106', serial = '001') => withCheck(region + day + serial)
const made = fc
  .tuple(
    fc.constantFrom('110105', '330106', '440524', '650102', '710000', '810000', '830000', '911156'),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2025-05-31'), noInvalidDate: true }),
    fc.nat(999),
  )
  .map(([region, day, serial]) =>
    born(day.toISOString().slice(0, 10).replace(/-/g, ''), region, String(serial).padStart(3, '0')),
  )

test.each(valid)('$text is accepted ($why)', ({ text, value }) => {
  expect(checkResidentId(text, today)).toEqual({ ok: true, value })
})
test.each(wrong)('$text is refused ($why)', ({ text, code }) => expect(codeOf(text)).toBe(code))

test('a number made by the formula is accepted', () => {
  fc.assert(fc.property(made, (number) => checkResidentId(number, today).ok))
})

describe('the birth day', () => {
  test.each([
    ['20250601', null],
    ['20250602', 'resident.birthDay'],
    ['20240229', null],
    ['20230229', 'resident.birthDay'],
    ['19000229', 'resident.birthDay'],
    ['18960229', null],
    ['18001231', null],
    ['17991231', 'resident.birthDay'],
    ['20251301', 'resident.birthDay'],
    ['20250431', 'resident.birthDay'],
    ['20250500', 'resident.birthDay'],
  ])('%s, on 1 June 2025', (day, code) => expect(codeOf(born(day))).toBe(code))

  test('is possible from that very day on', () => {
    expect(codeOf(born('20240229'), '2024-02-28')).toBe('resident.birthDay')
    expect(codeOf(born('20240229'), '2024-02-29')).toBeNull()
  })
})

test('the regions are those of the standard, and no others', () => {
  const accepted = [...Array(90).keys()]
    .map((i) => String(i + 10))
    .filter((prefix) => codeOf(born('19900101', `${prefix}0101`)) === null)
  const provinces = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51,
  ]
  const more = [52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83]
  const foreigners = [90, 91, 92, 93, 94, 95, 96, 97, 98, 99]
  expect(accepted).toEqual([...provinces, ...more, ...foreigners].map(String))
  expect(codeOf(born('19900101', '070101'))).toBe('resident.region')
})

test('an X stands only at the end, and nothing else than digits before it', () => {
  expect(codeOf('1101051949123100XX')).toBe('resident.character')
  expect(codeOf('11010519491231002Y')).toBe('resident.character')
  expect(codeOf('ABCDEFGHIJKLMNOPQR')).toBe('resident.character')
})

test('any single changed character is refused', () => {
  fc.assert(
    fc.property(made, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, at, character) => {
      fc.pre(number[at] !== character)
      return !checkResidentId(number.slice(0, at) + character + number.slice(at + 1), today).ok
    }),
    { numRuns: 3000 },
  )
})

test('any two neighbours swapped are refused', () => {
  fc.assert(
    fc.property(made, fc.nat(16), (number, at) => {
      const [a = '', b = ''] = number.slice(at, at + 2)
      fc.pre(a !== b)
      return !checkResidentId(number.slice(0, at) + b + a + number.slice(at + 2), today).ok
    }),
    { numRuns: 3000 },
  )
})

test('a fault tells nothing of the number but its length', () => {
  fc.assert(
    fc.property(fc.oneof(made, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
      const checked = checkResidentId(text, '1950-01-01')
      if (checked.ok) return
      expect(Object.keys(checked.params)).toEqual([...issueCodes[checked.code]])
      expect(Object.values(checked.params).every((param) => typeof param === 'number')).toBe(true)
    }),
  )
})
