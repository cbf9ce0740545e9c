/** What is in circulation: every code counts once, every supplier in one state, and what blocks it by requirement. */
import fc from 'fast-check'
import {
  type CountedCode,
  countedSupplier,
  emptyStock,
  withSupplier,
} from '../../../cloudfunctions/domain/board'

const code = (state: CountedCode['state'], ...requirements: string[]): CountedCode => ({
  state,
  requirements,
  category: { zh: '洗发水', en: 'Shampoo' },
})

test('one green code is enough to sell', () => {
  const supplier = countedSupplier([code('red', 'L-1'), code('green'), code('grey')], false)
  expect(supplier).toEqual({ state: 'resumed', counts: { green: 1, yellow: 0, red: 1, grey: 1 }, blocks: [] })
})

test('without one, what stands behind most of its codes comes first, and grey ones block nothing', () => {
  const codes = [code('yellow', 'B', 'A'), code('red', 'A'), code('grey', 'Z')]
  expect(countedSupplier(codes, false)).toMatchObject({ state: 'blocked', blocks: ['A', 'B'] })
})

test('a supplier with nothing in circulation is neither, and a closed one is closed whatever it has', () => {
  expect(countedSupplier([code('grey', 'A')], false)).toMatchObject({ state: 'none', blocks: [] })
  expect(countedSupplier([code('green')], true).state).toBe('closed')
})

const codes = fc.array(
  fc.record({
    state: fc.constantFrom<CountedCode['state']>('green', 'yellow', 'red', 'grey'),
    requirements: fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 4 }),
    category: fc.constantFrom({ zh: '洗发水', en: 'Shampoo' }, { zh: '积木', en: 'Toy' }),
  }),
  { maxLength: 8 },
)

test('whatever there is, codes and suppliers add up', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(codes, fc.boolean()), { maxLength: 12 }), (all) => {
      const stock = all.reduce(
        (sum, [own, closed]) => withSupplier(sum, own, countedSupplier(own, closed)),
        emptyStock(),
      )
      const flat = all.flatMap(([own]) => own)
      for (const state of ['green', 'yellow', 'red', 'grey'] as const) {
        const count = flat.filter((one) => one.state === state).length
        expect(stock.colours[state]).toBe(count)
        const byCategory = Object.values(stock.categories).reduce((sum, one) => sum + one.colours[state], 0)
        expect(byCategory).toBe(count)
      }
      expect(Object.values(stock.suppliers).reduce((sum, count) => sum + count, 0)).toBe(all.length)
      for (const count of Object.values(stock.blocks))
        expect(count).toBeLessThanOrEqual(stock.suppliers.blocked)
    }),
  )
})
