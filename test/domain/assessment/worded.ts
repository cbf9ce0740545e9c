import { compileRuleSet } from '../../../cloudfunctions/domain/assessment'
import type { AssessmentInput, Finding, Target } from '../../../typings/assessment'
import type { Param, Reason, Text } from '../../../typings/text'
import { assess, formOf, green, RULE_SET } from './green'

/** Findings as one line each, so that a table can say all of what a supplier is told. */

const figure = (param: Param | Text): string => {
  if (Array.isArray(param)) return param.map(figure).join(' + ')
  return typeof param === 'object' ? param.en : String(param)
}

/** `code(name: figure, …)`, the names in alphabetical order; words of the catalogue in English. */
export function said({ code, params }: Reason): string {
  const names = Object.keys(params).sort()
  return `${code}(${names.map((name) => `${name}: ${figure(params[name] as Param)}`).join(', ')})`
}

/** `section.field@entry`, without what is not there. */
export function place({ section, field, entry }: Target): string {
  return `${section}${field === undefined ? '' : `.${field}`}${entry === undefined ? '' : `@${entry}`}`
}

/** Severity, capacity, what was found, what cures it, where that is entered. */
export function worded({ severity, capacity, reason, remedy, target }: Finding): string {
  return `${severity} ${capacity}: ${said(reason)} -> ${said(remedy)} at ${place(target)}`
}

type Change = (input: AssessmentInput) => unknown

/**
 * What a good product of a category is told after a change, with the state of the line on which it stands. The quick
 * verdict has to agree with the full record.
 */
export function told(category: string, change: Change): string[] {
  const input = green(category)
  change(input)
  const { checklist, colour, met, total, findings } = assess(category, input)
  const stateOf = (finding: Finding) => checklist.find((line) => line.findings.includes(finding))?.state
  const verdict = compileRuleSet(formOf(category), RULE_SET).judge(input)
  const requirements = [...new Set(findings.map(({ requirement }) => requirement))].sort()
  expect({ ...verdict, requirements: verdict.requirements.sort() }).toEqual({
    colour,
    met,
    total,
    requirements,
  })
  return findings.map((finding) => `${stateOf(finding)}, ${worded(finding)}`)
}

/** A category, what is wrong, how, and what the supplier is told. */
export type Row = [category: string, what: string, change: Change, told: string[]]
