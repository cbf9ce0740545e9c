import type { Finding, Target } from '../../../typings/assessment'
import type { KeyItem } from '../../../typings/catalog'
import type { Reason, Text } from '../../../typings/text'
import { type Kind, line, type Raise, weight, word } from './findings'
import { type Breach, breachOf, needsFigure, reachesBelowZero } from './limit'
import { fields, figure, type Read } from './reading'
import { compareReports, type ItemResult, resultsOf } from './results'
import type { Situation } from './situation'

/** Kind `keyItems`: each item tested, and within its limit by the figure and by the laboratory's word. */
export const keyItems: Kind = ({ category }, raise) => {
  const max = category.reportMaxAgeDays
  return (situation) => {
    const asked = category.keyItems.filter((item) => isAsked(item, situation))
    const items = asked.map(({ name }) => name)
    const lines = asked.map((item) => {
      const judged = resultsOf(situation, item.code)
        .map((result) => ({ result, findings: judge(item, result, raise) }))
        .sort((a, b) => badness(b.findings) - badness(a.findings) || compareResults(a.result, b.result))
      const worst = judged[0]
      const target: Target = { section: 'reports', field: item.code }
      const none = () =>
        situation.reports.length === 0
          ? raise(['R-MISSING', { items }], ['cure.report', { items, max }], { section: 'reports' })
          : raise(['R-ITEM-MISSING', { item: item.name }], ['cure.itemTest', { item: item.name }], target)
      const fact = worst && factOf(item, worst.result)
      return line({
        id: `item:${item.code}`,
        capacity: 'quality',
        title: ['line.item', { item: item.name }],
        absence: 'yellow',
        findings: worst ? worst.findings : [none()],
        target: worst ? targetOf(item, worst.result) : target,
        ...(fact && { fact }),
      })
    })
    return { lines }
  }
}

/** An item of the epidemic mode is asked in that mode; at any time a result that is there must not be a failed one. */
export function isAsked(item: KeyItem, situation: Situation): boolean {
  if (item.mode !== 'epidemic' || situation.epidemic) return true
  return resultsOf(situation, item.code).some(
    ({ item: { conclusion, value } }) => conclusion !== 'pass' || Boolean(value),
  )
}

/** On the same day the worse result counts: a failed item before one that is only incomplete. */
function badness(findings: readonly Finding[]): number {
  const failed = findings.some(({ requirement }) => requirement.startsWith('R-ITEM-FAIL'))
  return (failed ? 10_000 : 0) + weight(findings)
}

function judge(item: KeyItem, result: ItemResult, raise: Raise): Finding[] {
  const { conclusion } = result.item
  const value = readable(item, result.item.value)
  const target = targetOf(item, result)
  const given = partsOf(item, result.item.parts)
  const failed = [
    ...given.flatMap(({ name, unit, limit, value }) => {
      const breach = typeof value === 'number' && breachOf(limit, value, unit)
      return breach ? [fail(item, name, breach, target, raise)] : []
    }),
    ...breachFinding(item, value, target, raise),
  ]
  if (failed.length > 0) return failed
  if (conclusion === 'fail') return [fail(item, item.name, undefined, target, raise)]
  if (conclusion !== 'pass') {
    const params = { item: item.name }
    return [raise(['R-ITEM-MISSING.conclusion', params], ['cure.itemConclusion', params], target)]
  }
  if (value === null || (value === undefined && needsFigure(item))) {
    const params = { item: item.name, unit: item.unit }
    return [raise(['R-ITEM-MISSING.value', params], ['cure.itemValue', params], target)]
  }
  const parts = given.filter((part) => typeof part.value !== 'number').map(({ name }) => name)
  if (parts.length === 0) return []
  const params = { item: item.name, parts }
  return [raise(['R-ITEM-MISSING.parts', params], ['cure.itemParts', params], target)]
}

/** A figure below zero is a typing fault, unless the item's own limit reaches below zero. */
function readable(item: KeyItem, value: Read<number>): Read<number> {
  return typeof value === 'number' && value < 0 && !reachesBelowZero(item) ? null : value
}

/**
 * The parts of a composite item with the figures given for them. Where none is given the laboratory's word on the
 * whole stands; where one is, each is needed.
 */
function partsOf(item: KeyItem, stated: unknown) {
  if (!item.parts || stated === undefined) return []
  const values = fields(stated)
  const unreadable = values !== stated
  if (!unreadable && Object.keys(values).length === 0) return []
  return item.parts.map((part) => ({
    ...part,
    value: Object.hasOwn(values, part.code) ? figure(values[part.code]) : undefined,
  }))
}

function breachFinding(item: KeyItem, value: Read<number>, target: Target, raise: Raise): Finding[] {
  const breach = typeof value === 'number' && breachOf(item.limit, value, item.unit)
  return breach ? [fail(item, item.name, breach, target, raise)] : []
}

/** A failed item of a mandatory standard is red, of a recommended one yellow. */
function fail(item: KeyItem, name: Text, breach: Breach | undefined, target: Target, raise: Raise): Finding {
  const words = { item: name, standard: item.standard.ref }
  const crit = item.standard.mandatory
  const cure: ['cure.itemRecall' | 'cure.itemRetest', { item: Text }] = [
    crit ? 'cure.itemRecall' : 'cure.itemRetest',
    { item: name },
  ]
  if (!breach) return raise([crit ? 'R-ITEM-FAIL-CRIT' : 'R-ITEM-FAIL', words], cure, target)
  const requirement = crit ? 'R-ITEM-FAIL-CRIT' : 'R-ITEM-FAIL'
  switch (breach.by) {
    case 'range':
      return raise([`${requirement}.range`, { ...words, ...breach.params }], cure, target)
    case 'none':
      return raise([`${requirement}.none`, { ...words, ...breach.params }], cure, target)
    default:
      return raise([`${requirement}.${breach.by}`, { ...words, ...breach.params }], cure, target)
  }
}

function targetOf(item: KeyItem, { report }: ItemResult): Target {
  return { section: 'reports', field: item.code, ...(report.id && { entry: report.id }) }
}

function factOf(item: KeyItem, { item: { conclusion, value } }: ItemResult): Reason | undefined {
  if (typeof value === 'number' && needsFigure(item)) return word('fact.value', { value, unit: item.unit })
  if (conclusion === 'fail') return word('fact.failed', {})
  if (conclusion !== 'pass') return undefined
  return item.limit.op === 'none' ? word('fact.notDetected', {}) : word('fact.passed', {})
}

function compareResults(a: ItemResult, b: ItemResult): number {
  return compareReports(a.report, b.report) || (JSON.stringify(a.item) < JSON.stringify(b.item) ? -1 : 1)
}
