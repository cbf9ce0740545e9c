/** What the Centre imported from a register goes in its time: the report of bad lines first, the file much later. */
import type { DeletionCertificate } from '../../cloudfunctions/runtime/store/records'
import { cosmetics, csv, dayFromNow, importAll } from './extractRows'
import { dayOf, goTo, patrol, plain } from './patrol'
import { openShop, type Shop } from './shop'

jest.setTimeout(120_000)
const GOOD = cosmetics(1)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  const { house, clerk } = shop
  const done = await importAll(house, clerk, csv([{ number: GOOD }, { number: '浙妆?' }]), dayFromNow(0))
  expect(done).toMatchObject({ kept: 1, bad: 1 })
})
afterAll(() => shop.house.close())

const count = async (collection: string) => (await shop.inside(collection)).length
const certificateOf = async (collection: string) =>
  plain(
    (await shop.inside('certificates')).find(
      ({ _id }) => _id === `${dayOf(shop.house.cloud.now())}:${collection}`,
    ),
  ) as DeletionCertificate | null
const entries = async () => (await shop.inside('registerEntries')).map(({ number }) => number)
/** The timers of the day on which it is due, until nothing is left to do. */
async function arrive(days: number): Promise<void> {
  goTo(shop, days)
  await patrol(shop)
  await patrol(shop)
}

test('the report of bad lines goes after 90 days, with a certificate; the import and its entries stay', async () => {
  await arrive(90)
  expect(await count('extractFaults')).toBe(1)
  await arrive(91)
  expect(await count('extractFaults')).toBe(0)
  expect(await certificateOf('extractFaults')).toMatchObject({ kept: '90 days', count: 1 })
  expect(await count('extracts')).toBe(1)
  expect(await entries()).toEqual([GOOD])
})

test('the import goes after three years together with its file; what the register said stays', async () => {
  await arrive(3 * 365 + 1)
  expect(await count('extracts')).toBe(1)
  await arrive(3 * 365 + 2)
  expect(await count('extracts')).toBe(0)
  expect(await certificateOf('extracts')).toMatchObject({ kept: '3 years', count: 1, files: 1 })
  expect(await entries()).toEqual([GOOD])
})
