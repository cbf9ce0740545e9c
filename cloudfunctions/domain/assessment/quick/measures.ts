import type { DeclaredFigure } from '../measures'
import { fields, figure } from '../reading'
import type { Rules } from '../rules'
import { OPEN, type Quick } from './arrived'

/** The line of one declared figure. */
export function quickFigure({ id, figure: name, op, most }: DeclaredFigure, { limit }: Rules): Quick {
  const held = limit(id)
  return ({ facts }) => {
    const stated = figure(fields(facts.capacity)[name], most)
    if (typeof stated !== 'number') return OPEN
    return (op === 'max' ? stated <= held : stated >= held) ? 1 : OPEN
  }
}

/** What is made and what lies in stock cover the forecast. */
export const quickSupply: Quick = ({ dossier, facts }) => {
  const capacity = fields(facts.capacity)
  const output = figure(capacity.dailyOutput)
  const stock = figure(capacity.stockCoverDaily)
  const forecast = figure(dossier.forecastDaily)
  const stated = typeof output === 'number' && typeof stock === 'number' && typeof forecast === 'number'
  return stated && output + stock >= forecast ? 1 : OPEN
}

/** Work has been resumed, and the mode that asks for it can be read. */
export const quickResumed: Quick = ({ facts }) =>
  facts.mode === 'epidemic' && fields(facts.capacity).resumed === true ? 1 : OPEN

export const quickRecallPlan: Quick = ({ facts }) => (fields(facts.capacity).recallPlan === true ? 1 : OPEN)

export function quickCarriers({ limit }: Rules): Quick {
  const least = limit('S-CARRIER')
  return ({ facts }) => {
    const carriers = figure(fields(facts.capacity).carriers)
    return typeof carriers === 'number' && carriers >= least ? 1 : OPEN
  }
}
