import { addToPile, clearPile, pileNow, pileSize } from '../../miniprogram/services/pile'

const MINUTE = 60_000
const NOW = 1_800_000_000_000
const stored = new Map<string, unknown>()
beforeAll(() => {
  Object.assign(globalThis, {
    wx: {
      setStorage: ({ key, data }: { key: string; data: unknown }) => stored.set(key, data),
      getStorageSync: (key: string) => stored.get(key) ?? '',
    },
  })
})
beforeEach(() => clearPile())

test('each package counts once by its colour, however often it is read', () => {
  addToPile('A', 'green', NOW)
  addToPile('B', 'yellow', NOW + MINUTE)
  addToPile('A', 'green', NOW + 2 * MINUTE)
  const pile = addToPile('C', 'red', NOW + 3 * MINUTE)
  expect(pile.counts).toEqual({ green: 1, yellow: 1, red: 1, grey: 0 })
  expect(pileSize(pileNow(NOW + 4 * MINUTE))).toBe(3)
})

test('after a pause of half an hour another pile begins', () => {
  addToPile('A', 'green', NOW)
  expect(pileSize(pileNow(NOW + 29 * MINUTE))).toBe(1)
  expect(pileSize(pileNow(NOW + 30 * MINUTE))).toBe(0)
  expect(addToPile('A', 'green', NOW + 31 * MINUTE).counts.green).toBe(1)
})

test('forty goods are forty, and a new count begins at nothing', () => {
  for (let n = 0; n < 40; n += 1) addToPile(`token ${n}`, 'green', NOW + n)
  expect(pileSize(pileNow(NOW + 40))).toBe(40)
  clearPile()
  expect(pileSize(pileNow(NOW + 41))).toBe(0)
})
