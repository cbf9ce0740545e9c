import type { Severity } from '../../../typings/assessment'
import { RuleFault } from './ruleFault'

/**
 * What a rule set may say: the requirements that are known, what the limit of each is counted in, and which others a
 * requirement cannot do without. A pack of rules about something else than a product brings its own.
 */
export interface Vocabulary<Id extends string> {
  requirements: Readonly<Record<Id, readonly [unknown, Severity]>>
  limitUnits: Partial<Record<Id, string>>
  guards: Partial<Record<Id, readonly Id[]>>
}

/** A requirement as a rule set lists it. */
export interface Listed {
  id: string
  limit?: { value: number; unit: string } | undefined
}

/**
 * Reads a rule set's list of requirements: each with its limit, if it has one. It fails closed: an id that nobody knows,
 * one that stands twice, a limit that is missing, in another unit or no figure, an empty list, or a requirement without
 * those that stand for what cannot be read is an error, in words.
 */
export function readListed<Id extends string>(
  vocabulary: Vocabulary<Id>,
  listed: readonly Listed[],
): Map<Id, number | undefined> {
  const limits = new Map<Id, number | undefined>()
  for (const { id, limit } of listed) {
    if (!Object.hasOwn(vocabulary.requirements, id))
      throw fault('is not in the vocabulary: correct or remove it.', 'rule.unknown', id)
    const known = id as Id
    if (limits.has(known)) throw fault('stands twice: remove one.', 'rule.twice', id)
    limits.set(known, limitOf(vocabulary, known, limit))
  }
  if (limits.size === 0)
    throw new RuleFault('A rule set without requirements would pass everything: add them.', 'rule.empty')
  for (const id of limits.keys()) {
    for (const guard of vocabulary.guards[id] ?? []) {
      if (!limits.has(guard))
        throw fault(`needs ${guard}, which stands for what cannot be read: add it.`, 'rule.guard', id, {
          guard,
        })
    }
  }
  return limits
}

function fault(
  why: string,
  code: `rule.${string}`,
  id: string,
  params: Record<string, string> = {},
): RuleFault {
  return new RuleFault(`Requirement ${id} ${why}`, code, id, params)
}

function limitOf<Id extends string>(
  { limitUnits }: Vocabulary<Id>,
  id: Id,
  limit: Listed['limit'],
): number | undefined {
  const unit = Object.hasOwn(limitUnits, id) ? limitUnits[id] : undefined
  if (unit === undefined && limit === undefined) return undefined
  if (unit === undefined) throw fault('has no limit: remove it.', 'rule.noLimit', id)
  if (limit?.unit !== unit) throw fault(`needs a limit in ${unit}: add it.`, 'rule.unit', id, { unit })
  if (!Number.isFinite(limit.value))
    throw new RuleFault(`The limit of requirement ${id} is no figure: correct it.`, 'rule.figure', id)
  return limit.value
}

/** The requirement of a reason's code: what stands before the dot. */
export function requirementOf<Id extends string>(code: string): Id {
  const dot = code.indexOf('.')
  return (dot < 0 ? code : code.slice(0, dot)) as Id
}
