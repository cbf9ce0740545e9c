import { fields, figure } from '../reading'
import type { Rules } from '../rules'
import { OPEN, type Quick } from './arrived'

/** The line of the spot checks: none at all, or as many passed as the yellow line asks for, and the red one. */
export function quickSpot({ has, limit }: Rules): Quick {
  const least = Math.max(limit('Q-SPOT'), has('Q-SPOT-RED') ? limit('Q-SPOT-RED') : 0)
  return ({ facts }) => {
    const { spotTotal12m, spotPassPct } = fields(facts.history)
    const total = figure(spotTotal12m)
    const passed = figure(spotPassPct, 100)
    if (total === 0) return 1
    return typeof total === 'number' && typeof passed === 'number' && passed >= least ? 1 : OPEN
  }
}

/** The line of the complaints. */
export function quickComplaint({ has, limit }: Rules): Quick {
  const most = Math.min(
    limit('Q-COMPLAINT'),
    has('Q-COMPLAINT-RED') ? limit('Q-COMPLAINT-RED') : Number.POSITIVE_INFINITY,
  )
  return ({ facts }) => {
    const complaints = figure(fields(facts.history).complaintBp30d)
    return typeof complaints === 'number' && complaints <= most ? 1 : OPEN
  }
}
