/**
 * The documents on disk: one SQLite table per collection with the JSON text of each document, and one
 * expression index for every declared index. A write is on the disk (WAL, synchronous=FULL) before the call
 * returns; memory holds no collection.
 */
import Libsql from 'libsql'
import { type CollectionDefinition, duplicate, indexStatements, quote, uniqueKey } from './indexes'
import { ARRAY_KEY, type Bound, idKey, keyExpression, meetsArray } from './keys'
import type { IndexDefinition, Indexed, Plan } from './plan'
import { CloudError, type Document, fromStored, toStored } from './wire'

interface Collection extends Indexed {
  table: string
  indexes: IndexDefinition[]
  unordered: Set<string>
}
interface Row {
  at: number
  id: string
  doc: string
}
export interface StoredDocument {
  key: string
  document: Document
}

export class Store {
  private readonly db: Libsql.Database
  private readonly collections = new Map<string, Collection>()
  private readonly statements = new Map<string, Libsql.Statement>()

  /** Opens or creates the database file; existing collections come back with their documents. */
  constructor(private readonly file: string) {
    this.db = new Libsql(file)
    this.db.exec('PRAGMA journal_mode=WAL')
    this.db.exec('PRAGMA synchronous=FULL')
    this.db.exec(
      'CREATE TABLE IF NOT EXISTS unordered(collection TEXT, path TEXT, PRIMARY KEY(collection, path))',
    )
    for (const { name } of this.rows<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type='table' AND name LIKE 'c\\_%' ESCAPE '\\'",
    )) {
      this.remember(name.slice(2), [])
    }
  }

  has(name: string): boolean {
    return this.collections.has(name)
  }

  /** Creates the collection where it is missing and makes its indexes exactly those declared. */
  declare({ name, indexes }: CollectionDefinition): void {
    this.db.exec(`CREATE TABLE IF NOT EXISTS ${quote(`c_${name}`)}(id TEXT PRIMARY KEY, doc TEXT NOT NULL)`)
    const collection = this.remember(name, indexes)
    const wanted = new Map(indexes.flatMap((index) => indexStatements(collection.table, index)))
    const present = this.rows<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type='index' AND sql IS NOT NULL AND tbl_name=?",
      collection.table,
    )
    for (const index of present)
      if (!wanted.delete(index.name)) this.db.exec(`DROP INDEX ${quote(index.name)}`)
    for (const sql of wanted.values()) this.createIndex(name, sql)
    if (wanted.size > 0) this.findUnordered(name, collection)
  }

  /** @throws CloudError when the collection does not exist */
  collection(name: string): Indexed {
    return this.stored(name)
  }

  get(name: string, key: string): Document | undefined {
    const row = this.statement(`SELECT doc FROM ${quote(this.stored(name).table)} WHERE id=?`).get(key)
    return row ? fromStored((row as Row).doc) : undefined
  }

  /**
   * Streams the candidates of a plan, some hundred at a time, so that memory holds no collection.
   * Consume it without an await in between: a write meanwhile could shift what follows.
   */
  *candidates(name: string, plan: Plan): Generator<StoredDocument> {
    const table = quote(this.stored(name).table)
    const where = plan.where ? `(${plan.where})` : '1'
    const byRow = !plan.where && !plan.orderBy
    // An unfinished SQLite cursor would hold the table; whole pages leave none behind.
    const sql = byRow
      ? `SELECT rowid AS at,id,doc FROM ${table} WHERE rowid>? ORDER BY rowid LIMIT ?`
      : `SELECT 0 AS at,id,doc FROM ${table} WHERE ${where}${plan.orderBy ? ` ORDER BY ${plan.orderBy}` : ''} LIMIT ? OFFSET ?`
    let position = byRow ? Number.MIN_SAFE_INTEGER : 0
    for (let size = 128; ; size = Math.min(size * 4, 8192)) {
      const page = byRow
        ? this.rows<Row>(sql, position, size)
        : this.rows<Row>(sql, ...plan.params, size, position)
      for (const row of page) yield { key: row.id, document: fromStored(row.doc) }
      if (page.length < size) return
      position = byRow ? (page.at(-1) as Row).at : position + size
    }
  }

  /** How SQLite would run the plan, in its own words; for tests that prove the use of an index. */
  explain(name: string, plan: Plan): string[] {
    const order = plan.orderBy ? ` ORDER BY ${plan.orderBy}` : ''
    const sql = `EXPLAIN QUERY PLAN SELECT id,doc FROM ${quote(this.stored(name).table)} WHERE ${plan.where ?? '1'}${order}`
    // On a connection of its own: libsql holds the tables of an explained statement until it is collected.
    const connection = new Libsql(this.file)
    const steps = connection.prepare(sql).all(...plan.params) as { detail: string }[]
    connection.close()
    return steps.map((step) => step.detail)
  }

  /**
   * Inserts or replaces a document.
   * @throws CloudError DATABASE_REQUEST_FAILED when a unique index already holds its key
   */
  put(name: string, document: Document): void {
    const collection = this.stored(name)
    if (typeof document._id !== 'string') this.markUnordered(name, collection, '_id')
    for (const { fields } of collection.indexes)
      for (const { path } of fields)
        if (meetsArray(document, path)) this.markUnordered(name, collection, path)
    try {
      this.statement(
        `INSERT INTO ${quote(collection.table)}(id,doc) VALUES(?,?) ON CONFLICT(id) DO UPDATE SET doc=excluded.doc`,
      ).run(idKey(document._id), toStored(document))
    } catch (error) {
      if (/UNIQUE constraint/.test((error as Error).message)) throw duplicate(name, (error as Error).message)
      throw error
    }
  }

  remove(name: string, key: string): void {
    this.statement(`DELETE FROM ${quote(this.stored(name).table)} WHERE id=?`).run(key)
  }

  /** The key of another document that holds the same key in a unique index, with that index's name. */
  uniqueClash(name: string, document: Document): { key: string; index: string } | undefined {
    const collection = this.stored(name)
    const text = toStored(document)
    for (const index of collection.indexes.filter((candidate) => candidate.unique)) {
      const own = `SELECT ${index.fields.map(({ path }, i) => `${uniqueKey(path)} AS k${i}`).join(',')} FROM (SELECT ? AS id, ? AS doc)`
      const sql = `SELECT t.id AS id FROM ${quote(collection.table)} t, (${own}) n WHERE ${index.fields
        .map(({ path }, i) => `${uniqueKey(path, 't')}=n.k${i}`)
        .join(' AND ')} AND t.id<>? LIMIT 1`
      const id = idKey(document._id)
      const [row] = this.rows<Row>(sql, id, text, id)
      if (row) return { key: row.id, index: index.name }
    }
    return undefined
  }

  /** Runs `work` as one transaction: all of its writes reach the disk, or none. */
  atomically<T>(work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      this.db.exec('ROLLBACK')
      for (const [name, { indexes }] of this.collections) this.remember(name, indexes)
      throw error
    }
  }

  /** Direct SQL for the tables of other parts of the cloud (the register of files). */
  sql<T>(sql: string, ...params: Bound[]): T[] {
    return this.rows<T>(sql, ...params)
  }

  close(): void {
    this.statements.clear()
    this.db.close()
  }

  private stored(name: string): Collection {
    const collection = this.collections.get(name)
    if (collection) return collection
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
    )
  }

  private remember(name: string, indexes: IndexDefinition[]): Collection {
    const paths = this.rows<{ path: string }>('SELECT path FROM unordered WHERE collection=?', name)
    const collection = { table: `c_${name}`, indexes, unordered: new Set(paths.map((row) => row.path)) }
    this.collections.set(name, collection)
    return collection
  }

  /** A new index over old documents: which of its paths hold an array somewhere? */
  private findUnordered(name: string, collection: Collection): void {
    for (const path of new Set(
      collection.indexes.flatMap((index) => index.fields.map((field) => field.path)),
    )) {
      const sql = `SELECT 1 AS found FROM ${quote(collection.table)} WHERE ${keyExpression(path)}=${ARRAY_KEY} LIMIT 1`
      if (this.rows(sql).length > 0) this.markUnordered(name, collection, path)
    }
  }

  private createIndex(collection: string, sql: string): void {
    try {
      this.db.exec(sql)
    } catch (error) {
      if (!/UNIQUE constraint/.test((error as Error).message)) throw error
      throw new Error(`${collection} already holds documents that share the key of a unique index: ${sql}`)
    }
  }

  private markUnordered(name: string, collection: Collection, path: string): void {
    if (collection.unordered.has(path)) return
    this.rows('INSERT OR IGNORE INTO unordered(collection,path) VALUES(?,?)', name, path)
    collection.unordered.add(path)
  }

  private statement(sql: string): Libsql.Statement {
    let statement = this.statements.get(sql)
    if (!statement) {
      statement = this.db.prepare(sql)
      this.statements.set(sql, statement)
    }
    return statement
  }

  private rows<T>(sql: string, ...params: Bound[]): T[] {
    return this.db.prepare(sql).all(...params) as T[]
  }
}
