import { readOnly } from '../onion/settings'
import { type CloudTransaction, cloudDatabase } from './cloud'
import type { Write } from './writes'

/** Somebody else changed what this commit rests on: think the call over again. */
export class Stale extends Error {}

/** The environment is read-only for now. */
export class Paused extends Error {}

/** Stands before everything that writes. */
export function refuseWhenPaused(): void {
  if (readOnly()) throw new Paused()
}

/**
 * Commits all writes or none, in ONE transaction of single-document operations. Throws `Stale` when another
 * commit came first; any other fault is the database's own. Answers how many requests it took.
 */
export async function commit(writes: Write[]): Promise<number> {
  refuseWhenPaused()
  const transaction = await cloudDatabase.startTransaction()
  try {
    for (const write of writes) await apply(transaction, write)
    await transaction.commit()
    return writes.length
  } catch (fault) {
    // The server has aborted it already after a conflict; a second abort may be refused, which is the same.
    await transaction.rollback().catch(() => undefined)
    throw isConflict(fault) ? new Stale() : fault
  }
}

async function apply(transaction: CloudTransaction, write: Write): Promise<void> {
  const collection = transaction.collection(write.into)
  const target = collection.doc(write.id)
  if (write.kind === 'replace' || write.kind === 'expect') {
    const { data } = await target.get()
    if ((data as { revision?: number } | null)?.revision !== write.seen) throw new Stale()
  }
  if (write.kind === 'create') await collection.add({ data: { ...plain(write.document), _id: write.id } })
  if (write.kind === 'put' || write.kind === 'replace') await target.set({ data: plain(write.document) })
  if (write.kind === 'remove') await target.remove()
}

/** What JSON keeps: no undefined, no prototypes, nothing that the SDK would read as an operator. */
export function plain(document: object): object {
  return JSON.parse(JSON.stringify(document))
}

/** A write-write conflict, or a second document of the same id. runTransaction of the SDK repeats neither. */
export function isConflict(fault: unknown): boolean {
  if (fault instanceof Stale) return true
  const { code, errMsg, message } = (fault ?? {}) as { code?: string; errMsg?: string; message?: string }
  return /TRANSACTION_CONFLICT|TransactionConflict|WriteConflict|duplicate|E11000/i.test(
    `${code} ${errMsg} ${message}`,
  )
}
