import type { AppealCounts, MeasureCounts } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { type LaunchDay, noLaunches } from './launchDay'
import type { Tally } from './tally'

/** What happened on one day in Shanghai, as sums: days can be added up. */
export interface BoardDay {
  day: Day
  /** Codes that were issued: first verdicts. */
  issued: number
  /** From the first verdict to the first green, of the products that became green on that day. */
  toGreen: Tally
  launches: LaunchDay
  /** Verifications that a clerk or an extract decided. */
  verified: number
  /** By kind of measure. */
  measures: Record<string, MeasureCounts>
  appeals: AppealCounts
}

export function emptyBoardDay(day: Day): BoardDay {
  const appeals = { made: 0, upheld: 0, corrected: 0, refused: 0 }
  return { day, issued: 0, toGreen: {}, launches: noLaunches(), verified: 0, measures: {}, appeals }
}

/** The measures with one more that ended. */
export function withMeasure(
  measures: BoardDay['measures'],
  kind: string,
  ended: keyof MeasureCounts,
): BoardDay['measures'] {
  const before = measures[kind] ?? { confirmed: 0, declined: 0, withdrawn: 0, lapsed: 0 }
  return { ...measures, [kind]: { ...before, [ended]: before[ended] + 1 } }
}

/** The measures and appeals of some days together. */
export function measuresOf(days: readonly Pick<BoardDay, 'measures' | 'appeals'>[]): {
  measures: BoardDay['measures']
  appeals: AppealCounts
} {
  const measures: BoardDay['measures'] = {}
  const appeals: AppealCounts = { made: 0, upheld: 0, corrected: 0, refused: 0 }
  for (const day of days) {
    for (const name of Object.keys(appeals) as (keyof AppealCounts)[]) appeals[name] += day.appeals[name]
    for (const [kind, counts] of Object.entries(day.measures)) {
      const sum = measures[kind] ?? { confirmed: 0, declined: 0, withdrawn: 0, lapsed: 0 }
      for (const name of Object.keys(sum) as (keyof MeasureCounts)[]) sum[name] += counts[name]
      measures[kind] = sum
    }
  }
  return { measures, appeals }
}
