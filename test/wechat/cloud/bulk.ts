/** Loads many documents at once, for benchmarks and imports. */
import { randomUUID } from 'node:crypto'
import { EJSON } from 'bson'
import type { Store } from './store'
import type { Document } from './wire'

const BATCH = 2000

/** Each batch is one transaction: after a kill, whole batches are there or not. */
export async function bulkLoad(
  store: Store,
  collection: string,
  documents: AsyncIterable<Document | string> | Iterable<Document | string>,
): Promise<number> {
  store.collection(collection)
  let inserted = 0
  let batch: Document[] = []
  const flush = () => {
    store.atomically(() => {
      for (const document of batch) store.put(collection, document)
    })
    inserted += batch.length
    batch = []
  }
  for await (const given of documents) {
    const document = typeof given === 'string' ? (EJSON.parse(given) as Document) : given
    batch.push({ _id: document._id ?? randomUUID().replaceAll('-', ''), ...document })
    if (batch.length >= BATCH) flush()
  }
  flush()
  return inserted
}
