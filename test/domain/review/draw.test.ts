import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { addDays } from '../../../cloudfunctions/domain/calendar'
import {
  commitmentOf,
  type Draw,
  dayToCommit,
  drawText,
  isDaySecret,
  mayReveal,
} from '../../../cloudfunctions/domain/review'
import { asked, daily, drawn, productWhere, secretOf, sha256 } from './published'

const product = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/)

describe('the draw', () => {
  test('is the HMAC of platform, product version and day, as one number modulo 10000, against the rate', () => {
    expect(drawText(asked)).toBe('yunji|p1.3|2025-06-01')
    const mac = createHmac('sha256', secretOf('2025-06-01')).update('yunji|p1.3|2025-06-01').digest('hex')
    const number = Number(BigInt(`0x${mac}`) % 10_000n)
    expect(drawn({ rate: number / 10_000 })).toEqual({
      ...asked,
      rate: number / 10_000,
      drawn: false,
      number,
    })
    expect(drawn({ rate: (number + 1) / 10_000 }).drawn).toBe(true)
  })

  test('draws everybody at 100% and nobody at 0', () => {
    fc.assert(
      fc.property(product, (one) => {
        expect(drawn({ product: one, rate: 1 }).drawn).toBe(true)
        expect(drawn({ product: one, rate: 0 }).drawn).toBe(false)
      }),
    )
  })

  test.each([0.02, 0.1, 0.5])('over 20,000 products draws about the share %d', (rate) => {
    let count = 0
    for (let n = 0; n < 20_000; n++) if (drawn({ product: `p${n}`, rate }).drawn) count++
    // Four standard deviations of a fair draw; the secret is fixed, so this is the same on every run.
    expect(Math.abs(count / 20_000 - rate)).toBeLessThan(4 * Math.sqrt((rate * (1 - rate)) / 20_000))
  })

  test('another platform, version, product or day draws another number', () => {
    const { number } = drawn({})
    const others = [{ platform: 'other' }, { version: 4 }, { product: 'p2' }, { day: '2025-06-02' }]
    for (const change of others) expect(drawn(change).number).not.toBe(number)
  })

  test('names that could stand for another request are refused', () => {
    for (const change of [{ platform: 'a|b' }, { product: 'p1|' }, { product: '' }, { product: 'p1.3' }]) {
      expect(() => drawn(change)).toThrow('A draw is of a platform, a product, a version and a day.')
    }
    for (const change of [{ version: 1.5 }, { version: Number.NaN }, { day: '2025-02-29' }]) {
      expect(() => drawn(change)).toThrow(RangeError)
    }
    for (const rate of [-0.1, 1.1, Number.NaN])
      expect(() => drawn({ rate })).toThrow('A review rate is between 0 and 1.')
  })
})

describe('withdrawing and asking again', () => {
  test('on the same day changes nothing, drawn or not', () => {
    fc.assert(
      fc.property(
        product,
        fc.constantFrom(0.02, 0.3, 0.9),
        fc.integer({ min: 1, max: 5 }),
        (one, rate, times) => {
          const draws: Draw[] = [drawn({ product: one, rate })]
          for (let n = 0; n < times; n++) draws.push(drawn({ product: one, rate }, draws))
          expect(new Set(draws.map(({ drawn: is }) => is)).size).toBe(1)
        },
      ),
    )
  })

  test('never frees a product that was drawn: not by another day, version or rate', () => {
    fc.assert(
      fc.property(
        product,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 0.02, 1),
        (one, later, version, rate) => {
          const first = drawn({ product: one, rate: 1 })
          const again = drawn({ product: one, day: addDays(asked.day, later), version, rate }, [first])
          expect(again).toMatchObject({ drawn: true, keptSince: asked.day })
          expect(again.number).toBeUndefined()
        },
      ),
    )
  })

  test('after 30 days it is drawn anew, and asking in between does not lengthen them', () => {
    const one = productWhere(
      (p) => drawn({ product: p }).drawn && !drawn({ product: p, day: '2025-07-02' }).drawn,
    )
    const first = drawn({ product: one })
    const kept = drawn({ product: one, day: '2025-07-01' }, [first])
    expect(kept).toMatchObject({ drawn: true, keptSince: '2025-06-01' })
    expect(drawn({ product: one, day: '2025-07-02' }, [kept, first]).drawn).toBe(false)
  })

  test('another platform, another product and a later draw are no reason', () => {
    const one = productWhere((p) => !drawn({ product: p }).drawn)
    const asideOf = (change: Partial<Draw>): Draw => ({
      ...asked,
      product: one,
      drawn: true,
      number: 1,
      ...change,
    })
    for (const change of [
      { platform: 'other' },
      { product: `${one}0` },
      { day: '2025-06-02' },
      { day: '2025-05-01' },
      { drawn: false },
      { keptSince: '2025-05-20' },
    ]) {
      expect(drawn({ product: one }, [asideOf(change)]).drawn).toBe(false)
    }
    expect(drawn({ product: one }, [asideOf({ day: '2025-05-02' })]).drawn).toBe(true)
  })

  test('a history in another order gives the same answers', () => {
    const draws = daily('p7', 0.2, 120)
    for (const [n, one] of draws.entries()) {
      const again = drawn({ product: 'p7', rate: 0.2, day: one.day }, draws.slice(0, n).reverse())
      expect(again).toEqual(one)
    }
    expect(draws.filter(({ keptSince }) => keptSince).length).toBeGreaterThan(0)
  })
})

describe('the secret of a day', () => {
  test('is committed to by the SHA-256 of its text', () => {
    expect(commitmentOf('00'.repeat(32), sha256)).toBe(
      '60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55',
    )
  })

  test.each(['', 'secret', 'A'.repeat(64), '0'.repeat(63), '0'.repeat(65), `${'0'.repeat(64)}\n`])(
    '%j is none, for it could be guessed',
    (text) => {
      expect(isDaySecret(text)).toBe(false)
      expect(() => commitmentOf(text, sha256)).toThrow('32 bytes in lower-case hexadecimal')
    },
  )

  test('is a text and nothing that turns into one', () => {
    expect(isDaySecret(['0'.repeat(64)])).toBe(false)
    expect(isDaySecret('0'.repeat(64))).toBe(true)
  })

  test('its hash is due seven days ahead, and it may be known from the day after', () => {
    expect(dayToCommit('2024-02-23')).toBe('2024-03-01')
    expect(mayReveal('2025-06-01', '2025-06-01')).toBe(false)
    expect(mayReveal('2025-06-01', '2025-06-02')).toBe(true)
    expect(mayReveal('nonsense', '2025-06-02')).toBe(false)
  })
})
