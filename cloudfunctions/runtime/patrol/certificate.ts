import type { Day, Instant } from '../../../typings/text'
import type { Call } from '../onion/call'
import { type Collection, certificates } from '../store/collections'
import { sha256 } from '../store/digest'
import { put, type Write } from '../store/writes'

/** What went in one commit, in that order. */
export interface Deleted {
  ids: string[]
  files: number
  /** Everything before this instant or day had to go. */
  upTo: Instant
}

/**
 * The certificate of a day and collection with what goes in this commit. It says how much went by which rule, and a
 * chained hash of the ids by which somebody who knows an id can be shown that it went; nothing of the content.
 */
export async function certify(
  call: Call,
  day: Day,
  from: Collection<object>,
  { ids, files, upTo }: Deleted,
): Promise<Write> {
  const id = `${day}:${from.name}`
  const known = await call.read.one(certificates, id)
  const digest = ids.reduce((before, one) => sha256(`${before}\n${one}`), known?.digest ?? '')
  return put(certificates, id, {
    day,
    collection: from.name,
    kept: from.kept,
    upTo,
    count: (known?.count ?? 0) + ids.length,
    files: (known?.files ?? 0) + files,
    digest,
    at: call.at,
  })
}
