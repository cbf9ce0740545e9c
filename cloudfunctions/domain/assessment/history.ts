import type { Target } from '../../../typings/assessment'
import { type LineCheck, line, NONE, word } from './findings'
import type { LimitedId } from './requirements'
import type { Rules } from './rules'

/** Figures of the system's own: there is nothing for the supplier to enter. */
const SYSTEM: Target = { section: 'none' }

/** The limits in force of the requirements on one figure. */
const limitsOf = <Id extends LimitedId>(ids: readonly Id[], { has, limit }: Rules): [Id, number][] =>
  ids.flatMap((id) => (has(id) ? [[id, limit(id)]] : []))

/** Pass rate of the spot checks of 12 months. A newcomer has an explicit zero: no check, nothing failed. */
export function spotLine(rules: Rules): LineCheck {
  const { raise } = rules
  const yellow = rules.limit('Q-SPOT')
  const limits = limitsOf(['Q-SPOT-RED', 'Q-SPOT'], rules)
  return {
    find: ({ history: { spotTotal12m: total, spotPassPct: value } }) => {
      if (total === 0) return NONE
      if (typeof total !== 'number' || typeof value !== 'number') {
        return raise(['Q-SPOT.missing', {}], ['cure.centreRecord', {}], SYSTEM)
      }
      // Below the red line a rate is below the yellow line as well: both requirements are not met.
      return limits.flatMap(([code, limit]) =>
        value < limit ? raise([code, { value, limit }], [`cure.${code}`, {}], SYSTEM) : NONE,
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
        title: ['line.Q-SPOT', { limit: yellow }],
        absence: 'yellow',
        findings,
        target: SYSTEM,
        ...(fact && { fact }),
      })
    },
  }
}

/** Quality complaints of 30 days, in hundredths of a percent of the orders. */
export function complaintLine(rules: Rules): LineCheck {
  const { raise } = rules
  const yellow = rules.limit('Q-COMPLAINT')
  const limits = limitsOf(['Q-COMPLAINT-RED', 'Q-COMPLAINT'], rules)
  return {
    find: ({ history: { complaintBp30d: bp } }) => {
      if (typeof bp !== 'number') {
        return raise(['Q-COMPLAINT.missing', {}], ['cure.centreRecord', {}], SYSTEM)
      }
      const value = bp / 100
      return limits.flatMap(([code, limit]) =>
        bp > limit ? raise([code, { value, limit: limit / 100 }], [`cure.${code}`, {}], SYSTEM) : NONE,
      )
    },
    show: ({ history: { complaintBp30d: bp } }, findings) =>
      line({
        id: 'measure:Q-COMPLAINT',
        capacity: 'quality',
        title: ['line.Q-COMPLAINT', { limit: yellow / 100 }],
        absence: 'yellow',
        findings,
        target: SYSTEM,
        ...(typeof bp === 'number' && { fact: word('fact.percent', { value: bp / 100 }) }),
      }),
  }
}
