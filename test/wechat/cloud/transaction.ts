/**
 * Transactions with snapshot isolation. What others overwrite after a transaction's first operation is kept for it;
 * writing such a document again is a conflict, found at the operation, and aborts the transaction.
 */
import { randomUUID } from 'node:crypto'
import { CloudError, type Document } from './wire'

/** Milliseconds from start to commit, then the platform forgets the transaction. */
export const TRANSACTION_LIFETIME = 30_000

type Documents = Map<string, Document | null>

export class Transaction {
  readonly id = randomUUID()
  /** What the transaction wrote, by collection and key (null: removed). */
  readonly writes = new Map<string, Documents>()
  /** What was there in its snapshot and others have changed since. */
  readonly before = new Map<string, Documents>()
  /** The snapshot is taken by the first operation, not by the start. */
  opened = false
  readonly ended: Promise<void>
  end: () => void = () => {}

  constructor(readonly startedAt: number) {
    this.ended = new Promise((resolve) => {
      this.end = resolve
    })
  }

  /** The documents of a collection that this transaction sees otherwise than the store has them. */
  overlay(collection: string): Documents {
    return new Map([...(this.before.get(collection) ?? []), ...(this.writes.get(collection) ?? [])])
  }
}

export class Transactions {
  private readonly active = new Map<string, Transaction>()
  private readonly locks = new Map<string, Transaction>()

  /** `now` counts real milliseconds: shifting the functions' clock ends no transaction. */
  constructor(private readonly now: () => number) {}

  begin(): Transaction {
    this.expire()
    const transaction = new Transaction(this.now())
    this.active.set(transaction.id, transaction)
    setTimeout(() => this.expire(), TRANSACTION_LIFETIME + 100).unref()
    return transaction
  }

  /** @throws CloudError when it has ended or its 30 seconds are over */
  get(id: string): Transaction {
    this.expire()
    const transaction = this.active.get(id)
    if (transaction) return transaction
    throw new CloudError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
    )
  }

  /** Forgets the transaction and frees its documents; its writes are the caller's to keep or drop. */
  finish(transaction: Transaction): void {
    this.active.delete(transaction.id)
    for (const [key, owner] of this.locks) if (owner === transaction) this.locks.delete(key)
    transaction.end()
  }

  /** Takes a write into the transaction. @throws CloudError on a conflict, having aborted it */
  write(transaction: Transaction, collection: string, key: string, document: Document | null): void {
    const owner = this.locks.get(lockName(collection, key))
    if (transaction.before.get(collection)?.has(key) || (owner && owner !== transaction))
      throw this.conflict(transaction)
    this.locks.set(lockName(collection, key), transaction)
    setIn(transaction.writes, collection, key, document)
  }

  /** Aborts the transaction; gives the error to throw. */
  conflict(transaction: Transaction): CloudError {
    this.finish(transaction)
    return new CloudError(
      'DATABASE_TRANSACTION_CONFLICT',
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
    )
  }

  /** The transaction that has written this document and not ended yet. */
  holder(collection: string, key: string): Transaction | undefined {
    this.expire()
    return this.locks.get(lockName(collection, key))
  }

  get any(): boolean {
    return this.active.size > 0
  }

  /** Tells every running transaction what a document was before a write outside of it. */
  remember(collection: string, key: string, before: Document | null): void {
    for (const transaction of this.active.values())
      if (transaction.opened && !transaction.before.get(collection)?.has(key))
        setIn(transaction.before, collection, key, before)
  }

  private expire(): void {
    for (const transaction of this.active.values())
      if (this.now() - transaction.startedAt > TRANSACTION_LIFETIME) this.finish(transaction)
  }
}

function lockName(collection: string, key: string): string {
  return `${collection}\0${key}`
}

function setIn(
  map: Map<string, Documents>,
  collection: string,
  key: string,
  document: Document | null,
): void {
  const documents = map.get(collection) ?? new Map<string, Document | null>()
  documents.set(key, document)
  map.set(collection, documents)
}
