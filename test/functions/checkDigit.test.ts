/** A number whose check digit is wrong: the register has the last word, 2 of 11 numbers in use are printed so. */
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import { key } from './harness'
import { openShop, type Shop } from './shop'
import { verifyAll } from './verify'

jest.setTimeout(60_000)
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.house.close())

test('is yellow until a clerk finds the entry under that number, and then green', async () => {
  const days = {
    reportDay: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10),
    expiry: '2029-12-31',
  }
  const { house, member, clerk } = shop
  const draft = await makeDraft(house.call, house.upload, OPENIDS.qingyuan, 'qingyuan', 'FOOD_NUT', days)
  const licences = draft.dossier.licences.map((licence) =>
    licence.type === 'SC' ? { ...licence, number: otherCheckDigit(licence.number ?? '') } : licence,
  )
  const saved = await member.get('supplier', 'saveDraft', {
    productId: draft.productId,
    revision: draft.revision,
    changes: { licences },
    requestKey: key(),
  })
  const { code } = await member.get('supplier', 'submitProduct', {
    productId: saved.productId,
    revision: saved.revision,
    requestKey: key(),
  })
  const token = code?.token ?? ''
  const found = async () => {
    const { findings, verdict } = await clerk.get('center', 'code', { token })
    return { state: verdict.state, digit: findings.some(({ requirement }) => requirement === 'L-CHECKDIGIT') }
  }
  expect(await found()).toEqual({ state: 'yellow', digit: true })
  await verifyAll(clerk)
  expect(await found()).toEqual({ state: 'green', digit: false })
})

function otherCheckDigit(number: string): string {
  return number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10)
}
