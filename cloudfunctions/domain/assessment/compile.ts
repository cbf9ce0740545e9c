import type { Assessment, AssessmentInput, ChecklistLine } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import type { Day } from '../../../typings/text'
import { canonicalJson } from './canonical'
import { colourOf, distinct } from './colour'
import { type Block, bySeverity, type LineCheck } from './findings'
import { kinds } from './kinds'
import { type Arrived, arrivedOf, OPEN } from './quick/arrived'
import { readSituation } from './readSituation'
import { rulesOf } from './rules'
import type { Situation } from './situation'

/** The colour and why, without words, checklist or hash. */
export type Verdict = Pick<Assessment, 'colour' | 'met' | 'total'> & {
  /** Ids of the requirements that are not met and of the infos, each once, in the order of the checklist. */
  requirements: string[]
}

/** What a category asks for under one rule set, compiled. */
export interface RuleSet {
  judge(input: AssessmentInput): Verdict
  /** The full record. `sha256` gives the hash as text. */
  assess(input: AssessmentInput, sha256: (text: string) => string): Assessment
}

/**
 * Compiles what a category asks for under one rule set: the requirements that the set lists, and no others; a set
 * that cannot be read in full is an error (see rules.ts). One product at a time is judged: any red finding is red,
 * else any yellow is yellow, else green. It fails closed: what is missing, unreadable or of the wrong type never
 * passes, and nothing in the dossier or the facts makes it throw. A day that is none does (RangeError): the caller
 * then keeps the colour it had.
 */
export function compileRuleSet(form: CategoryForm, ruleSet: string): RuleSet {
  const inForce = rulesOf(form, ruleSet)
  const blocks = kinds.flatMap((kind) => kind(form, inForce))
  const checks = blocks.flatMap(({ lines }) => lines)
  const rules = { ruleSet, category: form.category.id, version: form.category.version }
  return {
    judge: (input) => judge(blocks, arrivedOf(input)),
    assess: (input, sha256) => {
      const situation = readSituation(arrivedOf(input))
      const checklist = checklistOf(checks, situation)
      const findings = distinct(checklist.flatMap((line) => line.findings)).sort(bySeverity)
      const validUntil = lastDay(checks, situation)
      return {
        colour: colourOf(findings),
        ruleSet,
        day: situation.day,
        findings,
        checklist,
        met: checklist.filter(({ state }) => state === 'met').length,
        total: checklist.length,
        hash: sha256(canonicalJson({ ...rules, input })),
        ...(validUntil && { validUntil }),
      }
    },
  }
}

/** Nothing is made or read for lines that are plainly met: that lets millions be judged again in minutes. */
function judge(blocks: readonly Block[], arrived: Arrived): Verdict {
  const verdict: Verdict = { colour: 'green', met: 0, total: 0, requirements: [] }
  let situation: Situation | undefined
  for (const { quick, lines } of blocks) {
    const standing = quick(arrived)
    if (standing === OPEN) {
      situation ??= readSituation(arrived)
      for (const check of lines) count(check, situation, verdict)
    } else {
      verdict.met += standing
      verdict.total += standing
    }
  }
  return verdict
}

/** Adds a line to a verdict. */
function count(check: LineCheck, situation: Situation, verdict: Verdict): void {
  if (check.asked && !check.asked(situation)) return
  const findings = check.find(situation)
  if (check.onlyOpen && findings.length === 0) return
  let open = false
  for (const { requirement, severity } of findings) {
    if (severity === 'red' || (severity === 'yellow' && verdict.colour === 'green')) verdict.colour = severity
    if (severity !== 'info') open = true
    if (!verdict.requirements.includes(requirement)) verdict.requirements.push(requirement)
  }
  verdict.total++
  if (!open) verdict.met++
}

function checklistOf(checks: readonly LineCheck[], situation: Situation): ChecklistLine[] {
  const lines: ChecklistLine[] = []
  for (const check of checks) {
    if (check.asked && !check.asked(situation)) continue
    const findings = check.find(situation)
    if (!check.onlyOpen || findings.length > 0) lines.push(check.show(situation, findings))
  }
  return lines
}

/** The first day from today on on which something stops being good; undefined when nothing can. */
function lastDay(checks: readonly LineCheck[], situation: Situation): Day | undefined {
  let first: Day | undefined
  for (const { lastDays } of checks) {
    for (const day of lastDays?.(situation) ?? []) {
      if (day >= situation.day && (!first || day < first)) first = day
    }
  }
  return first
}
