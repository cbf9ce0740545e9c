/** What changes the rate of the draw: as a supplier becomes known, and by what its reviews find. */
import { key } from './harness'
import { ask, decide, type Market, openMarket, reviewed } from './launch'
import { finish, reviewForCause } from './reviews'
import { verifyAll } from './verify'

jest.setTimeout(120_000)
let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.house.close())

/** The rate of a request for the shampoo, which is taken back. */
async function rate(): Promise<number> {
  const { launchId, draw } = await ask(market, 'jimu')
  await market.member.get('supplier', 'cancelLaunch', { launchId, requestKey: key() })
  return draw.rate
}

/** One more product of the supplier with the same papers, listed by a platform. */
async function listed(name: string): Promise<void> {
  const { member } = market
  const { dossier } = await member.get('supplier', 'product', { productId: market.productId })
  const original = { productId: market.productId, name, requestKey: key() }
  const { product } = await member.get('supplier', 'copyProduct', original)
  const { productId } = product
  const { category: _, name: _name, ...changes } = dossier
  const filled = await member.get('supplier', 'saveDraft', {
    productId,
    revision: product.revision,
    changes,
    requestKey: key(),
  })
  await member.get('supplier', 'submitProduct', { productId, revision: filled.revision, requestKey: key() })
  await verifyAll(market.clerk)
  const launch = await ask({ ...market, productId })
  const answer = await decide(market.reviewer, await reviewed(market.reviewer, launch), 'approve')
  expect(answer).toMatchObject({ ok: true, data: { state: 'approved' } })
}

test('a shampoo’s own rate is 10%: doubled for the first three products, for a failed check, halved by ten clean reviews', async () => {
  expect(await rate()).toBe(0.2)
  for (let count = 0; count < 3; count += 1) await listed(`洗发水 ${count}`)
  expect(await rate()).toBe(0.1)
  expect(await finish(market.reviewer, await reviewForCause(market), 'refused')).toMatchObject({ ok: true })
  expect(await rate()).toBe(0.2)
  for (let count = 0; count < 9; count += 1)
    await finish(market.reviewer, await reviewForCause(market), count === 0 ? 'minor' : 'pass')
  expect(await rate()).toBe(0.2)
  await finish(market.reviewer, await reviewForCause(market), 'pass')
  // Ten clean ones halve what the failed check still doubles.
  expect(await rate()).toBe(0.1)
})
