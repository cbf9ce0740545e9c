/** Declared indexes as SQLite needs them. */
import { createHash } from 'node:crypto'
import { keyExpression } from './keys'
import type { IndexDefinition } from './plan'
import { CloudError } from './wire'

export interface CollectionDefinition {
  name: string
  indexes: IndexDefinition[]
}
const NO_KEY = "x'01'"

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A unique index treats a missing field as a value of its own, as MongoDB does; SQLite's NULLs never clash. */
export function uniqueKey(path: string, table = ''): string {
  return `ifnull(${keyExpression(path, table)},${NO_KEY})`
}

/** Name and SQL of what a declared index needs; the name holds a digest, so a changed index is made anew. */
export function indexStatements(table: string, index: IndexDefinition): [string, string][] {
  const keys = (key: (path: string) => string) =>
    index.fields.map(({ path, order }) => `${key(path)}${order < 0 ? ' DESC' : ''}`).join(',')
  const made = [`CREATE INDEX %n ON ${quote(table)}(${keys((path) => keyExpression(path))})`]
  if (index.unique) made.push(`CREATE UNIQUE INDEX %n ON ${quote(table)}(${keys((path) => uniqueKey(path))})`)
  return made.map((sql) => {
    const digest = createHash('sha256').update(sql).digest('hex').slice(0, 12)
    const name = `${table}__${index.name}__${digest}`
    return [name, sql.replace('%n', () => quote(name))]
  })
}

/** The platform's words for a key that another document holds. */
export function duplicate(collection: string, what: string): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} (${what})}]}, {<nil>}]`,
  )
}
