import type { ReviewResult } from '../../../typings/contract'
import { type Found, lotPlan, type NonconformityClass, refusedFor } from './sampling'
import { afterLot, startSwitching, switchingPoints } from './switching'
import type { Severity } from './tables'

/** A lot as it was inspected. */
export interface Lot {
  /** Units in the lot. */
  size: number
  found: Found
}

/**
 * How strictly the next lot is inspected, from the lots before it in their order (GB/T 2828.1, 9.3). Reduced
 * inspection is never reached: it needs the Centre's word that it is desirable (9.3.3.1 c), which nobody has given.
 */
export function severityAfter(lots: readonly Lot[]): Severity | 'discontinued' {
  let state = startSwitching()
  for (const { size, found } of lots) {
    const { severity } = state
    if (severity === 'discontinued') return severity
    const accepted = refusedFor(lotPlan({ lotSize: size, severity }), found).length === 0
    const points = severity === 'normal' ? switchingPoints({ lotSize: size, found }) : 0
    state = afterLot(state, { accepted, points }, { steady: false, desired: false })
  }
  return state.severity
}

/** How bad a result is, for comparing it with what was found in a lot; a lot says nothing of the other results. */
const WEIGHT: Partial<Record<ReviewResult, number>> = { pass: 0, minor: 1, major: 2, critical: 3 }

/** Whether a result is milder than the worst class for which its lot is refused. */
export function milderThan(result: ReviewResult, refused: readonly NonconformityClass[]): boolean {
  const weight = WEIGHT[result]
  return weight !== undefined && refused.some((name) => weight < (WEIGHT[name] ?? 0))
}
