/**
 * How a value of a document becomes a key that SQLite can compare: the SQL expression of a field's key and
 * the JavaScript value to compare it with. A key may be coarser than the value (true and 1 share one), never
 * finer: whatever the index finds is judged again by the query engine.
 */
import { ObjectId } from 'bson'
import { CloudError } from './wire'

export type Bound = string | number

/** The key of a field that holds an array, or lies inside one. It sorts behind every other key. */
export const ARRAY_KEY = "x'00'"

/** The text key of an `_id`; strings keep their order, so that paging by `_id` can use it. */
export function idKey(id: unknown): string {
  if (typeof id === 'string' && isWellFormed(id)) return `s${id}`
  if (typeof id === 'number') return `n${id}`
  if (id instanceof ObjectId) return `o${id.toHexString()}`
  throw new CloudError('INVALID_PARAM', '_id must be a string, a number or an ObjectId')
}

/**
 * The SQL expression of the key of `path` (dotted) in the column `doc`; `_id` is a column of its own.
 * `table` is the alias whose columns are meant, where a statement joins two.
 */
export function keyExpression(path: string, table = ''): string {
  const doc = table ? `${table}.doc` : 'doc'
  if (path === '_id') return table ? `${table}.id` : 'id'
  if (!/^[A-Za-z0-9_\u4e00-\u9fff-]+(\.[A-Za-z0-9_\u4e00-\u9fff-]+)*$/.test(path))
    throw new CloudError('INVALID_PARAM', `an index cannot be made on the field name ${JSON.stringify(path)}`)
  const parts = path.split('.').map((part) => `"${part}"`)
  const arrays = parts.map((_, i) => `json_type(${doc},'$.${parts.slice(0, i + 1).join('.')}')='array'`)
  const at = `$.${parts.join('.')}`
  return (
    `CASE WHEN ${arrays.join(' OR ')} THEN ${ARRAY_KEY} ` +
    `ELSE coalesce(CAST(${doc}->>'${at}."$date"."$numberLong"' AS INTEGER),${doc}->>'${at}') END`
  )
}

/** The value to compare a key with, or undefined when keys cannot stand for this value. */
export function boundKey(path: string, value: unknown): Bound | undefined {
  if (path === '_id') {
    return typeof value === 'string' || typeof value === 'number' || value instanceof ObjectId
      ? textBound(idKey(value))
      : undefined
  }
  if (typeof value === 'string') return textBound(value)
  // The SQLite binding aborts the process on a boolean, so it goes as the number that `->>` gives.
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number')
    return Number.isFinite(value) && Math.abs(value) <= 2 ** 53 ? value : undefined
  if (value instanceof Date) return Number.isFinite(value.getTime()) ? value.getTime() : undefined
  if (value instanceof ObjectId) return JSON.stringify({ $oid: value.toHexString() })
  return undefined
}

// SQLite ends a text at NUL and has no lone surrogates, so such strings cannot be looked up by key.
function textBound(text: string): string | undefined {
  return text.includes('\0') || !isWellFormed(text) ? undefined : text
}

/** False for a text with half of a surrogate pair, which UTF-8 cannot hold. */
export function isWellFormed(text: string): boolean {
  // Node 20 has it, the language level of the project does not know it yet.
  return (text as string & { isWellFormed(): boolean }).isWellFormed()
}

/** True when `path` meets an array on its way, its own value included. */
export function meetsArray(document: unknown, path: string): boolean {
  let value: unknown = document
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return false
    value = (value as Record<string, unknown>)[part]
    if (Array.isArray(value)) return true
  }
  return false
}
