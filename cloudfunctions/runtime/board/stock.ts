/** The stock: what every code shows now, counted supplier by supplier. */
import type { Day } from '../../../typings/text'
import {
  type CountedSupplier,
  countedSupplier,
  emptyStock,
  type Stock,
  withSupplier,
} from '../../domain/board'
import { companyKeys } from '../../domain/duplicate'
import { briefName } from '../../domain/search'
import type { Call } from '../onion/call'
import { boardStocks, documents, supplierSummaries, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import { canonical, sha256 } from '../store/digest'
import type { Supplier, SupplierSummary } from '../store/records'
import { put, type Write } from '../store/writes'
import { codesBySupplier } from './codesOf'

/** Suppliers of one page, fewer where they have many codes. */
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
  const listed = await call.read.find(suppliers, {
    where: { _id: { after: place.after } },
    order: { by: '_id', direction: 'asc' },
    limit: PAGE,
    only: ['name', 'region', 'contact', 'businessLicence', 'createdAt', 'closedAt'],
  })
  const last = listed[listed.length - 1]?._id ?? place.after
  const { codes, upTo } = await codesBySupplier(call, place.after, last, day)
  const found = listed.filter(({ _id }) => _id <= upTo)
  const known = new Map(
    (
      await call.read.many(
        supplierSummaries,
        found.map(({ _id }) => _id),
      )
    ).map((one) => [one._id, one]),
  )
  const papers = await papersOf(call, found)
  let { stock } = place
  const writes: Write[] = []
  for (const supplier of found) {
    const own = codes.get(supplier._id) ?? []
    const counted = countedSupplier(own, supplier.closedAt !== undefined)
    stock = withSupplier(stock, own, counted)
    const summary = summaryOf(supplier, counted, papers.get(supplier.businessLicence ?? ''))
    const { _id, ...before } = known.get(supplier._id) ?? {}
    if (canonical(before) !== canonical(summary)) writes.push(put(supplierSummaries, supplier._id, summary))
  }
  if (listed.length === PAGE || upTo < last)
    return { writes, seen: found.length, next: { after: upTo, stock } }
  writes.push(put(boardStocks, day, { day, ...stock, at: call.at }))
  return { writes, seen: found.length }
}

/** Requirements that a row of the list names. */
const BLOCKS = 5

function summaryOf(
  supplier: Stored<Supplier>,
  { state, counts, blocks }: CountedSupplier,
  paper: string | undefined,
): SupplierSummary {
  const { _id, name, region, createdAt, contact, closedAt } = supplier
  const keys = { name, mobile: contact.mobile, ...(paper && { paper }) }
  return {
    supplierId: _id,
    name,
    brief: briefName(name, region.names),
    state,
    counts,
    blocks: blocks.slice(0, BLOCKS),
    order: `${createdAt}|${_id}`,
    ...(!closedAt && companyKeys(keys, sha256)),
  }
}

/** Hashes of the business licences, by document. */
async function papersOf(call: Call, found: readonly Supplier[]): Promise<Map<string, string>> {
  const ids = found.flatMap(({ businessLicence }) => businessLicence ?? [])
  const held = await call.read.many(documents, ids)
  return new Map(held.flatMap((one) => (one.sha256 ? [[one._id, one.sha256] as const] : [])))
}
