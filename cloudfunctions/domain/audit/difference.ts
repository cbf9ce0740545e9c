import { told } from './told'

/** A value as the audit keeps it: short, and without what must not be kept beside the record itself. */
export type Told = string | number | boolean | null

/** One field that was changed. Without `from` it was not there before, without `to` it is there no more. */
export interface FieldChange {
  path: string
  from?: Told
  to?: Told
}

/** Bookkeeping of the store, which says nothing about what was done. */
const UNTOLD = new Set(['_id', 'revision', 'order', 'listed', 'inboxReadUpTo'])
/** What a product repeats of its code, whose own change is told beside it; and what follows from every assessment. */
const REPEATED = /^(products\.code\.outlook|(codes|products)\.(.*\.)?(assessmentId|changedAt)$)/

/**
 * What differs between two states of a document of a collection, field by field in the order of their paths, at most
 * `most`; `more` says how many were left out. Values are short, and masked where they name people or hold secrets: see
 * `told`.
 */
export function differenceOf(
  collection: string,
  before: object | undefined,
  after: object | undefined,
  most: number,
): { fields: FieldChange[]; more: number } {
  const from = leaves(before)
  const to = leaves(after)
  const paths = [...new Set([...from.keys(), ...to.keys()])].filter(
    (path) => from.get(path) !== to.get(path) && !REPEATED.test(`${collection}.${path}`),
  )
  const fields = paths.sort().map((path) => ({
    path,
    ...(from.has(path) && { from: told(collection, path, from.get(path) as Told) }),
    ...(to.has(path) && { to: told(collection, path, to.get(path) as Told) }),
  }))
  return { fields: fields.slice(0, most), more: Math.max(0, fields.length - most) }
}

function leaves(document: object | undefined): Map<string, Told> {
  const found = new Map<string, Told>()
  if (document) walk(document, '', found)
  return found
}

function walk(value: object, at: string, into: Map<string, Told>): void {
  for (const [field, inner] of Object.entries(value)) {
    if (at === '' && UNTOLD.has(field)) continue
    const path = at ? `${at}.${field}` : field
    if (inner === undefined) continue
    if (inner !== null && typeof inner === 'object') walk(inner, path, into)
    else into.set(path, inner as Told)
  }
}
