import { type Found, lotPlan, MAJOR_AQL, MINOR_AQL, refusedFor, samplingPlan } from './sampling'
import type { Aql, Level, Severity } from './tables'

/**
 * Where a supplier's lots of one product stand between normal, tightened and reduced inspection (GB/T 2828.1-2012,
 * 9.3 and 9.4). `discontinued`: no lot is inspected, and none accepted, until the supplier has mended the cause.
 */
export interface Switching {
  severity: Severity | 'discontinued'
  /** Results under the present severity, accepted or not, the latest last; at most five. */
  recent: boolean[]
  /** Switching score (9.3.3.2); counts under normal inspection only. */
  score: number
  /** Lots not accepted since tightened inspection began (9.4). */
  refused: number
}

const SPAN = 5
const REFUSALS_TO_TIGHTEN = 2
const ACCEPTED_TO_RELAX = 5
const REFUSALS_TO_STOP = 5
const SCORE_TO_REDUCE = 30

const fresh = (severity: Switching['severity']): Switching => ({ severity, recent: [], score: 0, refused: 0 })

/** Normal inspection is used at the start (9.1). */
export const startSwitching = (): Switching => fresh('normal')

/** After the supplier has mended the cause of a stop, inspection goes on as tightened (9.4). */
export function resumeInspection(state: Switching): Switching {
  return state.severity === 'discontinued' ? fresh('tightened') : state
}

export interface LotResult {
  accepted: boolean
  /** From `switchingPoints`; 0 puts the score back to 0. */
  points: number
}

/** What reduced inspection needs beside the score (9.3.3.1 b and c), and ends without (9.3.4 b to d). */
export interface Conditions {
  /** Production at a steady rate. */
  steady: boolean
  /** The Centre considers reduced inspection desirable. */
  desired: boolean
}

/**
 * The state after one more lot on original inspection; a lot handed in again after a refusal does not count (9.3).
 * Throws a RangeError while inspection is discontinued, for no lot may be inspected then.
 */
export function afterLot(state: Switching, lot: LotResult, conditions: Conditions): Switching {
  const recent = [...state.recent, lot.accepted].slice(-SPAN)
  switch (state.severity) {
    case 'normal':
      return afterNormal({ ...state, recent, score: scoreAfter(state.score, lot) }, conditions)
    case 'tightened':
      return afterTightened({ ...state, recent, refused: state.refused + (lot.accepted ? 0 : 1) })
    case 'reduced':
      // 9.3.4: one lot not accepted, or production irregular or delayed, or other conditions.
      return lot.accepted && conditions.steady && conditions.desired ? { ...state, recent } : fresh('normal')
    case 'discontinued':
      throw new RangeError('Inspection is discontinued: resume it when the supplier has mended the cause.')
  }
}

const scoreAfter = (score: number, { accepted, points }: LotResult): number =>
  accepted && points > 0 ? score + points : 0

function afterNormal(state: Switching, { steady, desired }: Conditions): Switching {
  const refusals = state.recent.filter((accepted) => !accepted).length
  // 9.3.1: two of five or fewer consecutive lots not accepted.
  if (refusals >= REFUSALS_TO_TIGHTEN) return fresh('tightened')
  // 9.3.3.1
  return state.score >= SCORE_TO_REDUCE && steady && desired ? fresh('reduced') : state
}

function afterTightened(state: Switching): Switching {
  // 9.4: five lots not accepted, consecutive or not, since tightened inspection began.
  if (state.refused >= REFUSALS_TO_STOP) return fresh('discontinued')
  // 9.3.2: five consecutive lots accepted.
  const allAccepted = state.recent.length === ACCEPTED_TO_RELAX && state.recent.every(Boolean)
  return allAccepted ? fresh('normal') : state
}

/** The next tighter AQL of the preferred series. */
const TIGHTER: Record<typeof MAJOR_AQL | typeof MINOR_AQL, Aql> = { 2.5: 1.5, 4: 2.5 }

/**
 * What a lot under normal inspection adds to the switching score (9.3.3.2.1, single sampling): with acceptance number
 * 0 or 1, 2 when it was accepted; with 2 or more, 3 when it would have been accepted one AQL tighter; otherwise 0,
 * which puts the score back. Major and minor are both counted and the smaller one is added, so that reduced inspection
 * never comes sooner than for either class alone.
 */
export function switchingPoints(lot: { lotSize: number; level?: Level; found: Found }): number {
  const { lotSize, level = 'II', found } = lot
  if (refusedFor(lotPlan({ lotSize, severity: 'normal', level }), found).length > 0) return 0
  const pointsOf = (aql: typeof MAJOR_AQL | typeof MINOR_AQL, nonconforming: number): number => {
    const plan = { lotSize, level, severity: 'normal' } as const
    if (samplingPlan({ ...plan, aql }).accept < 2) return 2
    return nonconforming <= samplingPlan({ ...plan, aql: TIGHTER[aql] }).accept ? 3 : 0
  }
  return Math.min(pointsOf(MAJOR_AQL, found.major), pointsOf(MINOR_AQL, found.minor))
}
