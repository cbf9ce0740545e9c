/** The `database.*` actions of the wire protocol. */
import { randomBytes } from 'node:crypto'
import { duplicate } from './indexes'
import { idKey } from './keys'
import { aggregate, count, find, findIds, type View } from './query'
import type { Store } from './store'
import type { Transaction, Transactions } from './transaction'
import { applyUpdate, refuseOperators } from './update'
import { CloudError, type Document, invalid, isPlain, parseWire, parseWireValue, toWire } from './wire'
import { Writer } from './writer'

export type Request = Document & { action: string; collectionName: string; transactionId?: string }
type Answer = Record<string, unknown>

const LIMIT = { usual: 100, most: 1000 }
const NAME = /^[A-Za-z0-9_\u4e00-\u9fff-]{1,63}$/

export class Database {
  private readonly writer: Writer

  /** `now` is the server date in milliseconds. */
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly now: () => number,
  ) {
    this.writer = new Writer(store, transactions)
  }

  /** Answers one action. @throws CloudError with the platform's code */
  async answer(request: Request): Promise<Answer> {
    if (request.collectionName !== undefined && typeof request.collectionName !== 'string')
      throw invalid('collectionName must be a string')
    const transaction = request.transactionId ? this.transactions.get(request.transactionId) : undefined
    switch (request.action) {
      case 'database.addCollection':
        return this.addCollection(request)
      case 'database.insertDocument':
        return this.insert(request, transaction)
      case 'database.getDocument':
        return this.get(request, transaction)
      case 'database.calculateDocument':
        return { data: { total: count(this.view(request, transaction), this.filter(request)) } }
      case 'database.modifyDocument':
        return this.modify(request, transaction)
      case 'database.removeDocument':
        return this.remove(request, transaction)
      case 'database.modifyAndReturnDoc':
        return this.modifyAndReturn(request, transaction)
      case 'database.aggregateDocuments':
        return this.aggregate(request, transaction)
      case 'database.startTransaction':
        return { transactionId: this.transactions.begin().id }
      case 'database.commitTransaction':
        if (transaction) this.writer.commit(transaction)
        return {}
      case 'database.abortTransaction':
        if (transaction) this.transactions.finish(transaction)
        return {}
      default:
        throw invalid(`unknown action ${request.action}`)
    }
  }

  private addCollection({ collectionName = '' }: Request): Answer {
    if (!NAME.test(collectionName)) throw invalid(`not a name for a collection: ${collectionName}`)
    if (this.store.has(collectionName))
      throw new CloudError('DATABASE_REQUEST_FAILED', '[FailedOperation.OperateTableFailed] Table exist')
    this.store.declare({ name: collectionName, indexes: [] })
    return {}
  }

  private async insert(request: Request, transaction?: Transaction): Promise<Answer> {
    const { collectionName } = request
    const documents = (Array.isArray(request.data) ? request.data : []).map((text): Document => {
      const document = this.storable(text)
      return { _id: document._id ?? randomBytes(16).toString('hex'), ...document }
    })
    await this.writer.write(request.collectionName, transaction, () => {
      const view = this.view(request, transaction)
      const seen = new Set<string>()
      return documents.map((document) => {
        const key = idKey(document._id)
        const present = view.overlay.has(key) ? view.overlay.get(key) : this.store.get(collectionName, key)
        if (present || seen.has(key))
          throw duplicate(collectionName, `index: _id_ dup key: { : "${String(document._id)}" }`)
        seen.add(key)
        return { key, document }
      })
    })
    return { data: { insertedIds: documents.map((document) => document._id) } }
  }

  private get(request: Request, transaction?: Transaction): Answer {
    const limit = request.queryType === 'DOC' ? 1 : Math.min(whole(request.limit) || LIMIT.usual, LIMIT.most)
    const offset = whole(request.offset)
    const list = find(this.view(request, transaction), this.filter(request), {
      sort: parseWire(request.order, this.now()),
      projection: parseWire(request.projection, this.now()),
      skip: offset,
      limit,
    })
    return { data: { list: list.map(toWire), limit, offset } }
  }

  private async modify(request: Request, transaction?: Transaction): Promise<Answer> {
    const filter = this.filter(request)
    const data = request.merge === false ? this.storable(request.data) : parseWire(request.data, this.now())
    let updated = 0
    let upsertId: unknown = null
    await this.writer.write(request.collectionName, transaction, () => {
      updated = 0
      const found = find(this.view(request, transaction), filter, { limit: request.multi ? undefined : 1 })
      if (found.length === 0 && request.upsert && request.merge === false) {
        upsertId = filter._id ?? randomBytes(16).toString('hex')
        return [{ key: idKey(upsertId), document: { _id: upsertId, ...data } }]
      }
      return found.map((document) => {
        const key = idKey(document._id)
        if (request.merge === false) {
          updated++
          return { key, document: { ...data, _id: document._id } }
        }
        if (applyUpdate(document, data, filter)) updated++
        return { key, document }
      })
    })
    return { data: { updated, upsert_id: upsertId } }
  }

  private async remove(request: Request, transaction?: Transaction): Promise<Answer> {
    const filter = this.filter(request)
    const removed = await this.writer.write(request.collectionName, transaction, () =>
      findIds(this.view(request, transaction), filter, request.multi === true).map((id) => ({
        key: idKey(id),
        document: null,
      })),
    )
    return { data: { deleted: removed.length } }
  }

  private async modifyAndReturn(request: Request, transaction?: Transaction): Promise<Answer> {
    const filter = this.filter(request)
    const data = parseWire(request.data, this.now())
    const [written] = await this.writer.write(request.collectionName, transaction, () =>
      find(this.view(request, transaction), filter, { limit: 1 }).map((document) => {
        applyUpdate(document, data, filter)
        return { key: idKey(document._id), document }
      }),
    )
    return { data: { updated: written ? 1 : 0, doc: written?.document ? toWire(written.document) : null } }
  }

  private aggregate(request: Request, transaction?: Transaction): Answer {
    if (!Array.isArray(request.stages)) throw invalid('stages must be a list')
    const stages = request.stages.map((stage: unknown) => {
      if (!isPlain(stage) || typeof stage.stageKey !== 'string') throw invalid('a stage needs a stageKey')
      return { [stage.stageKey]: parseWireValue(stage.stageValue, this.now()) }
    })
    return { data: { list: aggregate(this.view(request, transaction), stages).map(toWire) } }
  }

  private view({ collectionName }: Request, transaction?: Transaction): View {
    this.store.collection(collectionName)
    if (transaction) transaction.opened = true
    return {
      store: this.store,
      collection: collectionName,
      overlay: transaction?.overlay(collectionName) ?? new Map(),
    }
  }

  /** A whole document of a request. @throws CloudError when a field's name could not be told from an operator */
  private storable(text: unknown): Document {
    const document = parseWire(text, this.now())
    refuseOperators(document)
    return document
  }

  private filter(request: Request): Document {
    return parseWire(request.query, this.now())
  }
}

function whole(value: unknown): number {
  const number = Number(value ?? 0)
  if (!Number.isInteger(number) || number < 0) throw invalid('limit and offset must be whole numbers from 0')
  return number
}
