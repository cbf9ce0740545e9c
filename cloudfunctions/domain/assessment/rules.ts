import type { Finding, Target } from '../../../typings/assessment'
import type { CategoryForm } from '../../../typings/catalog'
import { type ReasonCode, type RemedyCode, reasonCodes } from './codes'
import { NONE, type ParamsOf, word } from './findings'
import { guards, type LimitedId, limitUnits, type RequirementId, requirements } from './requirements'
import { readListed, requirementOf } from './vocabulary'

/**
 * Makes the finding of a requirement that is not met: a list of one, or `NONE` where the requirement is not in
 * force. What stands before the dot of a reason's code is its requirement.
 */
export type Raise = <C extends ReasonCode, R extends RemedyCode>(
  reason: [code: C, params: ParamsOf<C>],
  remedy: [code: R, params: ParamsOf<R>],
  target: Target,
) => readonly Finding[]

/** The requirements in force under one rule set, as the kinds ask for them. */
export interface Rules {
  has(id: RequirementId): boolean
  /** The limit of a requirement that is in force. */
  limit(id: LimitedId): number
  raise: Raise
}

/** The requirements that a rule set lists, read against the vocabulary of a product (see vocabulary.ts). */
export function rulesOf(form: Pick<CategoryForm, 'requirements'>, ruleSet: string): Rules {
  const limits = readListed<RequirementId>({ requirements, limitUnits, guards }, form.requirements)
  const has = (id: RequirementId) => limits.has(id)
  const inForce = new Map<string, RequirementId>()
  for (const code of Object.keys(reasonCodes)) {
    const requirement = requirementOf<RequirementId>(code)
    if (has(requirement)) inForce.set(code, requirement)
  }
  return {
    has,
    limit: (id) => limits.get(id) ?? absent(id),
    raise: ([code, params], [cure, cureParams], target) => {
      const requirement = inForce.get(code)
      if (requirement === undefined) return NONE
      const [capacity, severity] = requirements[requirement]
      const reason = word(code, params)
      return [{ requirement, capacity, severity, ruleSet, reason, remedy: word(cure, cureParams), target }]
    },
  }
}

function absent(id: string): never {
  throw new Error(`The limit of ${id} was asked for, though it is not in force.`)
}
