/**
 * The values of the wire: documents, queries and updates travel as strings of extended JSON (EJSON v2),
 * in requests and answers alike.
 */
import { type BSONRegExp, EJSON, ObjectId } from 'bson'

export type Document = Record<string, unknown>

/** An error that the SDK understands: `code` is one of the platform's names, such as `INVALID_PARAM`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const invalid = (message: string) => new CloudError('INVALID_PARAM', message)

/** True for an object with fields of its own: no array, date, id or regular expression. */
export function isPlain(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  )
}

/**
 * Parses one EJSON string of a request. Regular expressions become RegExp and `{$tcb_server_date:{offset}}`
 * the server's date `now` (milliseconds) plus the offset.
 * @throws CloudError INVALID_PARAM when the text is no EJSON object
 */
export function parseWire(text: unknown, now: number): Document {
  if (text === undefined || text === null || text === '') return {}
  const value = parseWireValue(text, now)
  if (!isPlain(value)) throw invalid('a query, document or update must be an object')
  return value
}

/** Like parseWire for values that need not be objects, such as the argument of an aggregation stage. */
export function parseWireValue(text: unknown, now: number): unknown {
  if (typeof text !== 'string') throw invalid('a query, document, update or stage must be a string of EJSON')
  try {
    return revive(EJSON.parse(text), now)
  } catch (error) {
    throw invalid(`not valid EJSON: ${(error as Error).message}`)
  }
}

function revive(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(item, now))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if ('_bsontype' in value) {
    if (value._bsontype !== 'BSONRegExp') return value
    const { pattern, options } = value as BSONRegExp
    return new RegExp(pattern, options.replace(/[^imsu]/g, ''))
  }
  const serverDate = (value as Document).$tcb_server_date
  if (isPlain(serverDate)) return new Date(now + Number(serverDate.offset ?? 0))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, now)]))
}

/** The canonical EJSON string of a document, as answers carry it; the platform sends ObjectIds as text. */
export function toWire(document: unknown): string {
  return EJSON.stringify(textIds(document), { relaxed: false })
}

function textIds(value: unknown): unknown {
  if (value instanceof ObjectId) return value.toHexString()
  if (Array.isArray(value)) return value.map(textIds)
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textIds(item)]))
}

/**
 * The text under which a document is stored: EJSON whose finite numbers are plain JSON numbers, so that
 * SQLite can compare them in an index; every other special type keeps its canonical form.
 */
export function toStored(document: Document): string {
  return JSON.stringify(storable(document))
}

export function fromStored(text: string): Document {
  return reviveStored(EJSON.parse(text)) as Document
}

function storable(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp)
    return { $regularExpression: { pattern: value.source, options: value.flags.replace(/[^imsu]/g, '') } }
  if (Array.isArray(value)) return value.map((item) => storable(item))
  if (typeof value !== 'object' || value === null) return value
  if ('_bsontype' in value) return EJSON.serialize(value, { relaxed: false })
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, storable(item)]))
}

/** Stored regular expressions stay BSONRegExp until here, so that a stored one compares like a RegExp. */
const reviveStored = (value: unknown) => revive(value, 0)
