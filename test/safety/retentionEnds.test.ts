/** Every collection ends somehow, in words and by a rule that is carried out; or it is kept for ever for a reason. */
import { collections } from '../../cloudfunctions/runtime/store/collections'
import type { DeletionCertificate } from '../../cloudfunctions/runtime/store/records'
import { key } from '../functions/harness'
import { evidenceOf, greenShampoo } from '../functions/measures'
import { DAY, dayOf, goTo, patrol, plain, runOf } from '../functions/patrol'
import { openShop, type Shop } from '../functions/shop'

jest.setTimeout(300_000)
const YEARS = 3 * 365 + 1
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.house.close())

test('every collection has a period, something else that ends it, or a reason to be kept for ever', () => {
  for (const { name, kept, period, ends } of collections) {
    expect({ name, ended: Boolean(period) !== Boolean(ends) }).toEqual({ name, ended: true })
    if (ends === 'never')
      expect({ name, kept }).toEqual({ name, kept: expect.stringMatching(/^for ever: .{4,}/) })
    if (period) {
      const { days, since, within = [days, days] } = period
      expect({ name, ok: within[0] <= days && days <= within[1] && since.length > 0 }).toEqual({
        name,
        ok: true,
      })
    }
  }
})

const idsIn = async (name: string) => (await shop.inside(name)).map(({ _id }) => String(_id))
const certificates = async () =>
  (await shop.inside('certificates')).map(plain) as (DeletionCertificate & { _id: string })[]

describe('a company that closed', () => {
  const WITH_PRODUCT = ['products', 'versions', 'assessments', 'codes', 'codeChanges']
  let supplierId: string
  let token: string
  let evidence: string

  beforeAll(async () => {
    const sold = await greenShampoo(shop)
    token = sold.token
    supplierId = shop.supplier.creditCode
    evidence = await evidenceOf(shop, shop.clerk)
    await shop.member.get('account', 'closeAccount', { company: shop.supplier.name, requestKey: key() })
    await shop.settle()
  })

  test('is whole for three years', async () => {
    goTo(shop, YEARS)
    for (let run = 0; run < 6; run += 1) await patrol(shop)
    expect(await runOf(shop, 'retention')).toMatchObject({ state: 'done', failed: 0 })
    expect(await idsIn('suppliers')).toContain(supplierId)
    for (const name of WITH_PRODUCT)
      expect({ name, some: (await idsIn(name)).length > 0 }).toEqual({ name, some: true })
    expect(await idsIn('documents')).toContain(evidence)
    expect((await shop.public.get('scan', 'verdict', { token })).state).toBe('grey')
  })

  test('then goes with everything that hung on it, certified; the other company stays as it was', async () => {
    const other = (await shop.inside('suppliers')).find(({ _id }) => _id !== supplierId)
    goTo(shop, YEARS + 2)
    for (let run = 0; run < 6; run += 1) await patrol(shop)
    expect(await idsIn('suppliers')).toEqual([other?._id])
    expect(await idsIn('verifications')).toEqual([`company:${other?._id}`])
    for (const name of [...WITH_PRODUCT, 'documents', 'documentContents'])
      expect({ name, left: await idsIn(name) }).toEqual({ name, left: [] })
    const today = dayOf(Date.now() + (YEARS + 2) * DAY)
    const mine = (await certificates()).filter(({ day }) => day === today)
    for (const name of [...WITH_PRODUCT, 'suppliers', 'documents'])
      expect({ name, gone: (mine.find(({ collection }) => collection === name)?.count ?? 0) > 0 }).toEqual({
        name,
        gone: true,
      })
    expect(mine.find(({ collection }) => collection === 'suppliers')).toMatchObject({ count: 1 })
    expect(mine.find(({ collection }) => collection === 'documents')?.files).toBeGreaterThan(0)
    const answer = await shop.public.send('scan', { action: 'verdict', input: { token } })
    expect(answer).toMatchObject({ ok: false, error: { code: 'TOKEN_UNKNOWN' } })
  })
})
