/**
 * Killed ten times at random points of a whole story, the cloud and the functions with it: no acknowledged write is lost,
 * nothing is left half done, and it ends exactly as the same story without a kill. A hundred: `npm run crash -- 100`.
 */
import { deathsIn, differences, seeded, type Told, tell } from './crash/killed'

jest.setTimeout(600_000)
let whole: Told
beforeAll(async () => {
  whole = await tell()
})

test('a story that nobody kills ends whole', () => {
  expect(whole.broken).toEqual([])
  expect(whole.colours).toEqual(['yellow', 'green', 'red', 'green', 'yellow', 'yellow'])
  expect(whole.health).toEqual(['pass green', 'refuse red', 'refuse yellow', 'yellow 1', 'red 1'])
  // Red, released, the second version; one more where the launch was drawn for review.
  expect(whole.news).toBeGreaterThanOrEqual(3)
  expect(whole.acknowledged).toBeGreaterThan(40)
})

test('ten kills at random points lose nothing, double nothing and leave nothing half done', async () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  const killed = await tell(deathsIn(whole.took, 10, seeded(seed)))
  // The seed is printed with what is wrong, so that the run can be had again.
  expect({ seed, broken: killed.broken, differs: differences(whole, killed) }).toEqual({
    seed,
    broken: [],
    differs: [],
  })
  expect(killed.kills).toBe(10)
})
