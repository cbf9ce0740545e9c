/**
 * What a backup holds: one file of JSON lines for each collection, the uploaded files with a list of them, and a manifest
 * that is written last.
 */
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

export interface Manifest {
  /** Layout of the backup; another number is refused. */
  format: 2
  environment: string
  at: string
  collections: { name: string; documents: number; sha256: string }[]
  /** Of the list of files, which holds the checksum of each. */
  files: { count: number; bytes: number; sha256: string }
}

const NAME = 'manifest.json'
/** Says that an export of that environment began here and has not ended. */
const UNFINISHED = 'unfinished.json'
export const fileOf = (dir: string, collection: string): string => join(dir, `${collection}.jsonl`)

/** The manifest makes a backup of a folder: it is there whole or not at all. */
export function writeManifest(dir: string, manifest: Manifest): void {
  writeFileSync(join(dir, `${NAME}.part`), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true })
  renameSync(join(dir, `${NAME}.part`), join(dir, NAME))
  rmSync(join(dir, UNFINISHED))
}

/** @throws in words when there is none: an export that was cut off has no manifest and is no backup */
export function readManifest(dir: string): Manifest {
  let manifest: Manifest
  try {
    manifest = JSON.parse(readFileSync(join(dir, NAME), 'utf8'))
  } catch {
    const cut = existsSync(join(dir, UNFINISHED)) ? ' (its export was cut off: run the export again)' : ''
    throw new Error(`${dir} holds no complete backup: its ${NAME} is missing or unreadable${cut}`)
  }
  if (manifest.format !== 2) throw new Error(`${dir} has a layout that this version does not know`)
  return manifest
}

/**
 * Begins an export in an empty folder, or goes on with one of the same environment that was cut off.
 * @returns whether it goes on. @throws in words when the folder holds anything else
 */
export function beginOrGoOn(dir: string, environment: string): boolean {
  const found = readdirSync(dir)
  if (found.includes(NAME)) throw new Error(`${dir} holds a complete backup already: give another folder`)
  if (found.length === 0) {
    writeFileSync(join(dir, UNFINISHED), JSON.stringify({ environment }))
    return false
  }
  if (!found.includes(UNFINISHED)) throw new Error(`${dir} is not empty: an export begins in an empty folder`)
  const begun: { environment: string } = JSON.parse(readFileSync(join(dir, UNFINISHED), 'utf8'))
  if (begun.environment !== environment)
    throw new Error(`${dir} holds an unfinished export of ${begun.environment}: give another folder`)
  return true
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
