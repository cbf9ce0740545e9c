/** What a page was opened with after a scan, however WeChat hands it over. */
import { mintToken, type TokenKind } from '../../cloudfunctions/domain/token'
import { healthUrl, scannedOf } from '../../miniprogram/services/scanning'

const TOKEN = '1TN2TH45PM16Z5A64ZVKZB5GG4FYNBBY'
const ADDRESS = `https://code.example.cn/q/${TOKEN}`

test('an ordinary link hands over its whole address, encoded once', () => {
  expect(scannedOf({ q: encodeURIComponent(ADDRESS) })).toBe(ADDRESS)
})

test('a mini-program code hands over the bare token in its scene', () => {
  expect(scannedOf({ scene: TOKEN })).toBe(TOKEN)
  expect(scannedOf({ scene: encodeURIComponent(TOKEN) })).toBe(TOKEN)
})

test('our own pages go first, and nothing at all is an empty text', () => {
  expect(scannedOf({ token: encodeURIComponent(ADDRESS), scene: 'other', q: 'other' })).toBe(ADDRESS)
  expect(scannedOf({})).toBe('')
})

test('what is much longer than any code goes to the server no longer than a code may be', () => {
  expect(scannedOf({ q: 'x'.repeat(5000) })).toHaveLength(200)
})

test('what was encoded badly is no reason to show nothing: the server refuses it in words', () => {
  expect(scannedOf({ q: '100%' })).toBe('100%')
})

describe('what belongs to the Health Code leads there', () => {
  const token = (kind: TokenKind) =>
    mintToken({ random: new Uint8Array(10), key: { id: 0, mac: () => new Uint8Array(10) }, kind }).token

  test('the code of a place to whoever enters', () => {
    const place = token('place')
    expect(healthUrl(place)).toBe(`/health/pages/enter/enter?token=${place}`)
    expect(healthUrl(`https://code.example.cn/q/${place}`)).toBe(`/health/pages/enter/enter?token=${place}`)
  })

  test('a person’s code, live or printed, to the places of a keeper', () => {
    expect(healthUrl(token('person'))).toBe('/health/pages/places/places?scanned=1')
    expect(healthUrl('HC1.0.k0.abc.g.1')).toBe('/health/pages/places/places?scanned=1')
  })

  test('a quality code, and whatever else there is, to the verdict', () => {
    expect(healthUrl(token('product'))).toBeUndefined()
    expect(healthUrl(ADDRESS)).toBeUndefined()
    expect(healthUrl('QY7K-4M2T')).toBeUndefined()
    expect(healthUrl('')).toBeUndefined()
  })
})
