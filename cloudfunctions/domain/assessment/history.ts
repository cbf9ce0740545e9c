import type { ChecklistLine, Finding, Target } from '../../../typings/assessment'
import { line, type Raise, word } from './findings'
import type { Situation } from './situation'

/** Figures of the system's own: there is nothing for the supplier to enter. */
const SYSTEM: Target = { section: 'none' }

const SPOT = { yellow: 95, red: 80 } as const
const COMPLAINT_BP = { yellow: 50, red: 200 } as const

/** Pass rate of the spot checks of 12 months. A newcomer has an explicit zero: no check, nothing failed. */
export function spotLine({ history }: Situation, raise: Raise): ChecklistLine {
  const { spotTotal12m: total, spotPassPct: value } = history
  const findings: Finding[] = []
  if (typeof total !== 'number' || (total > 0 && typeof value !== 'number')) {
    findings.push(raise(['Q-SPOT.missing', {}], ['cure.centreRecord', {}], SYSTEM))
  } else if (total > 0 && typeof value === 'number') {
    // Below the red line a rate is below the yellow line as well: both requirements are not met.
    for (const [code, limit] of [
      ['Q-SPOT-RED', SPOT.red],
      ['Q-SPOT', SPOT.yellow],
    ] as const) {
      if (value < limit) findings.push(raise([code, { value, limit }], [`cure.${code}`, {}], SYSTEM))
    }
  }
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
}

/** Quality complaints of 30 days, in hundredths of a percent of the orders. */
export function complaintLine({ history }: Situation, raise: Raise): ChecklistLine {
  const { complaintBp30d: bp } = history
  const findings: Finding[] = []
  if (typeof bp !== 'number') {
    findings.push(raise(['Q-COMPLAINT.missing', {}], ['cure.centreRecord', {}], SYSTEM))
  } else {
    const lines = [
      ['Q-COMPLAINT-RED', COMPLAINT_BP.red],
      ['Q-COMPLAINT', COMPLAINT_BP.yellow],
    ] as const
    for (const [code, limit] of lines) {
      const params = { value: bp / 100, limit: limit / 100 }
      if (bp > limit) findings.push(raise([code, params], [`cure.${code}`, {}], SYSTEM))
    }
  }
  return line({
    id: 'measure:Q-COMPLAINT',
    capacity: 'quality',
    title: ['line.Q-COMPLAINT', { limit: COMPLAINT_BP.yellow / 100 }],
    absence: 'yellow',
    findings,
    target: SYSTEM,
    ...(typeof bp === 'number' && { fact: word('fact.percent', { value: bp / 100 }) }),
  })
}
