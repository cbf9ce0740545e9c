/** Finds, sorts, projects and aggregates: the store proposes candidates, mingo judges them. */
import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projectionOperators from 'mingo/operators/projection'
import * as queryOperators from 'mingo/operators/query'
import * as windowOperators from 'mingo/operators/window'
import { Query } from 'mingo/query'
import { elemMatch, indexOfCP, lookup, substrBytes, week } from './operators'
import { planQuery } from './plan'
import type { Store } from './store'
import { CloudError, type Document, isPlain } from './wire'

const { $out: _out, $merge: _merge, ...readingStages } = pipeline
export const context = Context.init({
  accumulator,
  expression: {
    ...expression,
    $week: week as never,
    $indexOfCP: indexOfCP as never,
    $substr: substrBytes as never,
    $substrBytes: substrBytes as never,
  },
  pipeline: { ...readingStages, $lookup: lookup as never },
  projection: projectionOperators,
  query: { ...queryOperators, $elemMatch: elemMatch as never },
  window: windowOperators,
})
/** JavaScript sent by a query ($where, $function) is never run, as in the WeChat cloud. */
export const engine = { context, scriptEnabled: false }

/** A collection as one reader sees it: the store, with what `overlay` holds instead (null: absent). */
export interface View {
  store: Store
  collection: string
  overlay: ReadonlyMap<string, Document | null>
}
export interface FindOptions {
  sort?: Document
  skip?: number
  limit?: number
  projection?: Document
}

/** Every document that matches, one by one; in the order asked for only where `ordered` says so. */
function matches(
  view: View,
  filter: Document,
  sort: Document,
): { ordered: boolean; found: Generator<Document> } {
  const judge = refusing(() => new Query(filter, engine))
  const directions = Object.entries(sort).map(([path, way]): [string, 1 | -1] => [
    path,
    Number(way) < 0 ? -1 : 1,
  ])
  const plan = planQuery(filter, directions, view.store.collection(view.collection))
  function* found() {
    for (const { key, document } of view.store.candidates(view.collection, plan))
      if (!view.overlay.has(key) && judge.test(document)) yield document
    for (const document of view.overlay.values()) if (document && judge.test(document)) yield document
  }
  return { ordered: directions.length === 0 || (!!plan.orderBy && view.overlay.size === 0), found: found() }
}

/** Documents that match `filter`. Keeps no more than twice `skip + limit` (and 1,000) of them in memory. */
export function find(view: View, filter: Document, options: FindOptions = {}): Document[] {
  return refusing(() => {
    const sort = options.sort ?? {}
    const end = (options.skip ?? 0) + (options.limit ?? Number.POSITIVE_INFINITY)
    const { ordered, found } = matches(view, filter, sort)
    const sorted = (documents: Document[]) => new Query({}, engine).find<Document>(documents).sort(sort).all()
    let kept: Document[] = []
    for (const document of found) {
      kept.push(document)
      if (ordered && kept.length >= end) break
      if (!ordered && kept.length >= 2 * end + 1000) kept = sorted(kept).slice(0, end)
    }
    const page = (ordered ? kept : sorted(kept)).slice(options.skip ?? 0, end)
    return options.projection && Object.keys(options.projection).length > 0
      ? new Query({}, engine).find<Document>(page, options.projection).all()
      : page
  })
}

/** The `_id` of every match, or of the first alone. */
export function findIds(view: View, filter: Document, all: boolean): unknown[] {
  return refusing(() => {
    const ids: unknown[] = []
    for (const { _id } of matches(view, filter, {}).found) {
      ids.push(_id)
      if (!all) break
    }
    return ids
  })
}

export function count(view: View, filter: Document): number {
  return refusing(() => {
    let total = 0
    for (const _ of matches(view, filter, {}).found) total++
    return total
  })
}

/** Runs a pipeline; leading `$match` stages choose the candidates, the rest streams through mingo. */
export function aggregate(view: View, stages: Document[]): Document[] {
  return refusing(() => {
    const matching = stages.findIndex((stage) => !isPlain(stage.$match))
    const leading = matching < 0 ? stages : stages.slice(0, matching)
    const filter =
      leading.length === 1 ? (leading[0]?.$match as Document) : { $and: leading.map((s) => s.$match) }
    const { found } = matches(view, leading.length ? filter : {}, {})
    const join = (collection: string, joined: Document) =>
      find({ ...view, collection, overlay: new Map() }, joined)
    const rest = stages.slice(leading.length)
    const options = {
      ...engine,
      collectionResolver: (name: string) => join(name, {}),
      variables: { [JOIN]: join },
    }
    return new Aggregator(rest, options).run<Document>(found as Iterable<Document>)
  })
}

/** The variable under which an aggregation hands `$lookup` its way into other collections. */
export const JOIN = '__join'

/** Words every complaint of the query engine as the platform's refusal. */
export function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof CloudError || !(error instanceof Error)) throw error
    throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${error.message}`)
  }
}
