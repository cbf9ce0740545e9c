import type { ProductFilter, ProductRow } from '../../../../typings/contract'
import { fill, words } from '../../../services/words'

export const FILTERS: ProductFilter[] = ['all', 'green', 'yellow', 'red', 'draft', 'withdrawn']

export interface Row {
  productId: string
  name: string
  colour: string
  greyReason: string
  said: string
  photo: string
  picture: string
}

/** A product as its row shows it. */
export function rowOf(row: ProductRow, pictures: Record<string, string>): Row {
  const { productId, name, colour, greyReason = '', photo = '' } = row
  return { productId, name, colour, greyReason, said: said(row), photo, picture: pictures[photo] ?? '' }
}

function said(row: ProductRow): string {
  const w = words('products')
  const { met, total, open } = row
  if (row.greyReason === 'withdrawn') return w.rowWithdrawn
  if (row.state === 'draft') return fill(w.rowDraft, { met, total })
  if (met === total) return fill(w.rowMet, { total })
  if (open.length > 0 && open.every(({ state }) => state === 'checking')) return w.rowChecking
  return fill(w.rowLeft, { count: total - met })
}

/** The groups with how many products are in each. */
export function chipsOf(counts: Record<ProductFilter, number>) {
  const w = words('products')
  return FILTERS.map((id) => ({
    id,
    name: w.filters[id],
    count: counts[id],
    label: fill(w.filterLabel, { name: w.filters[id], count: counts[id] }),
  }))
}

/** What stands instead of rows: nothing found, nothing in this group, or nothing at all yet. */
export function emptyWords(search: string, filter: ProductFilter): { title: string; note: string } {
  const w = words('products')
  if (search) return { title: fill(w.noneTitle, { search }), note: w.noneNote }
  if (filter === 'all') return { title: w.emptyTitle, note: w.emptyNote }
  const [title = '', note = ''] = w.emptyOf[filter]
  return { title, note }
}
