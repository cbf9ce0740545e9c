import type { ChecklistLine, Finding, Severity, Target } from '../../../typings/assessment'
import type { Capacity, CategoryForm } from '../../../typings/catalog'
import type { Day, Param, Reason } from '../../../typings/text'
import type { AssessmentCode, assessmentCodes, LineCode } from './codes'
import type { Quick } from './quick/arrived'
import type { Rules } from './rules'
import type { Situation } from './situation'

export type ParamsOf<C extends AssessmentCode> = Record<(typeof assessmentCodes)[C][number], Param>

/** A reason as data. The compiler holds each code to its own parameters. */
export function word<C extends AssessmentCode>(code: C, params: ParamsOf<C>): Reason {
  return { code, params }
}

/**
 * One line of a checklist, compiled. Judging runs `find` where a line is not plainly met; the full record adds
 * `show` and `lastDays` to the same findings.
 */
export interface LineCheck {
  /** Absent: the line always stands. */
  asked?: (situation: Situation) => boolean
  /** The line stands only where something was found. */
  onlyOpen?: true
  /** What is not met. Where all is met this is `NONE`: a good product costs no memory. */
  find: (situation: Situation) => readonly Finding[]
  show: (situation: Situation, findings: readonly Finding[]) => ChecklistLine
  /** The last days on which things of this line are good. */
  lastDays?: (situation: Situation) => Day[]
}

/** Lines of a checklist that are decided together. */
export interface Block {
  lines: readonly LineCheck[]
  /** Decides all of the lines at once where they are met, as most lines of most products are. */
  quick: Quick
}

/** The one shape of all requirement kinds: compiled once for a category and a rule set, then run per product. */
export type Kind = (form: CategoryForm, rules: Rules) => Block[]

/** Everything met. Shared, so nobody may add to it. */
export const NONE: readonly Finding[] = Object.freeze([])

/** The findings of several checks in their order, without a new list where at most one of them found anything. */
export function all(...found: (readonly Finding[])[]): readonly Finding[] {
  let some = NONE
  for (const findings of found) {
    if (findings.length > 0) some = some.length === 0 ? findings : [...some, ...findings]
  }
  return some
}

const RANK: Record<Severity, number> = { red: 2, yellow: 1, info: 0 }
export const bySeverity = (a: Finding, b: Finding): number => RANK[b.severity] - RANK[a.severity]

/** How bad a list of findings is: red before yellow, then how many; infos weigh nothing. */
export function weight(findings: readonly Finding[]): number {
  return findings.reduce((sum, { severity }) => sum + (severity === 'red' ? 1000 : RANK[severity]), 0)
}

/** Only the Centre can act on these: the supplier has stated everything. */
const WAITING: readonly string[] = [
  'L-UNVERIFIED',
  'C-RECHECK',
  'C-RECHECK.unknown',
  'Q-SPOT.missing',
  'Q-COMPLAINT.missing',
]
const MISSING =
  /-MISSING|\.(missing|document|number|expiry|value|parts|conclusion|undeclared|name|day|standard|weight|height|forecast)$/
const ALSO_MISSING: readonly string[] = ['K-DROP', 'B-LABEL']

function stateOf(findings: readonly Finding[]): ChecklistLine['state'] {
  if (findings.length === 0) return 'met'
  const open = findings.filter(({ severity }) => severity !== 'info').map(({ reason }) => reason.code)
  if (open.length === 0) return 'met'
  const acts = open.filter((code) => !WAITING.includes(code))
  if (acts.length === 0) return 'checking'
  const missing = (code: string) =>
    MISSING.test(code) ||
    ALSO_MISSING.includes(code) ||
    (code.startsWith('K-PHOTO.') && code !== 'K-PHOTO.gtin')
  return acts.every(missing) ? 'missing' : 'failing'
}

/** What was found, and that it is the supplier's own word: nobody has reported or seen it yet. */
export const declared = (fact: Reason): { fact: Reason; declared: true } => ({ fact, declared: true })

/** The same of what somebody may have seen meanwhile. */
export const unlessSeen = (seen: boolean, fact: Reason): { fact: Reason; declared?: true } =>
  seen ? { fact } : declared(fact)

/** A line of the checklist; its state and its cost follow from its findings. */
export function line<C extends LineCode>(from: {
  id: string
  capacity: Capacity
  title: [code: C, params: ParamsOf<C>]
  /** What the line costs when nothing is there. */
  absence: 'red' | 'yellow'
  findings: readonly Finding[]
  fact?: Reason
  declared?: true
  target: Target
}): ChecklistLine {
  const findings = [...from.findings]
  if (findings.length > 1) findings.sort(bySeverity)
  const worst = findings[0]?.severity
  return {
    id: from.id,
    capacity: from.capacity,
    title: word(...from.title),
    state: stateOf(findings),
    costs: worst === 'red' || worst === 'yellow' ? worst : from.absence,
    ...(from.fact && { fact: from.fact }),
    ...(from.declared && { declared: true }),
    findings,
    target: from.target,
  }
}
