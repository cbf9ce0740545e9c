import type { ChecklistLine, Finding, Target } from '../../../typings/assessment'
import type { Reason } from '../../../typings/text'
import { type Kind, line, type Raise, word } from './findings'
import { complaintLine, spotLine } from './history'
import { type DeclaredFigure, declaredFigures } from './measures'
import { figure, flag } from './reading'
import type { Situation } from './situation'

/**
 * Kind `measure`: a figure against its limit. The limit itself is good, zero is a value, and a figure that was
 * not given is not met.
 */
export const measure: Kind = (_form, raise) => {
  const { daily, epidemic } = declaredFigures
  return (situation) => ({
    lines: [
      supplyLine(situation, raise),
      ...(situation.epidemic ? [resumedLine(situation, raise)] : []),
      ...(situation.epidemic ? epidemic.map((one) => figureLine(one, situation, raise)) : []),
      ...daily.map((one) => figureLine(one, situation, raise)),
      carrierLine(situation, raise),
      recallPlanLine(situation, raise),
      spotLine(situation, raise),
      complaintLine(situation, raise),
    ],
  })
}

const capacityTarget = (field: string): Target => ({ section: 'capacity', field })
function figureLine(one: DeclaredFigure, { capacity }: Situation, raise: Raise): ChecklistLine {
  const target = capacityTarget(one.figure)
  const stated = figure(capacity[one.figure], one.most)
  const limit = one.limit / one.scale
  const value = typeof stated === 'number' ? stated / one.scale : undefined
  const good = typeof stated === 'number' && (one.op === 'max' ? stated <= one.limit : stated >= one.limit)
  const findings = good
    ? []
    : value === undefined
      ? [raise([`${one.id}.missing`, { limit }], [`cure.${one.id}`, { limit }], target)]
      : [raise([one.id, { value, limit }], [`cure.${one.id}`, { limit }], target)]
  return line({
    id: `measure:${one.id}`,
    capacity: one.capacity,
    title: [`line.${one.id}`, { limit }],
    absence: 'yellow',
    findings,
    target,
    ...(value !== undefined && { fact: word(one.shown, { value }) }),
  })
}

/** What is made and what lies in stock cover the forecast sales of a day. */
function supplyLine({ capacity, forecastDaily }: Situation, raise: Raise): ChecklistLine {
  const output = figure(capacity.dailyOutput)
  const stock = figure(capacity.stockCoverDaily)
  const known = typeof output === 'number' && typeof stock === 'number'
  const supply = known ? output + stock : 0
  const findings: Finding[] = []
  if (!known) {
    const field = typeof output === 'number' ? 'stockCoverDaily' : 'dailyOutput'
    findings.push(raise(['P-CAP.missing', {}], ['cure.P-CAP', {}], capacityTarget(field)))
  }
  if (typeof forecastDaily !== 'number') {
    const basics: Target = { section: 'basics', field: 'forecastDaily' }
    findings.push(raise(['P-CAP.forecast', {}], ['cure.forecast', {}], basics))
  } else if (known && supply < forecastDaily) {
    const params = { supply, forecast: forecastDaily }
    findings.push(raise(['P-CAP', params], ['cure.P-CAP', {}], capacityTarget('dailyOutput')))
  }
  const fact =
    known && typeof forecastDaily === 'number' && word('fact.supply', { supply, forecast: forecastDaily })
  return line({
    id: 'measure:P-CAP',
    capacity: 'production',
    title: ['line.P-CAP', {}],
    absence: 'yellow',
    findings,
    target: findings[0]?.target ?? capacityTarget('dailyOutput'),
    ...(fact && { fact }),
  })
}

function resumedLine({ capacity, modeKnown }: Situation, raise: Raise): ChecklistLine {
  const resumed = modeKnown ? flag(capacity.resumed) : undefined
  const target = capacityTarget('resumed')
  const code = resumed === false ? 'P-RESUME' : 'P-RESUME.missing'
  return line({
    id: 'measure:P-RESUME',
    capacity: 'production',
    title: ['line.P-RESUME', {}],
    absence: 'red',
    findings: resumed === true ? [] : [raise([code, {}], ['cure.P-RESUME', {}], target)],
    target,
    ...yes(resumed),
  })
}

function carrierLine({ capacity }: Situation, raise: Raise): ChecklistLine {
  const value = figure(capacity.carriers)
  const target = capacityTarget('carriers')
  const known = typeof value === 'number'
  const code = known ? 'S-CARRIER' : 'S-CARRIER.missing'
  return line({
    id: 'measure:S-CARRIER',
    capacity: 'shipment',
    title: ['line.S-CARRIER', {}],
    absence: 'yellow',
    findings: known && value >= 1 ? [] : [raise([code, {}], ['cure.S-CARRIER', {}], target)],
    target,
    ...(known && { fact: word('fact.carriers', { value }) }),
  })
}

function recallPlanLine({ capacity }: Situation, raise: Raise): ChecklistLine {
  const plan = flag(capacity.recallPlan)
  const target = capacityTarget('recallPlan')
  const code = plan === false ? 'O-RECALL' : 'O-RECALL.missing'
  return line({
    id: 'measure:O-RECALL',
    capacity: 'operational',
    title: ['line.O-RECALL', {}],
    absence: 'yellow',
    findings: plan === true ? [] : [raise([code, {}], ['cure.O-RECALL', {}], target)],
    target,
    ...yes(plan),
  })
}

const yes = (value: unknown): { fact?: Reason } => (value === true ? { fact: word('fact.yes', {}) } : {})
