import type { Finding, Target } from '../../../typings/assessment'
import type { Category, KeyItem } from '../../../typings/catalog'
import type { Reason, Text } from '../../../typings/text'
import { all, type Kind, type LineCheck, line, NONE, weight, word } from './findings'
import { type Breach, breachOf, needsFigure, reachesBelowZero } from './limit'
import { quickItems } from './quick/items'
import { fields, figure, type Read } from './reading'
import type { RequirementId } from './requirements'
import { compareReports, resultsOf } from './results'
import type { Raise, Rules } from './rules'
import type { ItemResult, Situation } from './situation'

/** Kind `keyItems`: each item tested, and within its limit by the figure and by the laboratory's word. */
export const keyItems: Kind = ({ category }, rules) => {
  if (!JUDGED.some(rules.has)) return []
  const untested = untestedIn(category, rules)
  const lines = category.keyItems.map(
    (item): LineCheck => ({
      ...(item.mode === 'epidemic' && { asked: (situation) => isAsked(item, situation) }),
      find: (situation) => worstOf(item, situation, rules.raise)?.findings ?? untested(item, situation),
      show: (situation, findings) => {
        const worst = worstOf(item, situation, rules.raise)
        const fact = worst && factOf(item, worst.result)
        return line({
          id: `item:${item.code}`,
          capacity: 'quality',
          title: ['line.item', { item: item.name }],
          absence: 'yellow',
          findings,
          target: worst ? targetOf(item, worst.result) : { section: 'reports', field: item.code },
          ...(fact && { fact }),
        })
      },
    }),
  )
  return [{ lines, quick: quickItems(category.keyItems) }]
}

const JUDGED: readonly RequirementId[] = ['R-MISSING', 'R-ITEM-MISSING', 'R-ITEM-FAIL', 'R-ITEM-FAIL-CRIT']

/** No result for an item; without any report it is the report that is missing. */
function untestedIn(category: Category, { has, raise }: Rules) {
  const max = category.reportMaxAgeDays
  const asked = itemsAsked(category)
  return (item: KeyItem, situation: Situation): readonly Finding[] => {
    if (situation.reports.length > 0 || !has('R-MISSING')) {
      const target: Target = { section: 'reports', field: item.code }
      return raise(['R-ITEM-MISSING', { item: item.name }], ['cure.itemTest', { item: item.name }], target)
    }
    const items = asked(situation).map(({ name }) => name)
    return raise(['R-MISSING', { items }], ['cure.report', { items, max }], { section: 'reports' })
  }
}

/** An item of the epidemic mode is asked in that mode; at any time a result that is there must not be a failed one. */
function isAsked(item: KeyItem, situation: Situation): boolean {
  if (item.mode !== 'epidemic' || situation.epidemic) return true
  return resultsOf(situation, item.code).some(
    ({ item: { conclusion, value } }) => conclusion !== 'pass' || Boolean(value),
  )
}

/** The key items that a category asks for in a situation. */
export function itemsAsked({ keyItems }: Category): (situation: Situation) => readonly KeyItem[] {
  if (keyItems.every(({ mode }) => mode === undefined)) return () => keyItems
  return (situation) => keyItems.filter((item) => isAsked(item, situation))
}

/** Of the results that count for an item, the worst with its findings. */
function worstOf(item: KeyItem, situation: Situation, raise: Raise) {
  const results = resultsOf(situation, item.code)
  const only = results[0]
  if (only && results.length === 1) return { result: only, findings: judge(item, only, raise) }
  const judged = results.map((result) => ({ result, findings: judge(item, result, raise) }))
  if (judged.length > 1) {
    judged.sort((a, b) => badness(b.findings) - badness(a.findings) || compareResults(a.result, b.result))
  }
  return judged[0]
}

/** On the same day the worse result counts: a failed item before one that is only incomplete. */
function badness(findings: readonly Finding[]): number {
  const failed = findings.some(({ requirement }) => requirement.startsWith('R-ITEM-FAIL'))
  return (failed ? 10_000 : 0) + weight(findings)
}

function judge(item: KeyItem, result: ItemResult, raise: Raise): readonly Finding[] {
  const { conclusion } = result.item
  const value = readable(item, result.item.value)
  const given = partsOf(item, result.item.parts)
  const target = () => targetOf(item, result)
  let failed = NONE
  for (const part of given) failed = all(failed, breachFinding(item, part, part.value, target, raise))
  failed = all(failed, breachFinding(item, item, value, target, raise))
  if (failed.length > 0) return failed
  if (conclusion === 'fail') return fail(item, item.name, undefined, target(), raise)
  if (conclusion !== 'pass') {
    const params = { item: item.name }
    return raise(['R-ITEM-MISSING.conclusion', params], ['cure.itemConclusion', params], target())
  }
  if (value === null || (value === undefined && needsFigure(item))) {
    const params = { item: item.name, unit: item.unit }
    return raise(['R-ITEM-MISSING.value', params], ['cure.itemValue', params], target())
  }
  if (given.every((part) => typeof part.value === 'number')) return NONE
  const parts = given.filter((part) => typeof part.value !== 'number').map(({ name }) => name)
  const params = { item: item.name, parts }
  return raise(['R-ITEM-MISSING.parts', params], ['cure.itemParts', params], target())
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

/** `whose`: the item itself or a part of it, with its own limit. */
function breachFinding(
  item: KeyItem,
  whose: Pick<KeyItem, 'name' | 'unit' | 'limit'>,
  value: Read<number>,
  target: () => Target,
  raise: Raise,
): readonly Finding[] {
  const breach = typeof value === 'number' && breachOf(whose.limit, value, whose.unit)
  return breach ? fail(item, whose.name, breach, target(), raise) : NONE
}

/** A failed item of a mandatory standard is red, of a recommended one yellow. */
function fail(
  item: KeyItem,
  name: Text,
  breach: Breach | undefined,
  target: Target,
  raise: Raise,
): readonly Finding[] {
  const words = { item: name, standard: item.standard.ref }
  const crit = item.standard.mandatory
  const cure: ['cure.itemRecall' | 'cure.itemRetest', { item: Text }] = [
    crit ? 'cure.itemRecall' : 'cure.itemRetest',
    { item: name },
  ]
  switch (breach?.by) {
    case undefined:
      return raise([crit ? 'R-ITEM-FAIL-CRIT' : 'R-ITEM-FAIL', words], cure, target)
    case 'min':
      return raise(
        [crit ? 'R-ITEM-FAIL-CRIT.min' : 'R-ITEM-FAIL.min', { ...words, ...breach.params }],
        cure,
        target,
      )
    case 'max':
      return raise(
        [crit ? 'R-ITEM-FAIL-CRIT.max' : 'R-ITEM-FAIL.max', { ...words, ...breach.params }],
        cure,
        target,
      )
    case 'range':
      return raise(
        [crit ? 'R-ITEM-FAIL-CRIT.range' : 'R-ITEM-FAIL.range', { ...words, ...breach.params }],
        cure,
        target,
      )
    case 'none':
      return raise(
        [crit ? 'R-ITEM-FAIL-CRIT.none' : 'R-ITEM-FAIL.none', { ...words, ...breach.params }],
        cure,
        target,
      )
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
