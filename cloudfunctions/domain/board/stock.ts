import type { CodeState, ColourCounts, SupplierState } from '../../../typings/contract'
import type { Text } from '../../../typings/text'

/** A code as the board counts it. */
export interface CountedCode {
  state: CodeState
  category: Text
  /** Requirements behind a colour that is not green. */
  requirements: readonly string[]
}

export const noColours = (): ColourCounts => ({ green: 0, yellow: 0, red: 0, grey: 0 })

/** One supplier's codes, counted. */
export interface CountedSupplier {
  state: SupplierState
  counts: ColourCounts
  /** Requirements that keep a blocked supplier from its first green, those of most of its codes first. */
  blocks: string[]
}

export function countedSupplier(codes: readonly CountedCode[], closed: boolean): CountedSupplier {
  const counts = noColours()
  for (const { state } of codes) counts[state] += 1
  const state = stateOf(counts, closed)
  return { state, counts, blocks: state === 'blocked' ? blocksOf(codes) : [] }
}

function stateOf({ green, yellow, red }: ColourCounts, closed: boolean): SupplierState {
  if (closed) return 'closed'
  if (green > 0) return 'resumed'
  return yellow + red > 0 ? 'blocked' : 'none'
}

function blocksOf(codes: readonly CountedCode[]): string[] {
  const found = new Map<string, number>()
  for (const { state, requirements } of codes)
    if (state === 'yellow' || state === 'red')
      for (const id of new Set(requirements)) found.set(id, (found.get(id) ?? 0) + 1)
  return [...found].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id)
}

/** All codes and suppliers at one instant, as sums. */
export interface Stock {
  colours: ColourCounts
  /** By the category's Chinese name. */
  categories: Record<string, { category: Text; colours: ColourCounts }>
  suppliers: Record<SupplierState, number>
  /** Blocked suppliers by requirement; one supplier counts under each of its own. */
  blocks: Record<string, number>
}

export function emptyStock(): Stock {
  return {
    colours: noColours(),
    categories: {},
    suppliers: { resumed: 0, blocked: 0, none: 0, closed: 0 },
    blocks: {},
  }
}

/** The stock with one more supplier and its codes. */
export function withSupplier(stock: Stock, codes: readonly CountedCode[], supplier: CountedSupplier): Stock {
  const colours = { ...stock.colours }
  const categories = { ...stock.categories }
  const blocks = { ...stock.blocks }
  for (const { state, category } of codes) {
    colours[state] += 1
    const before = categories[category.zh]?.colours ?? noColours()
    categories[category.zh] = { category, colours: { ...before, [state]: before[state] + 1 } }
  }
  for (const id of supplier.blocks) blocks[id] = (blocks[id] ?? 0) + 1
  const suppliers = { ...stock.suppliers, [supplier.state]: stock.suppliers[supplier.state] + 1 }
  return { colours, categories, suppliers, blocks }
}
