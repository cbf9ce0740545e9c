/** Removing what has had its time, a hundred documents in one commit. */

import type { Day } from '../../../typings/text'
import { keptFrom } from '../../domain/circulation'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { apiNonces, type Collection, collections, messages, type Period, users } from '../store/collections'
import type { Stored, Where } from '../store/database'
import { discard } from '../store/storage'
import { expect, remove, type Write } from '../store/writes'
import { certify } from './certificate'

/** Documents of one commit. */
export const AT_ONCE = 90
/** Minutes for which a nonce refuses a replay. */
const NONCE_MINUTES = 10

export interface Removed {
  writes: Write[]
  seen: number
  /** Whether there may be more. */
  more: boolean
}

const NOTHING: Removed = { writes: [], seen: 0, more: false }

/** The next documents of a collection whose period is over, with their files; `only`: those of some kind. */
export async function removeOver(
  call: Call,
  day: Day,
  from: Collection<object>,
  { days, since, file, also }: Period,
  only: Where<object> = {},
): Promise<Removed> {
  const first = keptFrom(days, day)
  // A field that holds days is compared as a day, one that holds instants by the day's midnight in Shanghai.
  const upTo = since === 'day' ? first : midnight(first)
  const found = (await call.read.find(from, {
    where: { ...only, [since]: { before: upTo } } as Where<object>,
    order: { by: since as '_id', direction: 'asc' },
    limit: AT_ONCE,
  })) as Stored<Record<string, unknown>>[]
  if (found.length === 0) return NOTHING
  const files = file ? found.flatMap((one) => (typeof one[file] === 'string' ? [one[file]] : [])) : []
  // Before the record: a file without a record could never be found again.
  for (const id of files) await discard(id)
  const ids = found.map(({ _id }) => _id)
  const certificate = await certify(call, day, from, { ids, files: files.length, upTo })
  const writes = [...ids.map((id) => remove(from, id)), certificate]
  const companion = also && collections.find(({ name }) => name === also)
  if (companion) writes.push(...ids.map((id) => remove(companion, id)))
  return { writes, seen: ids.length, more: found.length === AT_ONCE }
}

/** The next person whose account is closed for long enough, with what was told to them. */
export async function removeClosed(call: Call, day: Day, { days }: Period): Promise<Removed> {
  const upTo = midnight(keptFrom(days, day))
  const [person] = await call.read.find(users, {
    where: { closedAt: { before: upTo } },
    order: { by: 'closedAt', direction: 'asc' },
    limit: 1,
  })
  if (!person) return NOTHING
  const told = await call.read.find(messages, { where: { to: person._id }, limit: AT_ONCE })
  const ids = told.map(({ _id }) => _id)
  const writes: Write[] = ids.map((id) => remove(messages, id))
  if (ids.length > 0) writes.push(await certify(call, day, messages, { ids, files: 0, upTo }))
  if (ids.length < AT_ONCE) {
    // Whoever comes back at this moment stays.
    writes.push(expect(users, person), remove(users, person._id))
    writes.push(await certify(call, day, users, { ids: [person._id], files: 0, upTo }))
  }
  return { writes, seen: ids.length + 1, more: true }
}

/** Nonces are no records of anybody, so nothing is certified. */
export async function removeNonces(call: Call): Promise<Removed> {
  const found = await call.read.find(apiNonces, {
    where: { minute: { before: Math.floor(call.now / 60_000) - NONCE_MINUTES } },
    order: { by: 'minute', direction: 'asc' },
    limit: AT_ONCE,
  })
  const writes = found.map(({ _id }) => remove(apiNonces, _id))
  return { writes, seen: found.length, more: found.length === AT_ONCE }
}
