/** Reads out of a query what the keys of an index can express. */
import { type Bound, boundKey } from './keys'
import { type Document, isPlain } from './wire'

/** What every match must meet on one path: one of the keys (null: none), or keys between two bounds. */
export interface Constraint {
  equals?: (Bound | null)[]
  lower?: [operator: string, bound: Bound]
  upper?: [operator: string, bound: Bound]
}

/** The conditions that every match must meet, by path, as far as keys can express them. */
export function constraintsOf(
  filter: Document,
  into = new Map<string, Constraint>(),
): Map<string, Constraint> {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlain(part)) constraintsOf(part, into)
    } else if (!path.startsWith('$')) {
      const constraint = into.get(path) ?? {}
      addCondition(path, condition, constraint)
      if (constraint.equals || constraint.lower || constraint.upper) into.set(path, constraint)
    }
  }
  return into
}

function addCondition(path: string, condition: unknown, constraint: Constraint): void {
  const operators = isPlain(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
  for (const [operator, value] of operators ? Object.entries(condition as Document) : [['$eq', condition]]) {
    if (operator === '$eq') addEquals(path, [value], constraint)
    else if (operator === '$in' && Array.isArray(value)) addEquals(path, value, constraint)
    else if (operator === '$and' && Array.isArray(value)) {
      for (const part of value) addCondition(path, part, constraint)
    } else {
      const bound = boundKey(path, value)
      // The text keys of numeric ids do not lie in the order of the numbers.
      if (bound === undefined || (path === '_id' && typeof value !== 'string')) continue
      if (operator === '$gt' || operator === '$gte')
        constraint.lower ??= [operator === '$gt' ? '>' : '>=', bound]
      if (operator === '$lt' || operator === '$lte')
        constraint.upper ??= [operator === '$lt' ? '<' : '<=', bound]
    }
  }
}

// SQLite takes 32,766 parameters at most; a longer list is left to the query engine.
const LONGEST_LIST = 10_000

function addEquals(path: string, values: unknown[], constraint: Constraint): void {
  if (constraint.equals || values.length > LONGEST_LIST) return
  const keys = values.map((value) => (value === null && path !== '_id' ? null : boundKey(path, value)))
  if (keys.includes(undefined) || (keys.length > 1 && keys.includes(null))) return
  constraint.equals = keys as (Bound | null)[]
}
