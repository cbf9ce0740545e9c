/** What a backup holds: one file of JSON lines for each collection, and a manifest that is written last. */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Manifest {
  /** Layout of the backup; another number is refused. */
  format: 1
  environment: string
  at: string
  collections: { name: string; documents: number; sha256: string }[]
}

const NAME = 'manifest.json'
export const fileOf = (dir: string, collection: string): string => join(dir, `${collection}.jsonl`)

export function writeManifest(dir: string, manifest: Manifest): void {
  writeFileSync(join(dir, NAME), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** @throws in words when there is none: an export that was cut off has no manifest and is no backup */
export function readManifest(dir: string): Manifest {
  let manifest: Manifest
  try {
    manifest = JSON.parse(readFileSync(join(dir, NAME), 'utf8'))
  } catch {
    throw new Error(`${dir} holds no complete backup: its ${NAME} is missing or unreadable`)
  }
  if (manifest.format !== 1) throw new Error(`${dir} has a layout that this version does not know`)
  return manifest
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
