export { commitmentOf, DAYS_AHEAD, dayToCommit, isDaySecret, mayReveal } from './commitment'
export { type Asked, type DayMac, type Draw, draw, drawText, KEPT_DAYS } from './draw'
export { eventsAfter, isClean, owesReview, type ReviewEvent, type Reviewed } from './feedback'
export { type Lot, milderThan, severityAfter } from './lots'
export { type RateFactor, type Risk, rateFactors, reviewRate } from './rate'
export {
  codeLetter,
  type Found,
  type LotPlan,
  lotPlan,
  type NonconformityClass,
  type Plan,
  refusedFor,
  samplingPlan,
} from './sampling'
export {
  afterLot,
  type Conditions,
  type LotResult,
  resumeInspection,
  type Switching,
  startSwitching,
  switchingPoints,
} from './switching'
export type { Aql, Level, Severity } from './tables'
export { type DaySecret, type DrawFault, type DrawRecord, verifyDraws } from './verify'
