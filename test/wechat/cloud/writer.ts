/** Makes the writes that an operation decided on: at once, or at the commit of its transaction. */
import { duplicate } from './indexes'
import type { Store } from './store'
import type { Transaction, Transactions } from './transaction'
import { CloudError, type Document } from './wire'

/** What a document is to be; null removes it. */
export interface Write {
  key: string
  document: Document | null
}

export class Writer {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Decides on the writes and makes them. Inside a transaction they wait for its commit; outside they are on
   * the disk when this returns, after waiting for any transaction that holds one of the documents.
   * @throws CloudError; a transaction is aborted by any refusal, as in MongoDB
   */
  async write(
    collection: string,
    transaction: Transaction | undefined,
    decide: () => Write[],
  ): Promise<Write[]> {
    this.store.collection(collection)
    if (transaction) return this.writeInside(collection, transaction, decide)
    for (;;) {
      const writes = decide()
      const holder = writes.map(({ key }) => this.transactions.holder(collection, key)).find(Boolean)
      if (!holder) {
        this.store.atomically(() => this.put(collection, writes))
        return writes
      }
      await holder.ended
    }
  }

  /** Makes all writes of the transaction, or none. @throws CloudError when a unique key was taken meanwhile */
  commit(transaction: Transaction): void {
    this.transactions.finish(transaction)
    try {
      this.store.atomically(() => {
        for (const [collection, documents] of transaction.writes) {
          const writes = [...documents].map(([key, document]) => ({ key, document }))
          // Removals first: a unique key may move from one document to another.
          for (const removing of [true, false])
            this.put(
              collection,
              writes.filter(({ document }) => (document === null) === removing),
            )
        }
      })
    } catch (error) {
      if (error instanceof CloudError) throw this.transactions.conflict(transaction)
      throw error
    }
  }

  private writeInside(collection: string, transaction: Transaction, decide: () => Write[]): Write[] {
    try {
      const writes = decide()
      for (const { key, document } of writes) {
        if (document) this.refuseClash(collection, document, transaction)
        this.transactions.write(transaction, collection, key, document)
      }
      return writes
    } catch (error) {
      this.transactions.finish(transaction)
      throw error
    }
  }

  private put(collection: string, writes: Write[]): void {
    for (const { key, document } of writes) {
      if (this.transactions.any)
        this.transactions.remember(collection, key, this.store.get(collection, key) ?? null)
      if (document) this.store.put(collection, document)
      else this.store.remove(collection, key)
    }
  }

  private refuseClash(collection: string, document: Document, transaction: Transaction): void {
    const clash = this.store.uniqueClash(collection, document)
    if (clash && !transaction.writes.get(collection)?.has(clash.key))
      throw duplicate(collection, `index: ${clash.index}`)
  }
}
