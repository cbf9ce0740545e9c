import type { Finding, Target } from '../../../typings/assessment'
import type { CategoryForm, LimitUnit } from '../../../typings/catalog'
import { type ReasonCode, type RemedyCode, reasonCodes } from './codes'
import { NONE, type ParamsOf, word } from './findings'
import { guards, type LimitedId, limitUnits, type RequirementId, requirements } from './requirements'

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

/**
 * Reads a rule set's list of requirements. It fails closed: an id that nobody knows, one that stands twice, a limit
 * that is missing, in another unit or no figure, an empty list, or a requirement without those that stand for what
 * cannot be read is an error, in words.
 */
export function rulesOf(form: Pick<CategoryForm, 'requirements'>, ruleSet: string): Rules {
  const limits = new Map<string, number | undefined>()
  for (const { id, limit } of form.requirements) {
    if (!isKnown(id)) throw new Error(`Requirement ${id} is not in the vocabulary: correct or remove it.`)
    if (limits.has(id)) throw new Error(`Requirement ${id} stands twice: remove one.`)
    limits.set(id, limitOf(id, limit))
  }
  if (limits.size === 0) throw new Error('A rule set without requirements would pass everything: add them.')
  for (const id of limits.keys()) {
    for (const guard of guards[id as RequirementId] ?? []) {
      if (!limits.has(guard)) {
        throw new Error(`Requirement ${id} needs ${guard}, which stands for what cannot be read: add it.`)
      }
    }
  }
  const has = (id: RequirementId) => limits.has(id)
  const inForce = new Map<string, RequirementId>()
  for (const code of Object.keys(reasonCodes)) {
    const requirement = requirementOf(code)
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

const isKnown = (id: string): id is RequirementId => Object.hasOwn(requirements, id)

function limitOf(
  id: RequirementId,
  limit: { value: number; unit: LimitUnit } | undefined,
): number | undefined {
  const unit = Object.hasOwn(limitUnits, id) ? limitUnits[id as LimitedId] : undefined
  if (unit === undefined && limit === undefined) return undefined
  if (unit === undefined) throw new Error(`Requirement ${id} has no limit: remove it.`)
  if (limit?.unit !== unit) throw new Error(`Requirement ${id} needs a limit in ${unit}: add it.`)
  if (!Number.isFinite(limit.value))
    throw new Error(`The limit of requirement ${id} is no figure: correct it.`)
  return limit.value
}

function absent(id: string): never {
  throw new Error(`The limit of ${id} was asked for, though it is not in force.`)
}

function requirementOf(code: string): RequirementId {
  const dot = code.indexOf('.')
  return (dot < 0 ? code : code.slice(0, dot)) as RequirementId
}
