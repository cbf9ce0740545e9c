/** Declared indexes are used, proven by SQLite's own plan; and they never change an answer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { type IndexDefinition, planQuery } from './plan'
import { count, find } from './query'
import { Store } from './store'
import type { Document } from './wire'

jest.setTimeout(60_000)

const INDEXES: IndexDefinition[] = [
  {
    name: 'bySupplier',
    fields: [
      { path: 'supplier', order: 1 },
      { path: 'at', order: -1 },
    ],
  },
  { name: 'byNested', fields: [{ path: 'box.size', order: 1 }] },
]
let dir: string
let store: Store

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'plan-'))
  store = new Store(path.join(dir, 'cloud.db'))
})
afterAll(() => {
  store.close()
  rmSync(dir, { recursive: true })
})
const explain = (filter: Document, sort: [string, 1 | -1][] = []) =>
  store.explain('goods', planQuery(filter, sort, store.collection('goods'))).join('; ')

test('look-ups by _id and by declared indexes search an index; nothing is sorted that lies in order', () => {
  store.declare({ name: 'goods', indexes: INDEXES })
  expect(explain({ _id: 'x' })).toMatch(/^SEARCH .* USING INDEX sqlite_autoindex_c_goods_1 \(id=\?\)$/)
  expect(explain({ _id: { $gt: 'x' } }, [['_id', 1]])).toMatch(/^SEARCH .*\(id>\?\)$/)
  expect(explain({ supplier: 's1' })).toMatch(/^SEARCH .* USING INDEX c_goods__bySupplier\S+ \(<expr>=\?\)$/)
  expect(explain({ supplier: 's1', at: { $gt: new Date(5) } })).toMatch(
    /bySupplier\S+ \(<expr>=\? AND <expr>>\?\)$/,
  )
  expect(explain({ supplier: { $in: ['s1', 's2'] } })).toMatch(/^SEARCH .*bySupplier/)
  expect(explain({ $and: [{ supplier: { $eq: 's1' } }] }, [['at', -1]])).toMatch(
    /^SEARCH [^;]*bySupplier[^;]*$/,
  )
  expect(explain({ supplier: 's1' }, [['at', 1]])).toMatch(/^SEARCH [^;]*bySupplier[^;]*$/)
  expect(explain({ 'box.size': { $lt: 3 } })).toMatch(/^SEARCH .*byNested\S+ \(<expr><\?\)$/)
  expect(explain({ $or: [{ supplier: 's1' }, { 'box.size': 3 }] })).toMatch(
    /^MULTI-INDEX OR.*bySupplier.*byNested/,
  )
  expect(explain({ other: 1 })).toMatch(/^SCAN/)
})

test('an index declared over old documents holds them, one no longer declared is dropped', () => {
  store.declare({ name: 'late', indexes: [] })
  store.put('late', { _id: '1', tag: ['x'] })
  store.put('late', { _id: '2', tag: 'x' })
  store.declare({ name: 'late', indexes: [{ name: 'byTag', fields: [{ path: 'tag', order: 1 }] }] })
  const view = { store, collection: 'late', overlay: new Map() }
  const plan = planQuery({ tag: 'x' }, [], store.collection('late'))
  expect(store.explain('late', plan).join()).toMatch(/byTag/)
  expect(find(view, { tag: 'x' })).toHaveLength(2)
  store.declare({ name: 'late', indexes: [] })
  expect(store.explain('late', planQuery({ tag: 'x' }, [], store.collection('late'))).join()).toMatch(/^SCAN/)
})

const value = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', 'a', 'b', 'é', 0, 1, -1, 2.5, new Date(0), new Date(1)),
  fc.constantFrom<unknown>([], [1, 'a'], ['b'], { size: 1 }),
)
const field = fc.constantFrom('supplier', 'at', 'box.size', 'box', '_id')
const document = fc.record(
  {
    supplier: value,
    at: value,
    box: fc.oneof(value, fc.record({ size: value }), fc.array(fc.record({ size: value }))),
  },
  { requiredKeys: [] },
)
const condition = fc.oneof(
  value,
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $gt: value, $lt: value, $gte: value, $lte: value, $ne: value }, { requiredKeys: [] }),
)
const filter = fc.dictionary(field, condition, { maxKeys: 3 })
const id = fc.constantFrom<unknown>('d0', 'd1', 'd2', 'd10', 3, 7, 11, 5)
const idCondition = fc.oneof(
  id,
  fc.record({ $in: fc.array(id, { maxLength: 3 }) }),
  fc.record({ $gt: id, $lte: id }, { requiredKeys: [] }),
)
const query = fc
  .tuple(filter, fc.option(idCondition))
  .map(([where, byId]) => (byId === null ? where : { ...where, _id: byId }))
const sort = fc.dictionary(field, fc.constantFrom(1, -1), { maxKeys: 2 })

test('with or without indexes, every query finds the same documents', () => {
  let round = 0
  fc.assert(
    fc.property(fc.array(document, { maxLength: 12 }), query, sort, (documents, where, order) => {
      const name = `p${round++ % 20}`
      for (const [collection, indexes] of [
        [`${name}i`, INDEXES],
        [`${name}n`, []],
      ] as [string, IndexDefinition[]][]) {
        store.declare({ name: collection, indexes })
        store.atomically(() => {
          for (const { key } of [...store.candidates(collection, { params: [] })])
            store.remove(collection, key)
          for (const [i, one] of documents.entries())
            store.put(collection, { _id: i % 4 === 3 ? i : `d${i}`, ...one })
        })
      }
      const ids = (collection: string) =>
        find({ store, collection, overlay: new Map() }, where, { sort: order, limit: 100 }).map(
          (one) => one._id,
        )
      expect([...ids(`${name}i`)].sort()).toEqual([...ids(`${name}n`)].sort())
      expect(count({ store, collection: `${name}i`, overlay: new Map() }, where)).toBe(ids(`${name}n`).length)
    }),
    { numRuns: 300, seed: 20200211 },
  )
})
