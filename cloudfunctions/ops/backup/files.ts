/** Uploaded files of a backup: which documents refer to one, where it lies in the folder, and the list of them. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sha256Of } from './manifest'

/** A line of the list, in the order of the ids. */
export interface ListedFile {
  fileId: string
  /** The document that refers to it, as `collection/id`. */
  of: string
  /** Absent when the storage held none at the export. */
  kept?: { bytes: number; sha256: string }
}

/** What a document says of its file: the id, and the checksum that the server made at the upload where it did. */
export interface Referred {
  fileId: string
  sha256?: string
}

/** Every record that has a file names it in this one field (`Period.file` of the collections is the same). */
export function fileIn(document: object): Referred | undefined {
  const { fileId, sha256 } = document as Partial<Referred>
  if (typeof fileId !== 'string') return undefined
  return { fileId, ...(typeof sha256 === 'string' && { sha256 }) }
}

export const LIST = 'files.jsonl'
export const filesDir = (dir: string): string => join(dir, 'files')

/** A name of one letter case and no folders, whatever the id holds. */
export function keptAt(dir: string, fileId: string): string {
  return join(filesDir(dir), createHash('sha256').update(fileId).digest('hex'))
}

/** Path in the cloud storage; the rest of an id names the environment. */
export function cloudPathIn(fileId: string): string {
  const [, path] = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId) ?? []
  if (!path) throw new Error(`${fileId} is no id of a file`)
  return path
}

export async function readList(dir: string): Promise<ListedFile[]> {
  const listed: ListedFile[] = []
  const lines = createInterface({
    input: createReadStream(join(dir, LIST)),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) listed.push(JSON.parse(line))
  return listed
}

/** What is wrong with the file in the folder, in words; undefined when it is as it was exported. */
export async function faultOf(dir: string, { fileId, of, kept }: ListedFile): Promise<string | undefined> {
  const path = keptAt(dir, fileId)
  if (!kept) return undefined
  if (!existsSync(path)) return `${fileId} of ${of} is missing in the backup`
  if (statSync(path).size !== kept.bytes || (await sha256Of(path)) !== kept.sha256)
    return `${fileId} of ${of} is not as it was exported`
  return undefined
}

/** Requests to the storage at once. */
const LANES = 8

/** Does the work for each, eight at a time. The first fault stops it. */
export async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all].reverse()
  const lane = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one)
  }
  try {
    await Promise.all(Array.from({ length: LANES }, lane))
  } finally {
    waiting.length = 0
  }
}
