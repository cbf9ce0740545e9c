import { readFileSync } from 'node:fs'
import { sha256 } from '../../runtime/store/digest'
import { discard, download, keepFile, LINKS_AT_ONCE, shortLinks } from '../../runtime/store/storage'
import { cloudPathIn, inLanes, keptAt, type ListedFile } from './files'

/** The id that a file of the backup has in this environment. */
export type NewId = (fileId: string) => string

/** A file that is written and taken away again: only the storage itself knows how ids begin in it. */
const PROBE = 'backup/import.txt'

/**
 * Uploads every file of a backup to its old path. What is there already and equal is left alone, so that an import that
 * was cut off goes on; what is there and differs stops it. @returns what became of the ids
 */
export async function importFiles(
  dir: string,
  listed: ListedFile[],
  say: (line: string) => void,
): Promise<NewId> {
  if (listed.length === 0) return (fileId) => fileId
  const newId = await idsHere()
  const kept = listed.filter((one) => one.kept)
  let added = 0
  for (let start = 0; start < kept.length; start += LINKS_AT_ONCE) {
    const some = kept.slice(start, start + LINKS_AT_ONCE)
    const there = await shortLinks(some.map(({ fileId }) => newId(fileId)))
    await inLanes(some, async (one) => {
      if (there.has(newId(one.fileId))) return refuseOther(one, newId(one.fileId))
      await keepFile(cloudPathIn(one.fileId), readFileSync(keptAt(dir, one.fileId)))
      added += 1
    })
    if (start > 0 && start % 1_000 === 0) say(`files: ${start} of ${kept.length}`)
  }
  for (const { fileId, of } of listed.filter((one) => !one.kept))
    say(`${fileId} of ${of} was missing already when it was exported`)
  say(`files: ${added} of ${kept.length} added${added < kept.length ? ', the others were there' : ''}`)
  return newId
}

async function idsHere(): Promise<NewId> {
  const probe = await keepFile(PROBE, Buffer.from('Where an import writes; it may be deleted.\n'))
  await discard(probe)
  const start = probe.slice(0, -PROBE.length)
  return (fileId) => start + cloudPathIn(fileId)
}

async function refuseOther({ of, kept }: ListedFile, fileId: string): Promise<void> {
  const content = await download(fileId)
  if (content && sha256(content) === kept?.sha256) return
  throw new Error(`the storage holds another ${fileId} (of ${of}): import into an environment of its own`)
}
