/** What the extracts say of papers: found by type and number. */
import type { Licence } from '../../../typings/dossier'
import { shanghaiDay } from '../../domain/calendar'
import { licenceTypes } from '../../domain/catalog'
import { isFresh, readingOf, type Scope } from '../../domain/extract'
import { checkLicenceNumber } from '../../domain/identifiers'
import { registerEntries } from '../store/collections'
import type { Reader, Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { RegisterEntry, RegisteredPaper, Verification } from '../store/records'

/** Numbers hold brackets and Chinese signs; a hash of them is a plain id. */
export function entryId(type: string, number: string): string {
  return `${type}:${sha256(number).slice(0, 40)}`
}

/** A paper to look up: with its normalised number, who should hold it, and what was read of it before. */
export interface Sought {
  key: string
  number: string
  licence: Licence
  holderName: string | undefined
  category: Scope
  known?: RegisterEntry
}

/** What to look up for an item; undefined for what has no number or is of no category. */
export function soughtFor(item: Stored<Verification>): Sought | undefined {
  const { _id: key, licence, stated, category, entry } = item
  const type = licenceTypes.find(({ id }) => id === licence?.type)
  if (!licence || !type || !stated.scope) return undefined
  const checked = checkLicenceNumber(type, item.number)
  return {
    key,
    number: checked.ok ? checked.value : item.number.trim(),
    licence,
    holderName: stated.holderName,
    category: { id: category ?? '', name: stated.scope },
    ...(entry && { known: entry }),
  }
}

/**
 * The readings that fresh extracts give of these papers, by key. None for a paper that was looked up by a person on
 * the extract's day or later: the older word does not undo the newer one.
 */
export async function extractReadings(
  read: Reader,
  now: number,
  sought: readonly Sought[],
): Promise<Map<string, RegisterEntry>> {
  const found = await read.many(
    registerEntries,
    sought.map(({ licence, number }) => entryId(licence.type, number)),
  )
  const byId = new Map(found.map((entry) => [entry._id, entry]))
  const readings = new Map<string, RegisterEntry>()
  for (const paper of sought) {
    const entry = byId.get(entryId(paper.licence.type, paper.number))
    const reading = entry && readingBy(entry, paper, now)
    if (reading) readings.set(paper.key, reading)
  }
  return readings
}

function readingBy(
  entry: Stored<RegisteredPaper>,
  { licence, holderName, category, known }: Sought,
  now: number,
): RegisterEntry | undefined {
  const { day, extractId } = entry
  if (!isFresh(day, shanghaiDay(now))) return undefined
  const knownDay = known && shanghaiDay(Date.parse(known.at))
  if (knownDay && (known.extract ? knownDay > day : knownDay >= day)) return undefined
  const result = readingOf(entry, licence, holderName, category)
  const at = new Date(`${day}T00:00:00+08:00`).toISOString()
  return result && { result, at, by: byExtract(day), extract: extractId }
}

/** Who read it, as the record of a reading says it. */
export const byExtract = (day: string): string => `${day} 登记摘录 register extract of ${day}`
