import fc from 'fast-check'
import { categories } from '../../../cloudfunctions/domain/catalog'
import { type Risk, rateFactors, reviewRate } from '../../../cloudfunctions/domain/review'

const day = '2025-06-01'
/** A supplier with more than three products and nothing else to its name. */
const known: Risk = { base: 0.2, productNumber: 4, cleanReviews: 0, day }
const rateOf = (change: Partial<Risk>) => reviewRate({ ...known, ...change })

test('the rate of the category, where nothing else is known', () => expect(rateOf({})).toBe(0.2))

test.each([
  ['the first product', { productNumber: 1 }, 0.4],
  ['the third product', { productNumber: 3 }, 0.4],
  ['the fourth product', { productNumber: 4 }, 0.2],
  ['a failed check today', { lastFailedOn: '2025-06-01' }, 0.4],
  ['a failed check 12 months ago to the day', { lastFailedOn: '2024-06-01' }, 0.4],
  ['a failed check a day earlier', { lastFailedOn: '2024-05-31' }, 0.2],
  ['a partnership of 89 days', { partnerSince: '2025-03-04' }, 0.2],
  ['a partnership of 90 days', { partnerSince: '2025-03-03' }, 0.1],
  ['nine clean reviews', { cleanReviews: 9 }, 0.2],
  ['ten clean reviews', { cleanReviews: 10 }, 0.1],
  // "Or": two reasons to halve are one, and two reasons to double are one.
  ['a partnership and ten clean reviews', { partnerSince: '2025-01-01', cleanReviews: 10 }, 0.1],
  ['a first product after a failed check', { productNumber: 1, lastFailedOn: day }, 0.4],
  ['a first product of a partner', { productNumber: 1, partnerSince: '2025-01-01' }, 0.2],
  ['all four', { productNumber: 1, lastFailedOn: day, partnerSince: '2025-01-01', cleanReviews: 10 }, 0.2],
])('%s', (_what, change, rate) => expect(rateOf(change)).toBe(rate))

test('never more than 100% and never less than 2%', () => {
  expect(rateOf({ base: 0.6, productNumber: 1, lastFailedOn: day })).toBe(1)
  expect(rateOf({ base: 1, productNumber: 1 })).toBe(1)
  expect(rateOf({ base: 0.03, partnerSince: '2025-01-01', cleanReviews: 10 })).toBe(0.02)
  expect(rateOf({ base: 0.02, cleanReviews: 10 })).toBe(0.02)
})

test('every category of the catalogue has a rate that can be used', () => {
  for (const { reviewRate: base } of categories) expect(rateOf({ base })).toBe(base)
})

test('what cannot be read never lowers the rate', () => {
  expect(rateOf({ lastFailedOn: 'last spring' })).toBe(0.4)
  expect(rateOf({ lastFailedOn: '2025-06-02' })).toBe(0.4)
  expect(rateOf({ partnerSince: 'long ago' })).toBe(0.2)
  expect(rateOf({ partnerSince: '2025-06-02' })).toBe(0.2)
  expect(rateOf({ productNumber: Number.NaN })).toBe(0.4)
  expect(rateOf({ cleanReviews: Number.NaN })).toBe(0.2)
})

test.each([0, 0.019, 1.01, -1, Number.NaN])('a category cannot have the rate %s', (base) => {
  expect(() => rateOf({ base })).toThrow('The review rate of a category is between 2% and 100%.')
})

test('the factors say why, in a fixed order', () => {
  const everything = { productNumber: 1, lastFailedOn: day, partnerSince: '2025-01-01', cleanReviews: 10 }
  expect(rateFactors({ ...known, ...everything })).toEqual([
    { factor: 'newSupplier', times: 2 },
    { factor: 'failedCheck', times: 2 },
    { factor: 'partner', times: 0.5 },
    { factor: 'cleanReviews', times: 0.5 },
  ])
  expect(rateFactors(known)).toEqual([])
})

test('a worse record never has a lower rate', () => {
  const risk = fc.record({
    base: fc.integer({ min: 200, max: 10_000 }).map((share) => share / 10_000),
    productNumber: fc.integer({ min: 1, max: 10 }),
    cleanReviews: fc.nat(20),
    day: fc.constant(day),
  })
  fc.assert(
    fc.property(risk, (one) => {
      const rate = reviewRate(one)
      expect(reviewRate({ ...one, lastFailedOn: day })).toBeGreaterThanOrEqual(rate)
      expect(reviewRate({ ...one, productNumber: 1 })).toBeGreaterThanOrEqual(rate)
      expect(reviewRate({ ...one, cleanReviews: 0 })).toBeGreaterThanOrEqual(rate)
      expect(reviewRate({ ...one, partnerSince: '2025-01-01' })).toBeLessThanOrEqual(rate)
      expect([rate >= 0.02, rate <= 1]).toEqual([true, true])
    }),
  )
})
