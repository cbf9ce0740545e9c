import type { Assessment, AssessmentInput, Finding } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import { canonicalJson } from './canonical'
import { event } from './event'
import { bySeverity, type Kind, raiseFor } from './findings'
import { keyItems } from './keyItems'
import { label } from './label'
import { licence } from './licence'
import { measure } from './measure'
import { packaging } from './packaging'
import { partnership } from './partnership'
import { readSituation } from './readSituation'
import { report } from './report'
import { standing } from './standing'

/** The closed vocabulary. A category is added by data alone; only a new kind of requirement is code. */
const KINDS: readonly Kind[] = [
  standing,
  licence,
  report,
  keyItems,
  label,
  packaging,
  measure,
  partnership,
  event,
]

/**
 * Compiles what a category asks for under one rule set. The closure judges one product at a time: any red finding
 * is red, else any yellow is yellow, else green. It fails closed: what is missing, unreadable or of the wrong type
 * never passes, and nothing in the dossier or the facts makes it throw. A day that is none does (RangeError): the
 * caller then keeps the colour it had. `sha256` gives the hash as text.
 */
export function compileRuleSet(
  form: CategoryForm,
  ruleSet: string,
): (input: AssessmentInput, sha256: (text: string) => string) => Assessment {
  const raise = raiseFor(ruleSet)
  const checks = KINDS.map((kind) => kind(form, raise))
  const rules = { ruleSet, category: form.category.id, version: form.category.version }
  return (input, sha256) => {
    const situation = readSituation(input)
    const outcomes = checks.map((check) => check(situation))
    const checklist = outcomes.flatMap(({ lines }) => lines)
    const findings = distinct(checklist.flatMap((line) => line.findings)).sort(bySeverity)
    const validUntil = outcomes
      .flatMap(({ goodThrough }) => goodThrough ?? [])
      .filter((last) => last >= situation.day)
      .sort()[0]
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
  }
}

function colourOf(findings: readonly Finding[]): Assessment['colour'] {
  if (findings.some(({ severity }) => severity === 'red')) return 'red'
  return findings.some(({ severity }) => severity === 'yellow') ? 'yellow' : 'green'
}

/** A finding can stand on several lines (no report: every key item is open); it is one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.reason, finding.target])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
