/** Evidence of reviews: what waited in vain for one, and what was kept as long as its review. */
import type { Day } from '../../../typings/text'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { documentContents, documents } from '../store/collections'
import type { Stored } from '../store/database'
import type { DocumentRecord } from '../store/records'
import { discard } from '../store/storage'
import { remove } from '../store/writes'
import { certify } from './certificate'
import { AT_ONCE, type Removed } from './removal'

/** Each takes a content with it. */
const DOCUMENTS_AT_ONCE = Math.floor(AT_ONCE / 2)

export async function forgetEvidence(call: Call, day: Day): Promise<Removed> {
  const upTo = midnight(day)
  const found = await call.read.find(documents, {
    where: { purpose: 'review', keptUntil: { before: upTo } },
    order: { by: 'keptUntil', direction: 'asc' },
    limit: DOCUMENTS_AT_ONCE,
  })
  if (found.length === 0) return { writes: [], seen: 0, more: false }
  const files = found.flatMap(({ fileId }) => fileId ?? [])
  // Before the record: a file without a record could never be found again.
  for (const file of files) await discard(file)
  const ids = found.map(({ _id }) => _id)
  return {
    writes: [
      ...ids.map((id) => remove(documents, id)),
      ...(await contentsOf(call, found)).map((id) => remove(documentContents, id)),
      await certify(call, day, documents, { ids, files: files.length, upTo }),
    ],
    seen: found.length,
    more: found.length === DOCUMENTS_AT_ONCE,
  }
}

/** The contents that these documents hold: one that was put up again since is another's. */
async function contentsOf(call: Call, found: Stored<DocumentRecord>[]): Promise<string[]> {
  const ids = found.flatMap(({ platformId, sha256 }) => (sha256 ? [`platform-${platformId}:${sha256}`] : []))
  const gone = new Set(found.map(({ _id }) => _id))
  const held = await call.read.many(documentContents, ids)
  return held.filter(({ documentId }) => gone.has(documentId)).map(({ _id }) => _id)
}
