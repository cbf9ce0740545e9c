import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'
import { addAll } from '../../runtime/store/bulk'
import { type Collection, collections } from '../../runtime/store/collections'
import { Reader, type Stored } from '../../runtime/store/database'
import { faultOf, fileIn, inLanes, LIST, type ListedFile, readList } from './files'
import { importFiles, type NewId } from './importFiles'
import { fileOf, type Manifest, readManifest, sha256Of } from './manifest'

/** Documents and bytes of one request, well below the platform's 6 MB. */
const BATCH = 100
const BYTES = 1_000_000

/**
 * Brings every file and every document of a backup into an environment. What is there already and equal is left alone, so
 * that an import that was cut off goes on; what is there and differs stops it, since nothing is ever overwritten. The
 * files come first, so that no document refers to one that is not there, and a document names its file as it is called in
 * this environment.
 * @throws before anything is written, when the backup is incomplete or was altered
 */
export async function importFrom(dir: string, say: (line: string) => void): Promise<void> {
  const manifest = readManifest(dir)
  await refuseAltered(dir, manifest)
  const listed = await readList(dir)
  await refuseAlteredFiles(dir, listed, say)
  const newId = await importFiles(dir, listed, say)
  for (const { name, documents } of manifest.collections) {
    const collection = collections.find((one) => one.name === name) as Collection<object>
    const added = await add(collection, fileOf(dir, name), newId)
    say(
      `${name}: ${added} of ${documents} documents added${added < documents ? ', the others were there' : ''}`,
    )
  }
}

async function refuseAltered(dir: string, { collections: exported, files }: Manifest): Promise<void> {
  for (const { name, sha256 } of exported) {
    if ((await sha256Of(fileOf(dir, name))) !== sha256)
      throw new Error(`${name}.jsonl is not as it was exported: nothing was imported`)
    if (!collections.some((one) => one.name === name))
      throw new Error(`collection ${name} of the backup is not known to this version: nothing was imported`)
  }
  if ((await sha256Of(join(dir, LIST))) !== files.sha256)
    throw new Error(`${LIST} is not as it was exported: nothing was imported`)
}

/** Names every one of them, so that they can be looked for in another copy of the backup. */
async function refuseAlteredFiles(
  dir: string,
  listed: ListedFile[],
  say: (line: string) => void,
): Promise<void> {
  const faults: string[] = []
  await inLanes(listed, async (one) => {
    const fault = await faultOf(dir, one)
    if (fault) faults.push(fault)
  })
  for (const fault of faults.sort()) say(fault)
  if (faults.length > 0)
    throw new Error(`${faults.length} files are missing or altered: nothing was imported`)
}

async function add(collection: Collection<object>, path: string, newId: NewId): Promise<number> {
  let added = 0
  for await (const exported of batches(path)) {
    const batch = exported.map((one) => {
      const file = fileIn(one)
      return file ? { ...one, fileId: newId(file.fileId) } : one
    })
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
