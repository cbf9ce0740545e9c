/** A cloud with the staff, a supplier and a second one: where most tests of the functions begin. */

import { collections } from '../../cloudfunctions/runtime/store/collections'
import type { ProductView } from '../../typings/contract'
import { COMPANIES, makeCompany, makePeople, OPENIDS } from '../demo/people'
import { key, openTestCloud, type Person, type TestCloud } from './harness'

export interface Shop {
  house: TestCloud
  member: Person
  other: Person
  clerk: Person
  supervisor: Person
  reviewer: Person
  public: Person
  supplier: (typeof COMPANIES)['qingyuan']
  /** Resolves when everything that was to be sent is sent, so that nothing changes by itself. */
  settle(): Promise<void>
  /** Every document of every collection by `collection/id`, read over the wire. */
  everything(): Promise<Record<string, unknown>>
  /** The documents of one collection. */
  inside(collection: string): Promise<Record<string, unknown>[]>
}

export async function openShop(
  env?: Record<string, string>,
  dataDir?: string,
  instances?: number,
): Promise<Shop> {
  const house = await openTestCloud({
    ...(env && { env }),
    ...(dataDir && { dataDir }),
    ...(instances && { instances }),
  })
  await makePeople(house.call, house.setupSecret)
  await makeCompany(house.call, OPENIDS.qingyuan, 'qingyuan')
  await makeCompany(house.call, OPENIDS.xixi, 'xixi')
  const settle = async () => {
    await house.quiet()
    await house.cloud.fireTimer('courier')
  }
  await settle()
  const inside = (name: string) => readCollection(house.origin, name)
  return {
    house,
    member: house.as(OPENIDS.qingyuan),
    other: house.as(OPENIDS.xixi),
    clerk: house.as(OPENIDS.clerk),
    supervisor: house.as(OPENIDS.supervisor),
    reviewer: house.as(OPENIDS.reviewer),
    public: house.as(OPENIDS.public),
    supplier: COMPANIES.qingyuan,
    inside,
    settle,
    everything: () => readEverything(house.origin),
  }
}

/** Every document of every collection by `collection/id`, read over the wire. */
export async function readEverything(origin: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const { name } of collections)
    for (const document of await readCollection(origin, name)) found[`${name}/${document._id}`] = document
  return found
}

/** As many as one request answers. */
const PAGE = 1000

/** Every document of a collection: queries in the SDK's wire protocol, past the functions. */
export async function readCollection(
  origin: string,
  collectionName: string,
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for (;;) {
    const response = await fetch(`${origin}/admin?env=local-env`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        action: 'database.getDocument',
        collectionName,
        queryType: 'WHERE',
        query: '{}',
        offset: found.length,
        limit: PAGE,
        multi: true,
      }),
    })
    const { data } = (await response.json()) as { data: { list: string[] } }
    found.push(...data.list.map((text) => JSON.parse(text)))
    if (data.list.length < PAGE) return found
  }
}

/** A draft with nothing but its name. */
export function createProduct(member: Person, name = '茶籽洗发水'): Promise<ProductView> {
  return member.get('supplier', 'createProduct', {
    category: 'COS_SHAMPOO',
    name,
    origin: 'domestic',
    requestKey: key(),
  })
}
