/** Many products with their codes, as copies of one that came about through the functions. */
import { makeDraft } from '../demo/dossiers'
import { OPENIDS } from '../demo/people'
import type { Cloud } from '../wechat/cloud'
import { key } from './harness'
import { DAY, dayOf } from './patrol'
import type { Shop } from './shop'
import { verifyAll } from './verify'

export interface Pattern {
  product: Record<string, unknown>
  code: Record<string, unknown>
}

/** The records of a product and its code, as the database has them. */
export async function patternOf(shop: Shop, productId: string): Promise<Pattern> {
  const [product] = (await shop.inside('products')).filter(({ _id }) => _id === productId)
  const [code] = (await shop.inside('codes')).filter((one) => one.productId === productId)
  if (!product || !code) throw new Error('the pattern has no product or no code')
  return { product, code }
}

const number = (index: number) => String(index).padStart(7, '0')
export const productIdOf = (group: string, index: number): string => `${group}${number(index)}`
export const tokenOf = (group: string, index: number): string => `t${group}${number(index)}`

/** Stores so many copies under ids of their own. `token`: gives genuine ones where the codes are to be scanned. */
export async function loadCopies(
  cloud: Cloud,
  { product, code }: Pattern,
  group: string,
  count: number,
  from = 0,
  token = tokenOf,
): Promise<void> {
  const held = product.code as Record<string, unknown>
  function* products() {
    for (let i = from; i < from + count; i++) {
      const copy = { ...product, _id: productIdOf(group, i), code: { ...held, token: token(group, i) } }
      yield JSON.stringify(copy)
    }
  }
  function* codes() {
    for (let i = from; i < from + count; i++)
      yield JSON.stringify({ ...code, _id: token(group, i), productId: productIdOf(group, i) })
  }
  await cloud.bulkLoad('products', products())
  await cloud.bulkLoad('codes', codes())
}

/** A verified product with a report of that age in days, and copies of it: so many in all. */
export async function loadAged(
  shop: Shop,
  group: string,
  company: 'qingyuan' | 'xixi',
  category: Parameters<typeof makeDraft>[4],
  age: number,
  count: number,
): Promise<void> {
  const { call, upload } = shop.house
  const dates = { reportDay: dayOf(Date.now() - age * DAY), expiry: dayOf(Date.now() + 900 * DAY) }
  const made = await makeDraft(call, upload, OPENIDS[company], company, category, dates)
  const { productId, revision } = made
  const member = shop.house.as(OPENIDS[company])
  await member.get('supplier', 'submitProduct', { productId, revision, requestKey: key() })
  await verifyAll(shop.clerk)
  await shop.settle()
  await loadCopies(shop.house.cloud, await patternOf(shop, productId), group, count - 1)
}
