import type { Output, SupplierRow, SupplierState } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { boardStocks, supplierSummaries } from '../store/collections'
import { page, type Stored } from '../store/database'
import type { SupplierSummary } from '../store/records'

const PAGE = 20

/** Suppliers as the timers counted them, the newest first, with how many stand in each state. */
export async function supplierList(
  call: Call,
  state: SupplierState | undefined,
  cursor: string | undefined,
): Promise<Output<'center', 'suppliers'>> {
  const found = await call.read.find(supplierSummaries, {
    where: { ...(state && { state }), ...(cursor && { order: { before: cursor } }) },
    order: { by: 'order', direction: 'desc' },
    limit: PAGE + 1,
  })
  const { items, next } = page(found, PAGE)
  const [stock] = await call.read.find(boardStocks, {
    where: {},
    order: { by: 'day', direction: 'desc' },
    limit: 1,
  })
  return {
    items: items.map(supplierRow),
    ...(next && { next }),
    ...(stock && { counted: stock.at, total: stock.suppliers }),
    asOf: call.at,
  }
}

export function supplierRow({ _id: id, name, state, counts, blocks }: Stored<SupplierSummary>): SupplierRow {
  return { id, name, state, counts, blocks }
}
