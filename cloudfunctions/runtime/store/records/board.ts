/** What the timers roll up for the Centre's board. All of it can be counted again from the records it came of. */
import type { AppealCounts, ColourCounts, MeasureCounts, SupplierState } from '../../../../typings/contract'
import type { CreditCode, Day, Instant } from '../../../../typings/text'
import type { BoardDay, Stock } from '../../../domain/board'

/** Id: day in Shanghai. A day on which nothing happened may be missing. */
export interface RolledDay extends BoardDay {
  /** The day was over when it was counted, so it changes no more. */
  final: boolean
  at: Instant
}

/** Id: day in Shanghai. The last count of that day. */
export interface RolledStock extends Stock {
  day: Day
  at: Instant
}

/** Id: month, `YYYY-MM`. */
export interface RolledMonth {
  month: string
  measures: Record<string, MeasureCounts>
  appeals: AppealCounts
  at: Instant
}

/** Id: credit code. A supplier in the Centre's list. */
export interface SupplierSummary {
  supplierId: CreditCode
  name: string
  /** Without the places that it begins with; many a company's name begins with its city. */
  brief: string
  state: SupplierState
  counts: ColourCounts
  blocks: string[]
  /** When it was registered and id: the order of the list and its cursor. */
  order: string
  /** By what it may be there twice; a company that closed has none. See domain/duplicate. */
  nameKey?: string
  mobileKey?: string
  paperKey?: string
}
