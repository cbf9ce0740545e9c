import { type DaySecret, type Draw, verifyDraws } from '../../../cloudfunctions/domain/review'
import { daily, drawn, macOf, productWhere, published, sha256 } from './published'

const draws: Draw[] = [...daily('p7', 0.2, 40), ...daily('p8', 0.5, 10)]
const secrets: DaySecret[] = [...new Set(draws.map(({ day }) => day))].map(published)
const faultsOf = (d: readonly Draw[], s: readonly DaySecret[] = secrets) =>
  verifyDraws({ draws: d, secrets: s }, { sha256, macOf })

/** The record with one line changed, and the codes found there. */
function codesAfter(change: (draw: Draw) => Draw | DaySecret, at = 0): string[] {
  return (faultsOf(draws.map((one, n) => (n === at ? (change(one) as Draw) : one)))[at] ?? []).map(
    (f) => f.code,
  )
}
/** What is said of the first draw when what was published for its day is changed. */
function codesWith(...replaced: DaySecret[]): string[] {
  const others = secrets.filter(({ day }) => day !== '2025-06-01')
  return (faultsOf(draws, [...others, ...replaced])[0] ?? []).map(({ code }) => code)
}
const first = published('2025-06-01')

test('an honest record is verified to the last line, with kept draws among them', () => {
  expect(draws.some(({ keptSince }) => keptSince !== undefined)).toBe(true)
  expect(faultsOf(draws).flat()).toEqual([])
})

describe('a changed draw is named', () => {
  test('drawn, or not drawn', () => {
    expect(codesAfter((one) => ({ ...one, drawn: !one.drawn }))).toEqual(['drawn'])
    const expected = String(draws[0]?.drawn)
    expect(faultsOf([{ ...(draws[0] as Draw), drawn: !draws[0]?.drawn }])[0]).toEqual([
      { code: 'drawn', expected, stated: String(!draws[0]?.drawn) },
    ])
  })

  test('its number, product, version, platform or day', () => {
    expect(codesAfter((one) => ({ ...one, number: ((one.number ?? 0) + 1) % 10_000 }))).toEqual(['number'])
    for (const change of [{ product: 'p9' }, { version: 4 }, { platform: 'other' }, { day: '2025-06-02' }]) {
      expect(codesAfter((one) => ({ ...one, ...change }))).toContain('number')
    }
  })

  test('a draw that was kept, left out or made up', () => {
    const at = draws.findIndex(({ keptSince }) => keptSince !== undefined)
    expect(codesAfter((one) => ({ ...one, drawn: false, keptSince: undefined, number: 9999 }), at)).toEqual(
      expect.arrayContaining(['drawn', 'keptSince']),
    )
    const free = draws.findIndex(({ drawn: is }) => !is)
    const invented = codesAfter(
      (one) => ({ ...one, drawn: true, keptSince: '2025-05-30', number: undefined }),
      free,
    )
    expect(invented).toEqual(expect.arrayContaining(['drawn', 'keptSince']))
  })

  test('one that is no draw at all', () => {
    expect(codesAfter((one) => ({ ...one, product: 'a|b' }))).toEqual(['malformed'])
    expect(codesAfter((one) => ({ ...one, rate: 2 }))).toEqual(['malformed'])
  })
})

test('a draw that a kept one rests on has to be in the record', () => {
  const one = productWhere(
    (p) => drawn({ product: p }).drawn && !drawn({ product: p, day: '2025-06-05' }).drawn,
  )
  const earlier = drawn({ product: one })
  const kept = drawn({ product: one, day: '2025-06-05' }, [earlier])
  expect(faultsOf([earlier, kept]).flat()).toEqual([])
  expect(
    faultsOf([kept])
      .flat()
      .map(({ code }) => code),
  ).toEqual(['drawn', 'number', 'keptSince'])
})

describe('what was published is refused', () => {
  test('without a hash for the day', () => expect(codesWith()).toEqual(['noHash']))
  test('with two hashes for one day, between which somebody could choose', () => {
    expect(codesWith(first, { ...first, hash: sha256('another') })).toEqual(['twoHashes'])
  })
  test('while the secret is not published', () => {
    expect(codesWith({ ...first, secret: undefined })).toEqual(['notRevealed'])
  })
  test('when the secret does not match its hash', () => {
    expect(codesWith({ ...first, secret: published('2025-06-02').secret })).toEqual(['wrongHash'])
    expect(codesWith({ ...first, hash: first.hash.toUpperCase() })).toEqual(['wrongHash'])
    expect(codesWith({ ...first, secret: 'guessable', hash: sha256('guessable') })).toEqual(['wrongHash'])
  })
  test('when the hash came less than seven days ahead', () => {
    expect(codesWith({ ...first, committedOn: '2025-05-26' })).toEqual(['committedLate'])
    expect(codesWith({ ...first, committedOn: 'early' })).toEqual(['committedLate'])
    expect(codesWith({ ...first, committedOn: '2025-01-01' })).toEqual([])
  })
  test('when the secret was known on its own day', () => {
    expect(codesWith({ ...first, revealedOn: '2025-06-01' })).toEqual(['revealedEarly'])
    expect(codesWith({ ...first, revealedOn: undefined })).toEqual([])
  })
})

test('a bad secret of one day leaves the other days verified', () => {
  const others = secrets.filter(({ day }) => day !== '2025-06-03')
  const faults = faultsOf(daily('p1', 0.02, 5), [...others, { ...published('2025-06-03'), hash: 'x' }])
  expect(faults.map((one) => one.length > 0)).toEqual([false, false, true, false, false])
})
