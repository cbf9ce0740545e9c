/** Applies update operators to one document, refusing first what MongoDB refuses and mingo lets pass. */
import { updateOne } from 'mingo/updater'
import { engine, refusing } from './query'
import { CloudError, type Document, isPlain, toStored } from './wire'

const NUMERIC = new Set(['$inc', '$mul'])
const ARRAYS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll'])
const OPERATORS = new Set([
  ...NUMERIC,
  ...ARRAYS,
  '$set',
  '$unset',
  '$rename',
  '$max',
  '$min',
  '$bit',
  '$currentDate',
  '$setOnInsert',
])

/**
 * Changes `document` in place; `filter` found it (the positional `$` needs to know how).
 * @returns whether anything changed
 * @throws CloudError DATABASE_REQUEST_FAILED, leaving the document to be thrown away
 */
export function applyUpdate(document: Document, update: Document, filter: Document): boolean {
  validateUpdate(document, update)
  const before = toStored(document)
  const { $setOnInsert: _, ...modifier } = update
  const filterIsWide = Object.keys(filter).length > 0
  refusing(() =>
    updateOne([document], (filterIsWide ? filter : { _id: document._id }) as never, modifier, {}, engine),
  )
  return toStored(document) !== before
}

function validateUpdate(document: Document, update: Document): void {
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!OPERATORS.has(operator)) throw failed(`Unknown modifier: ${operator}`)
    if (!isPlain(fields)) throw failed(`Modifiers operate on fields but we found a value for ${operator}`)
    for (const [path, operand] of Object.entries(fields)) {
      paths.push(path)
      if (operator === '$set') refuseOperators(operand)
      const value = existing(document, path, operator)
      if (path === '_id' && !(operator === '$set' && operand === document._id))
        throw failed("Performing an update on the path '_id' would modify the immutable field '_id'")
      if (NUMERIC.has(operator)) {
        if (typeof operand !== 'number')
          throw failed(`Cannot ${operator} with a non-numeric argument: {${path}}`)
        if (value !== undefined && typeof value !== 'number')
          throw failed(
            `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is no number`,
          )
      }
      if (ARRAYS.has(operator) && value !== undefined && !Array.isArray(value))
        throw failed(`The field '${path}' must be an array for ${operator} but is of type ${typeName(value)}`)
    }
  }
  paths.sort()
  for (const [i, path] of paths.entries()) {
    const next = paths[i + 1]
    if (next === path || next?.startsWith(`${path}.`))
      throw failed(`Updating the path '${next}' would create a conflict at '${path}'`)
  }
}

/** MongoDB stores no field whose name begins with $: it would be an operator when queried. */
export function refuseOperators(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) refuseOperators(item)
  if (!isPlain(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (name.startsWith('$')) throw failed(`The dollar ($) prefixed field '${name}' is not valid for storage`)
    refuseOperators(item)
  }
}

/** The value at `path`; refuses a path through a value that can hold no field. */
function existing(document: Document, path: string, operator: string): unknown {
  if (path === '' || path.split('.').includes(''))
    throw failed(`The update path '${path}' contains an empty field name`)
  let value: unknown = document
  for (const part of path.split('.')) {
    if (value === undefined || part.startsWith('$')) return undefined
    if (part === '__proto__') throw failed(`The field name '${part}' is not allowed`)
    if (Array.isArray(value) ? !/^\d+$/.test(part) : !isPlain(value)) {
      if (operator === '$unset') return undefined
      throw failed(`Cannot create field '${part}' in element of '${path}'`)
    }
    value = Object.hasOwn(value as object, part) ? (value as Document)[part] : undefined
  }
  return value
}

function typeName(value: unknown): string {
  return value === null ? 'null' : value instanceof Date ? 'date' : typeof value
}

function failed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
}
