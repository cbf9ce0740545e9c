import type { HealthRequirement, HealthRule } from '../../../typings/contract'
import { readListed, requirementOf } from '../assessment'
import type { PersonFinding, Raise } from './findings'
import { type LimitedRequirement, limitUnits, requirements, vocabulary } from './vocabulary'

/** A rule set as data: what is in force, its limits, and how long a run of check-ins is. */
export interface HealthRuleForm {
  ruleSet: string
  /** Normal check-ins in a row that end a red, and at most for a yellow. */
  redDays: number
  yellowDays: number
  requirements: readonly {
    id: string
    limit?: { value: number; unit: string }
    source: { mark: string; ref: string }
  }[]
}

export interface HealthRules {
  has(id: HealthRequirement): boolean
  /** The limit of a requirement that is in force. */
  limit(id: LimitedRequirement): number
  raise: Raise
}

/**
 * Reads a rule set of the pack with the engine's own reader: what it cannot read in full is an error, in words. A
 * finding carries the days that are left of its period, from which the length of the run follows.
 */
export function healthRulesOf({
  ruleSet,
  redDays,
  yellowDays,
  requirements: listed,
}: HealthRuleForm): HealthRules {
  const limits = readListed(vocabulary, listed)
  for (const days of [redDays, yellowDays]) {
    if (!Number.isInteger(days) || days < 1) throw new Error('A run has a whole number of days: correct it.')
  }
  return {
    has: (id) => limits.has(id),
    limit: (id) => limits.get(id) ?? absent(id),
    raise: ({ reason: [code, params], anchor, remaining, centre }) => {
      const requirement = requirementOf<HealthRequirement>(code)
      if (!limits.has(requirement)) return []
      const [, severity] = requirements[requirement]
      const most = severity === 'red' ? redDays : yellowDays
      // Yellow takes the days that are left of its period; red always takes all of them.
      const needs = severity === 'red' ? most : Math.max(1, Math.min(most, remaining ?? most))
      const finding: PersonFinding = {
        requirement,
        severity,
        ruleSet,
        reason: { code, params },
        remedy: centre ? { code: 'cure.centre', params: {} } : { code: 'cure.run', params: { days: needs } },
        anchor,
        ...(!centre && { needs }),
      }
      return [finding]
    },
  }
}

/** The rules as they are published. */
export function publishedRules({ requirements: listed }: HealthRuleForm): HealthRule[] {
  return listed.map(({ id, limit, source }) => {
    const requirement = id as HealthRequirement
    const mark = source.mark === 'found' ? 'found' : 'own'
    return {
      requirement,
      colour: requirements[requirement][1],
      ...(limit && { limit: { value: limit.value, unit: limitUnits[requirement as LimitedRequirement] } }),
      source: { mark, ref: source.ref },
    }
  })
}

function absent(id: string): never {
  throw new Error(`The limit of ${id} was asked for, though it is not in force.`)
}
