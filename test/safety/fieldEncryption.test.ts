/** Sealed fields: never twice the same, closed to whoever changes a bit or moves them, and open to the keys of before. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { Refused } from '../../cloudfunctions/runtime/onion/refusal'
import { seal, unseal } from '../../cloudfunctions/runtime/onion/sealing'

const keyOf = (word: string) => createHash('sha256').update(word).digest('hex')
const [K1, K2] = [`k1:${keyOf('first')}`, `k2:${keyOf('second')}`]
const before = process.env.FIELD_KEYS
const under = (...keys: string[]) => {
  process.env.FIELD_KEYS = keys.join(',')
}
beforeEach(() => under(K1))
afterAll(() => {
  if (before === undefined) delete process.env.FIELD_KEYS
  else process.env.FIELD_KEYS = before
})

const NUMBER = '330106199001011232'
const ABOUT = 'healthPeople/p1/number'
const bytesOf = (sealed: string) => Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url')
const withBytes = (sealed: string, bytes: Buffer) =>
  `${sealed.slice(0, sealed.indexOf('.') + 1)}${bytes.toString('base64url')}`

test('the same text is sealed differently each time, and opened as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const [one, other] = [seal(text, ABOUT), seal(text, ABOUT)]
      expect(one).not.toBe(other)
      expect([unseal(one, ABOUT), unseal(other, ABOUT)]).toEqual([text, text])
    }),
  )
})

test('a thousand seals of one text share no beginning: each has a nonce of its own', () => {
  const nonces = Array.from({ length: 1000 }, () => bytesOf(seal(NUMBER, ABOUT)).toString('hex').slice(0, 24))
  expect(new Set(nonces).size).toBe(1000)
})

test('the text is not in what is stored, in any of the ways in which bytes are written', () => {
  const sealed = seal(NUMBER, ABOUT)
  expect(sealed).not.toContain(NUMBER)
  expect(bytesOf(sealed).includes(Buffer.from(NUMBER))).toBe(false)
  expect(sealed).not.toContain(Buffer.from(NUMBER).toString('base64url').slice(0, 20))
})

test('every single flipped bit is found: of the nonce, of the text, of the tag', () => {
  const sealed = seal(NUMBER, ABOUT)
  const { length } = bytesOf(sealed)
  expect(length).toBe(12 + NUMBER.length + 16)
  for (let bit = 0; bit < length * 8; bit += 1) {
    const bytes = bytesOf(sealed)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => unseal(withBytes(sealed, bytes), ABOUT)).toThrow()
  }
})

test('what is cut short, empty or of another form does not open', () => {
  const sealed = seal(NUMBER, ABOUT)
  const bytes = bytesOf(sealed)
  for (const length of [0, 1, 11, 12, 27, 28, bytes.length - 1])
    expect(() => unseal(withBytes(sealed, bytes.subarray(0, length)), ABOUT)).toThrow()
  for (const text of ['', 'k1.', NUMBER, sealed.slice(1), `k12.${sealed}`])
    expect(() => unseal(text, ABOUT)).toThrow()
})

test('a field that was copied to another person does not open there', () => {
  expect(() => unseal(seal(NUMBER, ABOUT), 'healthPeople/p2/number')).toThrow()
})

test('a new key seals, the old one still opens, and once it is gone its fields are closed in words', () => {
  const old = seal(NUMBER, ABOUT)
  under(K2, K1)
  expect(unseal(old, ABOUT)).toBe(NUMBER)
  const fresh = seal(NUMBER, ABOUT)
  expect([old.slice(0, 3), fresh.slice(0, 3)]).toEqual(['k1.', 'k2.'])
  under(K2)
  expect(unseal(fresh, ABOUT)).toBe(NUMBER)
  expect(() => unseal(old, ABOUT)).toThrow(new Refused('MISCONFIGURED'))
})

test('the same key id with another key opens nothing', () => {
  const sealed = seal(NUMBER, ABOUT)
  under(`k1:${keyOf('another')}`)
  expect(() => unseal(sealed, ABOUT)).toThrow()
})
