/**
 * Chooses how SQLite finds the candidates of a query: by `_id` or by one declared index. The candidates are a
 * superset of the answer, so a condition that keys cannot express is simply left to the query engine.
 */
import { type Constraint, constraintsOf } from './constraints'
import { ARRAY_KEY, type Bound, keyExpression } from './keys'
import { type Document, isPlain } from './wire'

export interface IndexField {
  path: string
  order: 1 | -1
}
export interface IndexDefinition {
  name: string
  fields: IndexField[]
  unique?: boolean
}
export interface Plan {
  /** SQL condition; absent: every document is a candidate. */
  where?: string
  params: Bound[]
  /** SQL order that equals the order asked for; absent: the caller sorts. */
  orderBy?: string
}
export interface Indexed {
  indexes: readonly IndexDefinition[]
  /**
   * Paths that hold an array in at least one document (for `_id`: something other than a text): their keys
   * do not lie in the order of the values.
   */
  unordered: ReadonlySet<string>
}
type Sort = [path: string, direction: 1 | -1][]
const BY_ID: IndexDefinition = { name: '_id', fields: [{ path: '_id', order: 1 }], unique: true }

/** The plan for a filter and a sort order (empty when none is asked for). */
export function planQuery(filter: Document, sort: Sort, indexed: Indexed): Plan {
  const constraints = constraintsOf(filter)
  let best: (Plan & { score: number }) | undefined
  for (const index of [BY_ID, ...indexed.indexes]) {
    const candidate = usePlan(index, constraints, sort, indexed)
    if (candidate.score > (best?.score ?? 0)) best = candidate
  }
  if (best?.where) return best
  const either = planEither(filter, indexed)
  if (either) return either
  return best ?? { params: [] }
}

/** `$or` at the top: usable when each branch has a plan of its own. */
function planEither(filter: Document, indexed: Indexed): Plan | undefined {
  if (!Array.isArray(filter.$or) || filter.$or.length === 0) return undefined
  const plans = filter.$or.map((branch) =>
    isPlain(branch) ? planQuery(branch, [], indexed) : { params: [] },
  )
  if (plans.some((plan) => !plan.where)) return undefined
  return {
    where: plans.map((plan) => `(${plan.where})`).join(' OR '),
    params: plans.flatMap((plan) => plan.params),
  }
}

function usePlan(
  index: IndexDefinition,
  constraints: Map<string, Constraint>,
  sort: Sort,
  { unordered }: Indexed,
): Plan & { score: number } {
  const conditions: string[] = []
  const params: Bound[] = []
  let score = 0
  let fixed = 0
  for (const { path } of index.fields) {
    const constraint = constraints.get(path)
    const key = keyExpression(path)
    const orArray = unordered.has(path) ? ` OR ${key}=${ARRAY_KEY}` : ''
    if (constraint?.equals) {
      const { sql, bounds } = equality(key, constraint.equals)
      conditions.push(`(${sql}${orArray})`)
      params.push(...bounds)
      score += index === BY_ID ? 20 : 4
      if (constraint.equals.length > 1 || orArray) break
      fixed++
      continue
    }
    // The key of an array lies above every bound, so only an upper bound would lose it.
    if (constraint?.lower || constraint?.upper) {
      const parts: string[] = []
      for (const bound of [constraint.lower, constraint.upper]) {
        if (!bound) continue
        parts.push(`${key}${bound[0]}?`)
        params.push(bound[1])
      }
      conditions.push(orArray ? `((${parts.join(' AND ')})${orArray})` : parts.join(' AND '))
      score += 2
    }
    break
  }
  const orderBy = orderFrom(index.fields.slice(fixed), sort, unordered)
  if (orderBy) score += 1
  return { where: conditions.join(' AND ') || undefined, params, orderBy, score }
}

function equality(key: string, values: (Bound | null)[]): { sql: string; bounds: Bound[] } {
  const bounds = values.filter((value): value is Bound => value !== null)
  if (values.length === 1) return { sql: bounds.length ? `${key}=?` : `${key} IS NULL`, bounds }
  return { sql: `${key} IN (${bounds.map(() => '?').join(',')})`, bounds }
}

/**
 * The SQL order when the remaining fields of the index run in the order asked for, forwards or backwards. It is
 * MongoDB's order as long as a field holds values of one type; a field of mixed types sorts otherwise.
 */
function orderFrom(fields: IndexField[], sort: Sort, unordered: ReadonlySet<string>): string | undefined {
  if (sort.length === 0) return undefined
  let turned: number | undefined
  for (const [i, [path, direction]] of sort.entries()) {
    const field = fields[i]
    if (unordered.has(path)) return undefined
    if (!field && path === '_id' && i === sort.length - 1 && i > 0) continue
    if (field?.path !== path) return undefined
    turned ??= field.order * direction
    if (turned !== field.order * direction) return undefined
  }
  return sort.map(([path, direction]) => `${keyExpression(path)} ${direction > 0 ? 'ASC' : 'DESC'}`).join(',')
}
