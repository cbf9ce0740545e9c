/** Operators of MongoDB that mingo 7.2 answers wrongly or only by holding a whole collection. */
import { Aggregator } from 'mingo/aggregator'
import { evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import { type Document, isPlain } from './wire'

type Join = (collection: string, filter: Document) => Document[]
const LOGICAL = ['$and', '$or', '$nor', '$expr']

/** `$elemMatch`: one element meets every condition; mingo lets scalars pass conditions on fields. */
export function elemMatch(
  path: string,
  condition: Document,
  options: Options,
): (document: Document) => boolean {
  const onValue = Object.keys(condition).every((key) => key.startsWith('$') && !LOGICAL.includes(key))
  const query = new Query(onValue ? { value: condition } : condition, options)
  const meets = (item: unknown) => (onValue ? query.test({ value: item }) : isPlain(item) && query.test(item))
  return (document) => {
    const value = resolve(document, path)
    return Array.isArray(value) && value.some(meets)
  }
}

/** `$lookup` that asks the joined collection by its own index for each document, instead of loading it. */
export function lookup(documents: Iterator, spec: Document, options: Options): Iterator {
  const join = options.variables?.__join as Join
  const { from, localField, foreignField, pipeline, as } = spec
  if (typeof from !== 'string' || typeof as !== 'string') throw new Error('$lookup needs "from" and "as"')
  const stages = (pipeline ?? []) as Document[]
  const { context, scriptEnabled, collectionResolver } = options
  return documents.map((document: Document) => {
    let filter: Document = {}
    if (typeof localField === 'string' && typeof foreignField === 'string') {
      const local = resolve(document, localField) ?? null
      filter = { [foreignField]: Array.isArray(local) ? { $in: local } : { $eq: local } }
    }
    const joined = join(from, filter)
    if (stages.length === 0) return { ...document, [as]: joined }
    const outer = { ...options.variables, ...(evalExpr(document, spec.let ?? {}, options) as Document) }
    const variables = { ...outer, __join: join }
    const aggregator = new Aggregator(stages, { context, scriptEnabled, collectionResolver, variables })
    return { ...document, [as]: aggregator.run(joined) }
  })
}

/** `$week`: weeks begin on Sunday, the days before the year's first Sunday are week 0; mingo counts from 1. */
export function week(document: unknown, expression: unknown, options: Options): number | null {
  const day = evalExpr(document, { $dayOfYear: expression }, options)
  const weekday = evalExpr(document, { $dayOfWeek: expression }, options)
  if (typeof day !== 'number' || typeof weekday !== 'number') return null
  return Math.floor((day - weekday + 7) / 7)
}

/** `$indexOfCP`, which mingo lacks: the position of a text in a text, in code points. */
export function indexOfCP(document: unknown, expression: unknown[], options: Options): number | null {
  const [text, part, start = 0, end] = expression.map((one) => evalExpr(document, one, options))
  if (text === null || text === undefined) return null
  const points = Array.from(String(text)).slice(0, end as number | undefined)
  const wanted = Array.from(String(part))
  for (let at = start as number; at + wanted.length <= points.length; at++)
    if (wanted.every((point, i) => points[at + i] === point)) return at
  return -1
}

/** `$substr` and `$substrBytes`, where a negative count means all the rest; mingo refuses it. */
export function substrBytes(document: unknown, expression: unknown[], options: Options): string {
  const [text, start, count] = expression.map((one) => evalExpr(document, one, options))
  const bytes = Buffer.from(text instanceof Date ? text.toISOString() : String(text ?? ''))
  const from = Number(start)
  return bytes.subarray(from, Number(count) < 0 ? undefined : from + Number(count)).toString()
}
