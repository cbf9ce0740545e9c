import { once } from 'node:events'
import { createWriteStream, mkdirSync, readdirSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { type Collection, collections } from '../../runtime/store/collections'
import { Reader, type Stored } from '../../runtime/store/database'
import { fileOf, type Manifest, sha256Of, writeManifest } from './manifest'

/** Documents of a reading: the platform's bound. */
const PAGE = 1_000

/**
 * Writes every document of every collection in the order of its id. Whoever wants all of one moment sets READ_ONLY
 * first. The files of the cloud storage are not in it. @throws when the folder is not empty
 */
export async function exportTo(dir: string, environment: string, say: (line: string) => void): Promise<void> {
  mkdirSync(dir, { recursive: true })
  if (readdirSync(dir).length > 0) throw new Error(`${dir} is not empty: an export begins in an empty folder`)
  const manifest: Manifest = { format: 1, environment, at: new Date().toISOString(), collections: [] }
  for (const collection of collections) {
    const documents = await write(collection, fileOf(dir, collection.name))
    manifest.collections.push({
      name: collection.name,
      documents,
      sha256: await sha256Of(fileOf(dir, collection.name)),
    })
    say(`${collection.name}: ${documents} documents`)
  }
  writeManifest(dir, manifest)
  const all = manifest.collections.reduce((sum, { documents }) => sum + documents, 0)
  say(`${all} documents of ${manifest.collections.length} collections exported`)
}

async function write(collection: Collection<object>, path: string): Promise<number> {
  const file = createWriteStream(path)
  let documents = 0
  for await (const one of everyDocument(collection)) {
    documents += 1
    if (!file.write(`${JSON.stringify(one)}\n`)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return documents
}

async function* everyDocument(collection: Collection<object>): AsyncGenerator<Stored<object>> {
  const read = new Reader()
  for (let after = ''; ; ) {
    const page = await read.find(collection, {
      where: after ? { _id: { after } } : {},
      order: { by: '_id', direction: 'asc' },
      limit: PAGE,
    })
    yield* page
    const last = page.at(-1)
    if (page.length < PAGE || !last) return
    after = last._id
  }
}
