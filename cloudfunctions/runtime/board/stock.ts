/** The stock: what every code shows now, counted supplier by supplier. */
import type { Day } from '../../../typings/text'
import { countedSupplier, emptyStock, type Stock, withSupplier } from '../../domain/board'
import type { Call } from '../onion/call'
import { boardStocks, supplierSummaries, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import { canonical } from '../store/digest'
import type { Supplier, SupplierSummary } from '../store/records'
import { put, type Write } from '../store/writes'
import { codesBySupplier } from './codesOf'

/** Suppliers of one page. */
const PAGE = 50

/** How far the count has come: everything up to the supplier `after` is in `stock`. */
export interface StockPlace {
  after: string
  stock: Stock
}

export const firstPlace = (): StockPlace => ({ after: '', stock: emptyStock() })

/** Counts the next suppliers. Without `next` it was the last page, and the stock is stored. */
export async function countStock(
  call: Call,
  day: Day,
  place: StockPlace,
): Promise<{ writes: Write[]; seen: number; next?: StockPlace }> {
  const found = await call.read.find(suppliers, {
    where: { _id: { after: place.after } },
    order: { by: '_id', direction: 'asc' },
    limit: PAGE,
    only: ['name', 'createdAt', 'closedAt'],
  })
  const last = found[found.length - 1]?._id ?? place.after
  const codes = found.length > 0 ? await codesBySupplier(call, place.after, last, day) : new Map()
  const known = new Map(
    (
      await call.read.many(
        supplierSummaries,
        found.map(({ _id }) => _id),
      )
    ).map((one) => [one._id, one]),
  )
  let { stock } = place
  const writes: Write[] = []
  for (const supplier of found) {
    const own = codes.get(supplier._id) ?? []
    const counted = countedSupplier(own, supplier.closedAt !== undefined)
    stock = withSupplier(stock, own, counted)
    const summary = summaryOf(supplier, counted)
    const { _id, ...before } = known.get(supplier._id) ?? {}
    if (canonical(before) !== canonical(summary)) writes.push(put(supplierSummaries, supplier._id, summary))
  }
  if (found.length === PAGE) return { writes, seen: found.length, next: { after: last, stock } }
  writes.push(put(boardStocks, day, { day, ...stock, at: call.at }))
  return { writes, seen: found.length }
}

/** Requirements that a row of the list names. */
const BLOCKS = 5

export function summaryOf(
  { _id, name, createdAt }: Pick<Stored<Supplier>, '_id' | 'name' | 'createdAt'>,
  { state, counts, blocks }: ReturnType<typeof countedSupplier>,
): SupplierSummary {
  return {
    supplierId: _id,
    name,
    state,
    counts,
    blocks: blocks.slice(0, BLOCKS),
    order: `${createdAt}|${_id}`,
  }
}
