/** The Centre's board, and what it publishes of its measures. */
import type { Day, Instant, Text } from '../text'
import type { CodeState } from './answer'
import type { LaunchFigures } from './launch'

/**
 * `resumed`: at least one code is green, so the supplier can sell; `blocked`: it has codes in circulation and none is
 * green; `none`: nothing in circulation; `closed`: the company closed.
 */
export type SupplierState = 'resumed' | 'blocked' | 'none' | 'closed'

export type ColourCounts = Record<CodeState, number>

/** How measures of one kind ended. */
export interface MeasureCounts {
  confirmed: number
  declined: number
  withdrawn: number
  lapsed: number
}

/** Appeals against findings that rest on a measure. */
export interface AppealCounts {
  made: number
  upheld: number
  corrected: number
  refused: number
}

/** What is in circulation, counted by the timers at `asOf`. */
export interface BoardStock {
  colours: ColourCounts
  /** Those with the most codes first. */
  categories: { category: Text; colours: ColourCounts }[]
  suppliers: Record<SupplierState, number>
  /** Blocked suppliers by requirement, the most first; one supplier counts under each of its own. */
  blocks: { requirement: string; suppliers: number }[]
  asOf: Instant
}

export interface CenterBoard {
  from: Day
  to: Day
  /** Absent until the timers have counted for the first time. */
  stock?: BoardStock
  issued: number
  /** Every day of the span, the oldest first. */
  days: { day: Day; issued: number; verified: number }[]
  /** Hours from the first verdict to the first green, of the products that became green. */
  toGreen: { products: number; p50?: number; p90?: number; p95?: number }
  launches: LaunchFigures
  /** Counted now, by indexes. */
  verification: { open: number; overdue: number; overDay: number; overThreeDays: number; asOf: Instant }
  measures: { kind: string; counts: MeasureCounts }[]
  appeals: AppealCounts
  /** Up to when the days of the span were rolled up; absent when none was. */
  asOf?: Instant
}

/** A month of measures: counts only, no product and no name. */
export interface PublishedMonth {
  /** `YYYY-MM` */
  month: string
  measures: { kind: string; counts: MeasureCounts }[]
  appeals: AppealCounts
  asOf: Instant
}

export interface BoardActions {
  /** At most 92 days. */
  board: { input: { from: Day; to: Day }; output: CenterBoard }
}

export interface PublishedActions {
  /** For anybody: the last twelve months of measures with two people behind them, the newest first. */
  published: { input: Record<never, never>; output: { months: PublishedMonth[] } }
}
