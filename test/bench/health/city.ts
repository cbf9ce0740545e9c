/** A cloud with the pack on and a gate, which people are loaded into by the hundred thousand. */
import { HEALTH_NOTICE } from '../../../cloudfunctions/runtime/health/notice'
import {
  healthConsents,
  healthNumbers,
  healthPeople,
} from '../../../cloudfunctions/runtime/store/collections'
import type { Person } from '../../functions/harness'
import { openGate, openHealthShop } from '../../functions/health'
import type { Shop } from '../../functions/shop'
import { issue, openidOf } from './people'

const AT_ONCE = 10_000

export interface City {
  shop: Shop
  keeper: Person
  placeId: string
}

export async function openCity(env: Record<string, string>, instances?: number): Promise<City> {
  const shop = await openHealthShop(env, undefined, instances)
  // People are sealed in this process under the keys of that cloud.
  process.env.FIELD_KEYS = shop.house.secrets.FIELD_KEYS
  const keeper = shop.house.as('oBench_Keeper')
  const { id: placeId } = await openGate(shop, keeper)
  await shop.settle()
  return { shop, keeper, placeId }
}

/** Whoever declares now has agreed before. */
export async function agree({ shop }: City, from: number, count: number): Promise<void> {
  const at = new Date(shop.house.cloud.now()).toISOString()
  const consents = Array.from({ length: count }, (_, i) => ({
    _id: openidOf(from + i),
    version: HEALTH_NOTICE,
    at,
    revision: 1,
  }))
  await shop.house.cloud.bulkLoad(healthConsents.name, consents)
}

/** People who have declared, and the index by number: whole transactions of thousands. Answers the seconds it took. */
export async function settlePeople({ shop }: City, from: number, to: number): Promise<number> {
  const { cloud } = shop.house
  const started = performance.now()
  for (let start = from; start < to; start += AT_ONCE) {
    const length = Math.min(AT_ONCE, to - start)
    const people = Array.from({ length }, (_, i) => issue(start + i, cloud.now()))
    await cloud.bulkLoad(healthPeople.name, people as never)
    const numbers = people.map(({ _id: personId, numberId: _id }) => ({ _id, personId, revision: 1 }))
    await cloud.bulkLoad(healthNumbers.name, numbers)
  }
  return (performance.now() - started) / 1000
}
