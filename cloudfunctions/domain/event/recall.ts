/** Recalls: the colour of each class and its clocks. */
import type { RecallClass, RecallNumbers, RecallReport, RecallState } from '../../../typings/contract'
import { endOfWorkingDay } from '../calendar'

const HOUR_MS = 3_600_000

/**
 * Hours to begin and working days to finish, by class. Food: 食品召回管理办法 (order 12 of 2015 of the food and drug
 * administration), articles 13 and 18. From memory and a news report of 2020; to be checked before real use. For every
 * other kind of product the Centre takes the same figures as its own.
 */
export const RECALL_CLOCKS: Record<RecallClass, { startHours: number; finishDays: number }> = {
  1: { startHours: 24, finishDays: 10 },
  2: { startHours: 48, finishDays: 20 },
  3: { startHours: 72, finishDays: 30 },
}

/** Hours within which the Centre looks at a finished recall. Own figure. */
export const CLOSE_HOURS = 72

/** Until when (ms) a recall that has force since `since` (ms) is to be begun and finished. */
export function recallClock(
  level: RecallClass,
  since: number,
  holidays: readonly string[],
): { startBy: number; finishBy: number } {
  const { startHours, finishDays } = RECALL_CLOCKS[level]
  return {
    startBy: since + startHours * HOUR_MS,
    finishBy: endOfWorkingDay(since, finishDays, holidays),
  }
}

/** What is due next; nothing once the supplier is done or the Centre has closed it. */
export function recallDue(
  state: RecallState,
  clocks: { startBy: number; finishBy: number },
): { what: 'start' | 'finish'; at: number } | undefined {
  if (state === 'open') return { what: 'start', at: clocks.startBy }
  return state === 'started' ? { what: 'finish', at: clocks.finishBy } : undefined
}

export type ReportFault = 'recallNotOpen' | 'recallTooMany' | 'recallLess' | 'recallUnexplained'

/**
 * Why a report of a supplier cannot be taken; undefined: it can. More than was sold cannot come back, what came back
 * cannot become less, and a recall is finished only when every unit is accounted for.
 */
export function reportFault(
  state: RecallState,
  units: number,
  before: RecallNumbers | undefined,
  step: RecallReport['step'],
  numbers: RecallNumbers,
): ReportFault | undefined {
  if (state !== 'open' && state !== 'started') return 'recallNotOpen'
  const { recalled, destroyed, unreachable } = numbers
  if (recalled + unreachable > units || destroyed > recalled) return 'recallTooMany'
  if (before && (recalled < before.recalled || destroyed < before.destroyed)) return 'recallLess'
  if (step === 'done' && recalled + unreachable < units) return 'recallUnexplained'
  return undefined
}
