import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { mintToken, readToken, type TokenKey, tokenOf } from '../../cloudfunctions/domain/token'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const key = (id: number, secret: string): TokenKey => ({
  id,
  mac: (text) => createHmac('sha256', secret).update(text).digest(),
})
const first = key(1, 'first secret')
const second = key(2, 'second secret')
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const mint = (random: Uint8Array = randomBytes(10), by = first) =>
  mintToken({ random, key: by, kind: 'product' })

test('a token has 32 characters, none of I, L, O, U, and is read back', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom('product' as const, 'person' as const), (random, kind) => {
      const { token, number } = mintToken({ random, key: first, kind })
      expect(token).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/)
      expect(readToken(token, [first])).toEqual({ ok: true, token, number, kind })
    }),
  )
})

test('the short number is two groups of four', () => {
  expect(mint().number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})

test('75 random bits: each of them makes another token', () => {
  const zero = mint(new Uint8Array(10)).token
  const tokens = Array.from({ length: 75 }, (_, bit) => {
    const random = new Uint8Array(10)
    random[bit >> 3] = 0x80 >> (bit & 7)
    return mint(random).token.slice(1, 16)
  })
  expect(new Set([...tokens, zero.slice(1, 16)]).size).toBe(76)
})

test('every altered character at every place is refused', () => {
  const { token } = mint()
  for (let at = 0; at < 32; at++) {
    for (const character of `${ALPHABET}ILOUſıß-é `) {
      if (character === token[at]) continue
      const altered = token.slice(0, at) + character + token.slice(at + 1)
      expect(readToken(altered, [first, second]).ok).toBe(false)
    }
  }
})

test('swapped, cut, lengthened and foreign texts are refused', () => {
  const { token } = mint()
  const malformed = { ok: false, reason: 'malformed' }
  for (const text of [
    '',
    token.slice(1),
    `${token}0`,
    `${token} `,
    'https://example.com',
    '你好'.repeat(16),
  ]) {
    expect(readToken(text, [first])).toEqual(malformed)
  }
  expect(readToken(token as unknown as string, [])).toEqual({ ok: false, reason: 'forged' })
  expect(readToken({ $gt: '' } as unknown as string, [first])).toEqual(malformed)
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{32}$/),
      (text) => !readToken(text, [first, second]).ok,
    ),
  )
})

test('small letters are read, and the answer is in capitals', () => {
  const { token } = mint()
  expect(readToken(token.toLowerCase(), [first])).toMatchObject({ ok: true, token })
})

test('keys rotate: an old key still reads its tokens, until it is taken away', () => {
  const { token } = mint()
  expect(readToken(token, [second, first]).ok).toBe(true)
  expect(readToken(token, [second])).toEqual({ ok: false, reason: 'forged' })
  expect(readToken(token, [key(1, 'another secret')])).toEqual({ ok: false, reason: 'forged' })
})

test('a key id has one place in the token: only 0 to 7 are accepted', () => {
  expect(() => mint(randomBytes(10), key(8, 's'))).toThrow(RangeError)
  expect(() => mint(randomBytes(9))).toThrow(RangeError)
})

describe('what a camera read', () => {
  const hosts = ['code.example.gov.cn']
  const { token } = mint()
  test.each([
    ['the address of a code', `https://code.example.gov.cn/q/${token}`],
    ['with a query of WeChat', `https://code.example.gov.cn/q/${token}?from=scan`],
    ['with capitals in the host', `HTTPS://Code.example.gov.cn/q/${token}`],
    ['the bare token', token],
    ['a bare token in small letters', ` ${token.toLowerCase()}\n`],
  ])('%s is a token', (_what, scanned) => expect(tokenOf(scanned, hosts)).toBe(token))

  test.each([
    ['another host', `https://evil.example/q/${token}`],
    ['our host as a user name', `https://code.example.gov.cn@evil.example/q/${token}`],
    ['our host as a path', `https://evil.example/code.example.gov.cn/q/${token}`],
    ['a longer host', `https://code.example.gov.cn.evil.example/q/${token}`],
    ['without encryption', `http://code.example.gov.cn/q/${token}`],
    ['another path', `https://code.example.gov.cn/x/${token}`],
    ['a script', `javascript:alert('${token}')`],
    ['nothing', ''],
  ])('%s is not', (_what, scanned) => expect(tokenOf(scanned, hosts)).toBeUndefined())
})
