import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { type Collection, collections } from '../../runtime/store/collections'
import { Reader, type Stored } from '../../runtime/store/database'
import { exportFiles } from './exportFiles'
import { fileIn, LIST, type Referred } from './files'
import { beginOrGoOn, fileOf, type Manifest, sha256Of, writeManifest } from './manifest'

/** Documents of a reading: the platform's bound. */
const PAGE = 1_000

/** Files that documents refer to, by id, and the first document that does. */
export type Wanted = Map<string, Referred & { of: string }>

/**
 * Writes every document of every collection in the order of its id, and every file that one refers to. Whoever wants all
 * of one moment sets READ_ONLY first. Started again in the same folder it writes the documents anew and goes on with the
 * files. @returns the number of files that are missing or are not what was uploaded; each was named
 * @throws when the folder is not empty
 */
export async function exportTo(
  dir: string,
  environment: string,
  say: (line: string) => void,
): Promise<number> {
  mkdirSync(dir, { recursive: true })
  if (beginOrGoOn(dir, environment)) say('going on with the export that was cut off')
  const at = new Date().toISOString()
  const found: Manifest['collections'] = []
  const wanted: Wanted = new Map()
  for (const collection of collections) {
    const documents = await write(everyDocument(collection, wanted), fileOf(dir, collection.name))
    const sha256 = await sha256Of(fileOf(dir, collection.name))
    found.push({ name: collection.name, documents, sha256 })
    say(`${collection.name}: ${documents} documents`)
  }
  const { listed, faults } = await exportFiles(dir, wanted, say)
  await write(listed, join(dir, LIST))
  const kept = listed.flatMap((one) => one.kept ?? [])
  const bytes = kept.reduce((sum, one) => sum + one.bytes, 0)
  const files = { count: listed.length, bytes, sha256: await sha256Of(join(dir, LIST)) }
  writeManifest(dir, { format: 2, environment, at, collections: found, files })
  const all = found.reduce((sum, { documents }) => sum + documents, 0)
  say(`${all} documents of ${found.length} collections and ${kept.length} files (${bytes} bytes) exported`)
  return faults
}

/** Writes one as a line each. @returns their number */
async function write(all: Iterable<object> | AsyncIterable<object>, path: string): Promise<number> {
  const file = createWriteStream(path)
  let lines = 0
  for await (const one of all) {
    lines += 1
    if (!file.write(`${JSON.stringify(one)}\n`)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return lines
}

async function* everyDocument(
  collection: Collection<object>,
  wanted: Wanted,
): AsyncGenerator<Stored<object>> {
  const read = new Reader()
  for (let after = ''; ; ) {
    const page = await read.find(collection, {
      where: after ? { _id: { after } } : {},
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    for (const one of page) {
      const file = fileIn(one)
      if (file && !wanted.has(file.fileId))
        wanted.set(file.fileId, { ...file, of: `${collection.name}/${one._id}` })
    }
    yield* page
    const last = page.at(-1)
    if (page.length < PAGE || !last) return
    after = last._id
  }
}
