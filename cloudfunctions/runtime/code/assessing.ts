import type { Assessment, Facts, Finding } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import type { Dossier } from '../../../typings/dossier'
import type { Day } from '../../../typings/text'
import { compileRuleSet, type RuleSet } from '../../domain/assessment'
import { addDays, shanghaiDay } from '../../domain/calendar'
import { ports } from '../onion/ports'
import { refuseField } from '../onion/refusal'
import { formOn, rulesChangeAfter } from '../ruleset/shelf'
import { canonical, sha256 } from '../store/digest'
import type { Outlook, Stage } from '../store/records'
import { stageOn } from './outlook'

const compiled = new Map<string, RuleSet>()

/** The form of a category that is in force on a day (today where none is given), or a refusal that names the field. */
export function formOf(category: string, day: Day = shanghaiDay(ports.now())): CategoryForm {
  return formOn(category, day) ?? refuseField(['category'], 'category')
}

/**
 * The dossier as it would be judged on that day, by the version in force on it. Rule sets are compiled once per instance
 * and version.
 */
export function assess(dossier: Dossier, facts: Facts, day: Day): Assessment {
  const form = formOf(dossier.category, day)
  const { id, version } = form.category
  const ruleSet = `${id}@${version}`
  let rules = compiled.get(ruleSet)
  if (!rules) {
    rules = compileRuleSet(form, ruleSet)
    compiled.set(ruleSet, rules)
  }
  return rules.assess({ dossier, facts, day }, sha256)
}

/** More expiries than any dossier holds; beyond the last stage nothing shows green. */
const STAGES = 12

/**
 * Today's colour and those that follow when nothing but time passes, so that a scan shows an expiry, or a rule set that
 * begins, on its day with one read. The instant of the last change is kept while the colour stays.
 */
export function lookAhead(
  dossier: Dossier,
  facts: Facts,
  now: number,
  previous?: Outlook,
): { outlook: Outlook; assessment: Assessment } {
  const today = shanghaiDay(now)
  const assessment = assess(dossier, facts, today)
  const stages: Stage[] = []
  let before: Finding[] = []
  let from: Day = today
  let next: Assessment | undefined = assessment
  while (next && stages.length < STAGES) {
    const { colour: state, met, total, ruleSet } = next
    const validUntil: Day | undefined = next.validUntil
    const fresh = next.findings.filter((finding) => weighs(finding) && !before.some(same(finding)))
    const ranOut = stages.length > 0 &&
      fresh.length > 0 && { requirements: idsOf(fresh), why: reasonsOf(fresh) }
    const under = ruleSet !== assessment.ruleSet && { ruleSet }
    stages.push({ from, state, met, total, ...(validUntil && { validUntil }), ...under, ...ranOut })
    before = next.findings
    // A last day before the day itself would be a fault of the rules: nothing is known beyond it.
    const known: boolean = validUntil !== undefined && validUntil >= from
    const expires: Day | undefined = validUntil && known ? addDays(validUntil, 1) : undefined
    const begins: Day | undefined = rulesChangeAfter(dossier.category, from)
    // A fault of the rules in force says nothing about the day on which others begin.
    const then: Day | undefined = [expires, begins].filter((day) => day !== undefined).sort()[0]
    if (then !== undefined) from = then
    next = then === undefined ? undefined : assess(dossier, facts, from)
  }
  const kept = previous && stageOn(previous, today).state === assessment.colour
  const findings = assessment.findings.filter(weighs)
  const outlook: Outlook = {
    stages,
    ruleSet: assessment.ruleSet,
    requirements: idsOf(findings),
    why: reasonsOf(findings),
    assessmentId: assessment.hash,
    changedAt: kept ? previous.changedAt : new Date(now).toISOString(),
  }
  return { outlook, assessment }
}

/** Reasons that a history shows; the rest is counted by its requirements. */
const REASONS = 4
const weighs = (finding: Finding) => finding.severity !== 'info'
const same = (one: Finding) => (other: Finding) =>
  one.requirement === other.requirement && canonical(one.target) === canonical(other.target)
const idsOf = (findings: Finding[]) => [...new Set(findings.map(({ requirement }) => requirement))]
/** The worst first. */
const reasonsOf = (findings: Finding[]) =>
  [...findings]
    .sort((a, b) => Number(b.severity === 'red') - Number(a.severity === 'red'))
    .slice(0, REASONS)
    .map(({ reason }) => reason)
