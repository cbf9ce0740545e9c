import type { Colour } from '../../../typings/assessment'
import type { HealthRequirement } from '../../../typings/contract'
import type { Day, Param, Reason } from '../../../typings/text'
import type { HealthRules } from './rules'
import type { Situation } from './situation'
import type { HealthReasonCode, reasonCodes } from './vocabulary'

/**
 * A requirement that a person does not meet: the engine's finding without what only goods have (capacity, the field in
 * a dossier).
 */
export interface PersonFinding {
  requirement: HealthRequirement
  severity: 'yellow' | 'red'
  ruleSet: string
  reason: Reason
  remedy: Reason
  /** Normal check-ins in a row that end it; absent: only the Centre does. */
  needs?: number
  /** What it rests on: the same anchor is the same finding on another day, so that a run that ended it is not lost. */
  anchor: string
}

type ParamsOf<C extends HealthReasonCode> = Record<(typeof reasonCodes)[C][number], Param>

/** Makes the finding of a requirement; none where the requirement is not in force. */
export type Raise = <C extends HealthReasonCode>(found: {
  reason: [code: C, params: ParamsOf<C>]
  anchor: string
  /** Days that are left of its period. */
  remaining?: number
  /** Only the Centre ends it. */
  centre?: true
}) => readonly PersonFinding[]

/** The one shape of the requirement kinds: compiled once for a rule set, then run for each person. */
export type PersonKind = (rules: HealthRules) => (situation: Situation) => readonly PersonFinding[]

export interface PersonAssessment {
  colour: Colour
  ruleSet: string
  day: Day
  findings: PersonFinding[]
  /** SHA-256 of every fact used; the same facts give the same bytes. */
  hash: string
}
