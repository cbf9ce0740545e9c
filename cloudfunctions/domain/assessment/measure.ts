import type { Finding, Target } from '../../../typings/assessment'
import type { Reason } from '../../../typings/text'
import { type Block, declared, type Kind, type LineCheck, line, NONE, word } from './findings'
import { complaintLine, spotLine } from './history'
import { type DeclaredFigure, declaredFigures } from './measures'
import type { Quick } from './quick/arrived'
import { quickComplaint, quickSpot } from './quick/history'
import { quickCarriers, quickFigure, quickRecallPlan, quickResumed, quickSupply } from './quick/measures'
import { figure, flag } from './reading'
import type { RequirementId } from './requirements'
import type { Raise, Rules } from './rules'
import type { Situation } from './situation'

/**
 * Kind `measure`: a figure against its limit. The limit itself is good, zero is a value, and a figure that was
 * not given is not met.
 */
export const measure: Kind = (_form, rules) => {
  const { daily, epidemic } = declaredFigures
  const { raise } = rules
  const figureBlock = (one: DeclaredFigure) => block(figureLine(one, rules), quickFigure(one, rules))
  return [
    ...when('P-CAP', () => block(supplyLine(raise), quickSupply)),
    ...when('P-RESUME', () => inEpidemic(block(resumedLine(raise), quickResumed))),
    ...epidemic.flatMap((one) => when(one.id, () => inEpidemic(figureBlock(one)))),
    ...daily.flatMap((one) => when(one.id, () => figureBlock(one))),
    ...when('S-CARRIER', () => block(carrierLine(rules), quickCarriers(rules))),
    ...when('O-RECALL', () => block(recallPlanLine(raise), quickRecallPlan)),
    ...when('Q-SPOT', () => block(spotLine(rules), quickSpot(rules))),
    ...when('Q-COMPLAINT', () => block(complaintLine(rules), quickComplaint(rules))),
  ]

  function when(id: RequirementId, make: () => Block): Block[] {
    return rules.has(id) ? [make()] : []
  }
}

const block = (check: LineCheck, quick: Quick): Block => ({ lines: [check], quick })

const inEpidemic = ({ lines, quick }: Block): Block => ({
  lines: lines.map((check) => ({ ...check, asked: (situation) => situation.epidemic })),
  quick: (arrived) => (arrived.facts.mode === 'normal' ? 0 : quick(arrived)),
})

const capacityTarget = (field: string): Target => ({ section: 'capacity', field })

function figureLine(one: DeclaredFigure, rules: Rules): LineCheck {
  const { raise } = rules
  const target = capacityTarget(one.figure)
  const held = rules.limit(one.id)
  const limit = held / one.scale
  const statedIn = ({ capacity }: Situation) => figure(capacity[one.figure], one.most)
  // The company's own word, until a platform has reported it.
  const shownFact = ({ reported }: Situation, fact: Reason) =>
    reported.has(one.figure) ? { fact } : declared(fact)
  return {
    find: (situation) => {
      const stated = statedIn(situation)
      if (typeof stated !== 'number') {
        return raise([`${one.id}.missing`, { limit }], [`cure.${one.id}`, { limit }], target)
      }
      if (one.op === 'max' ? stated <= held : stated >= held) return NONE
      return raise([one.id, { value: stated / one.scale, limit }], [`cure.${one.id}`, { limit }], target)
    },
    show: (situation, findings) => {
      const stated = statedIn(situation)
      return line({
        id: `measure:${one.id}`,
        capacity: one.capacity,
        title: [`line.${one.id}`, { limit }],
        absence: 'yellow',
        findings,
        target,
        ...(typeof stated === 'number' &&
          shownFact(situation, word(one.shown, { value: stated / one.scale }))),
      })
    },
  }
}

/** What can be delivered in a day; undefined where a part of it was not stated. */
function supplyOf({ capacity }: Situation): number | undefined {
  const output = figure(capacity.dailyOutput)
  const stock = figure(capacity.stockCoverDaily)
  return typeof output === 'number' && typeof stock === 'number' ? output + stock : undefined
}

/** What is made and what lies in stock cover the forecast sales of a day. */
function supplyLine(raise: Raise): LineCheck {
  const target = capacityTarget('dailyOutput')
  return {
    find: (situation) => {
      const { capacity, forecastDaily } = situation
      const supply = supplyOf(situation)
      if (supply !== undefined && typeof forecastDaily === 'number' && supply >= forecastDaily) return NONE
      const found: Finding[] = []
      if (supply === undefined) {
        const field = typeof figure(capacity.dailyOutput) === 'number' ? 'stockCoverDaily' : 'dailyOutput'
        found.push(...raise(['P-CAP.missing', {}], ['cure.P-CAP', {}], capacityTarget(field)))
      }
      if (typeof forecastDaily !== 'number') {
        const basics: Target = { section: 'basics', field: 'forecastDaily' }
        found.push(...raise(['P-CAP.forecast', {}], ['cure.forecast', {}], basics))
      } else if (supply !== undefined && supply < forecastDaily) {
        found.push(...raise(['P-CAP', { supply, forecast: forecastDaily }], ['cure.P-CAP', {}], target))
      }
      return found
    },
    show: (situation, findings) => {
      const supply = supplyOf(situation)
      const { forecastDaily: forecast } = situation
      const known = supply !== undefined && typeof forecast === 'number'
      return line({
        id: 'measure:P-CAP',
        capacity: 'production',
        title: ['line.P-CAP', {}],
        absence: 'yellow',
        findings,
        target: findings[0]?.target ?? target,
        ...(known && declared(word('fact.supply', { supply, forecast }))),
      })
    },
  }
}

function resumedLine(raise: Raise): LineCheck {
  const target = capacityTarget('resumed')
  const resumedIn = ({ capacity, modeKnown }: Situation) => (modeKnown ? flag(capacity.resumed) : undefined)
  return {
    find: (situation) => {
      const resumed = resumedIn(situation)
      if (resumed === true) return NONE
      const code = resumed === false ? 'P-RESUME' : 'P-RESUME.missing'
      return raise([code, {}], ['cure.P-RESUME', {}], target)
    },
    show: (situation, findings) =>
      line({
        id: 'measure:P-RESUME',
        capacity: 'production',
        title: ['line.P-RESUME', {}],
        absence: 'red',
        findings,
        target,
        ...yes(resumedIn(situation)),
      }),
  }
}

function carrierLine({ raise, limit }: Rules): LineCheck {
  const least = limit('S-CARRIER')
  const target = capacityTarget('carriers')
  return {
    find: ({ capacity }) => {
      const value = figure(capacity.carriers)
      if (typeof value === 'number' && value >= least) return NONE
      const code = typeof value === 'number' ? 'S-CARRIER' : 'S-CARRIER.missing'
      return raise([code, {}], ['cure.S-CARRIER', {}], target)
    },
    show: ({ capacity }, findings) => {
      const value = figure(capacity.carriers)
      return line({
        id: 'measure:S-CARRIER',
        capacity: 'shipment',
        title: ['line.S-CARRIER', {}],
        absence: 'yellow',
        findings,
        target,
        ...(typeof value === 'number' && declared(word('fact.carriers', { value }))),
      })
    },
  }
}

function recallPlanLine(raise: Raise): LineCheck {
  const target = capacityTarget('recallPlan')
  return {
    find: ({ capacity }) => {
      const plan = flag(capacity.recallPlan)
      if (plan === true) return NONE
      const code = plan === false ? 'O-RECALL' : 'O-RECALL.missing'
      return raise([code, {}], ['cure.O-RECALL', {}], target)
    },
    show: ({ capacity }, findings) =>
      line({
        id: 'measure:O-RECALL',
        capacity: 'operational',
        title: ['line.O-RECALL', {}],
        absence: 'yellow',
        findings,
        target,
        ...yes(flag(capacity.recallPlan)),
      }),
  }
}

const yes = (value: unknown): { fact?: Reason; declared?: true } =>
  value === true ? declared(word('fact.yes', {})) : {}
