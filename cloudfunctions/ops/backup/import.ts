import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'
import { addAll } from '../../runtime/store/bulk'
import { type Collection, collections } from '../../runtime/store/collections'
import { Reader, type Stored } from '../../runtime/store/database'
import { fileOf, readManifest, sha256Of } from './manifest'

/** Documents and bytes of one request, well below the platform's 6 MB. */
const BATCH = 100
const BYTES = 1_000_000

/**
 * Brings every document of a backup into an environment. What is there already and equal is left alone, so that an
 * import that was cut off goes on; what is there and differs stops it, since nothing is ever overwritten.
 * @throws before anything is written, when the backup is incomplete or was altered
 */
export async function importFrom(dir: string, say: (line: string) => void): Promise<void> {
  const manifest = readManifest(dir)
  for (const { name, sha256 } of manifest.collections) {
    if ((await sha256Of(fileOf(dir, name))) !== sha256)
      throw new Error(`${name}.jsonl is not as it was exported: nothing was imported`)
    if (!collections.some((one) => one.name === name))
      throw new Error(`collection ${name} of the backup is not known to this version: nothing was imported`)
  }
  for (const { name, documents } of manifest.collections) {
    const collection = collections.find((one) => one.name === name) as Collection<object>
    const added = await add(collection, fileOf(dir, name))
    say(
      `${name}: ${added} of ${documents} documents added${added < documents ? ', the others were there' : ''}`,
    )
  }
}

async function add(collection: Collection<object>, path: string): Promise<number> {
  let added = 0
  for await (const batch of batches(path)) {
    const there = new Map(
      (
        await new Reader().many(
          collection,
          batch.map(({ _id }) => _id),
        )
      ).map((one) => [one._id, one]),
    )
    const differing = batch.find((one) => there.has(one._id) && !isDeepStrictEqual(there.get(one._id), one))
    if (differing)
      throw new Error(
        `${collection.name} holds another ${differing._id}: import into an environment of its own`,
      )
    const fresh = batch.filter(({ _id }) => !there.has(_id))
    await addAll(collection, fresh)
    added += fresh.length
  }
  return added
}

async function* batches(path: string): AsyncGenerator<Stored<object>[]> {
  let batch: Stored<object>[] = []
  let bytes = 0
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    batch.push(JSON.parse(line))
    bytes += Buffer.byteLength(line)
    if (batch.length < BATCH && bytes < BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
