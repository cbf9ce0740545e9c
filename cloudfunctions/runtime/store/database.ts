import { cloudDatabase } from './cloud'
import type { Collection } from './collections'

/** A document as it is stored, with its id. */
export type Stored<D> = D & { _id: string }

type Value = string | number | boolean
type Range = { before: Value } | { after: Value } | { upTo: Value } | { from: Value } | { not: Value }
type Field<D> = (keyof D & string) | '_id'
/** Equality or a range, by field. There is no way to say anything else to the database. */
export type Where<D> = { [K in Field<D>]?: Value | Range }

export interface Query<D> {
  where: Where<D>
  order?: { by: Field<D>; direction: 'asc' | 'desc' }
  limit?: number
  /** Only these paths of each document, where the rest would be much. */
  only?: string[]
}

/** Reads of one call, counted. One method is one request to the database, save `many` beyond 100 ids. */
export class Reader {
  reads = 0

  async one<D extends object>(from: Collection<D>, id: string): Promise<Stored<D> | undefined> {
    this.reads += 1
    const { data } = await cloudDatabase.collection(from.name).doc(id).get()
    return (data as Stored<D> | null) ?? undefined
  }

  /** Those of the ids that exist, in no order. */
  async many<D extends object>(from: Collection<D>, ids: string[]): Promise<Stored<D>[]> {
    const wanted = [...new Set(ids)]
    const found: Stored<D>[] = []
    for (let start = 0; start < wanted.length; start += BATCH) {
      this.reads += 1
      const batch = { _id: cloudDatabase.command.in(wanted.slice(start, start + BATCH)) }
      const { data } = await cloudDatabase.collection(from.name).where(batch).limit(BATCH).get()
      found.push(...(data as Stored<D>[]))
    }
    return found
  }

  /** At most `limit` documents (1,000 is the platform's bound). */
  async find<D extends object>(from: Collection<D>, query: Query<D>): Promise<Stored<D>[]> {
    this.reads += 1
    let asked = cloudDatabase.collection(from.name).where(condition(query.where))
    if (query.order) asked = asked.orderBy(query.order.by, query.order.direction)
    if (query.only) asked = asked.field(Object.fromEntries(query.only.map((path) => [path, true])))
    const { data } = await asked.limit(query.limit ?? 100).get()
    return data as Stored<D>[]
  }

  async count<D extends object>(from: Collection<D>, where: Where<D>): Promise<number> {
    this.reads += 1
    return (await cloudDatabase.collection(from.name).where(condition(where)).count()).total
  }
}

const BATCH = 100

/** Turns our few words into the database's, and refuses an object from anywhere else. */
export function condition<D>(where: Where<D>): object {
  const { lt, gt, lte, gte, neq } = cloudDatabase.command
  return Object.fromEntries(
    Object.entries(where as Record<string, Value | Range>).map(([field, wanted]) => {
      if (typeof wanted !== 'object') return [field, wanted]
      if ('before' in wanted) return [field, lt(wanted.before)]
      if ('after' in wanted) return [field, gt(wanted.after)]
      if ('upTo' in wanted) return [field, lte(wanted.upTo)]
      if ('from' in wanted) return [field, gte(wanted.from)]
      if ('not' in wanted) return [field, neq(wanted.not)]
      throw new Error(`no such condition on ${field}`)
    }),
  )
}

/** A page of at most `size` and the cursor of the next one; give it one more document than the page holds. */
export function page<D extends { order: string }>(found: D[], size: number): { items: D[]; next?: string } {
  const items = found.slice(0, size)
  const last = items[items.length - 1]
  return found.length > size && last ? { items, next: last.order } : { items }
}
