import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { download } from '../../runtime/store/storage'
import type { Wanted } from './export'
import { filesDir, inLanes, keptAt, type ListedFile } from './files'
import { sha256Of } from './manifest'

/**
 * Downloads every file that a document refers to. One that an earlier run brought is not asked for again: the product
 * never writes another content to an id. What is missing in the storage, or is not what the server saw at the upload, is
 * named, and the rest comes all the same.
 */
export async function exportFiles(
  dir: string,
  wanted: Wanted,
  say: (line: string) => void,
): Promise<{ listed: ListedFile[]; faults: number }> {
  mkdirSync(filesDir(dir), { recursive: true })
  const listed: ListedFile[] = []
  let faults = 0
  const fault = (line: string) => {
    faults += 1
    say(line)
  }
  await inLanes([...wanted.values()], async ({ fileId, of, sha256 }) => {
    const kept = (await keptBefore(dir, fileId, sha256)) ?? (await fetched(dir, fileId))
    if (!kept) fault(`${fileId} of ${of} is missing in the storage`)
    else if (sha256 && kept.sha256 !== sha256)
      fault(`${fileId} of ${of} is not what was uploaded; it is kept as it is`)
    listed.push({ fileId, of, ...(kept && { kept }) })
  })
  listed.sort((a, b) => (a.fileId < b.fileId ? -1 : 1))
  return { listed, faults }
}

type Kept = ListedFile['kept']

/** What an earlier run brought, when it is what the record says. */
async function keptBefore(dir: string, fileId: string, wanted?: string): Promise<Kept> {
  const path = keptAt(dir, fileId)
  if (!existsSync(path)) return undefined
  const sha256 = await sha256Of(path)
  return wanted && sha256 !== wanted ? undefined : { bytes: statSync(path).size, sha256 }
}

/** Under its name only when all of it is on the disk. */
async function fetched(dir: string, fileId: string): Promise<Kept> {
  const content = await download(fileId)
  if (!content) return undefined
  const path = keptAt(dir, fileId)
  writeFileSync(`${path}.part`, content, { flush: true })
  renameSync(`${path}.part`, path)
  return { bytes: content.length, sha256: await sha256Of(path) }
}
