import type { Target } from '../../../typings/assessment'
import { type LineCheck, line, NONE, type Raise, word } from './findings'

/** Figures of the system's own: there is nothing for the supplier to enter. */
const SYSTEM: Target = { section: 'none' }

const SPOT = { yellow: 95, red: 80 } as const
const COMPLAINT_BP = { yellow: 50, red: 200 } as const
const BOTH_SPOT = [
  ['Q-SPOT-RED', SPOT.red],
  ['Q-SPOT', SPOT.yellow],
] as const
const BOTH_COMPLAINT = [
  ['Q-COMPLAINT-RED', COMPLAINT_BP.red],
  ['Q-COMPLAINT', COMPLAINT_BP.yellow],
] as const

/** Pass rate of the spot checks of 12 months. A newcomer has an explicit zero: no check, nothing failed. */
export function spotLine(raise: Raise): LineCheck {
  return {
    find: ({ history: { spotTotal12m: total, spotPassPct: value } }) => {
      if (total === 0) return NONE
      if (typeof total !== 'number' || typeof value !== 'number') {
        return [raise(['Q-SPOT.missing', {}], ['cure.centreRecord', {}], SYSTEM)]
      }
      if (value >= SPOT.yellow) return NONE
      // Below the red line a rate is below the yellow line as well: both requirements are not met.
      return BOTH_SPOT.filter(([, limit]) => value < limit).map(([code, limit]) =>
        raise([code, { value, limit }], [`cure.${code}`, {}], SYSTEM),
      )
    },
    show: ({ history: { spotTotal12m: total, spotPassPct: value } }, findings) => {
      const fact =
        total === 0
          ? word('fact.spotNone', {})
          : typeof total === 'number' && typeof value === 'number' && word('fact.spot', { value, total })
      return line({
        id: 'measure:Q-SPOT',
        capacity: 'quality',
        title: ['line.Q-SPOT', { limit: SPOT.yellow }],
        absence: 'yellow',
        findings,
        target: SYSTEM,
        ...(fact && { fact }),
      })
    },
  }
}

/** Quality complaints of 30 days, in hundredths of a percent of the orders. */
export function complaintLine(raise: Raise): LineCheck {
  return {
    find: ({ history: { complaintBp30d: bp } }) => {
      if (typeof bp !== 'number') {
        return [raise(['Q-COMPLAINT.missing', {}], ['cure.centreRecord', {}], SYSTEM)]
      }
      if (bp <= COMPLAINT_BP.yellow) return NONE
      return BOTH_COMPLAINT.filter(([, limit]) => bp > limit).map(([code, limit]) =>
        raise([code, { value: bp / 100, limit: limit / 100 }], [`cure.${code}`, {}], SYSTEM),
      )
    },
    show: ({ history: { complaintBp30d: bp } }, findings) =>
      line({
        id: 'measure:Q-COMPLAINT',
        capacity: 'quality',
        title: ['line.Q-COMPLAINT', { limit: COMPLAINT_BP.yellow / 100 }],
        absence: 'yellow',
        findings,
        target: SYSTEM,
        ...(typeof bp === 'number' && { fact: word('fact.percent', { value: bp / 100 }) }),
      }),
  }
}
