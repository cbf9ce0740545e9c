/** What is looked at once, when it reaches an age: the name of who opened a file, uploads that never came. */

import type { Day, Instant } from '../../../typings/text'
import { keptFrom } from '../../domain/circulation'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { accessLog, type Collection, certificates, documents } from '../store/collections'
import { put, remove, type Write } from '../store/writes'
import { certify } from './certificate'
import { AT_ONCE, type Removed } from './removal'

/** Days for which the access log has names. */
const NAMED_DAYS = 180
/** Days after which an upload that was never confirmed will not be. */
const UPLOAD_DAYS = 2

/** Takes the names out of the access log. What was opened when and what for stays. */
export async function forgetNames(call: Call, day: Day): Promise<Removed> {
  const upTo = midnight(keptFrom(NAMED_DAYS, day))
  const found = await call.read.find(accessLog, {
    where: { at: { from: await markOf(call, accessLog) } },
    order: { by: 'at', direction: 'asc' },
    limit: AT_ONCE,
  })
  const old = found.filter(({ at }) => at < upTo)
  const named = old.filter(({ by }) => by !== '')
  const writes: Write[] = named.map(({ _id, ...entry }) => put(accessLog, _id, { ...entry, by: '' }))
  return certified(call, day, accessLog, writes, named, old, upTo)
}

/** Takes away the records of uploads that were begun and never confirmed. Their file, if any, is unreachable. */
export async function forgetUploads(call: Call, day: Day): Promise<Removed> {
  const upTo = midnight(keptFrom(UPLOAD_DAYS, day))
  const found = await call.read.find(documents, {
    where: { createdAt: { from: await markOf(call, documents) } },
    order: { by: 'createdAt', direction: 'asc' },
    limit: AT_ONCE,
  })
  const old = found.filter(({ createdAt }) => createdAt < upTo)
  const unused = old.filter(({ uploadedAt }) => uploadedAt === undefined)
  const writes: Write[] = unused.map(({ _id }) => remove(documents, _id))
  const aged = old.map(({ createdAt, _id }) => ({ at: createdAt, _id }))
  return certified(call, day, documents, writes, unused, aged, upTo)
}

/** Up to where a collection has been looked through: what its last certificate says. */
async function markOf(call: Call, from: Collection<object>): Promise<Instant> {
  const [last] = await call.read.find(certificates, {
    where: { collection: from.name },
    order: { by: 'day', direction: 'desc' },
    limit: 1,
  })
  return last?.upTo ?? ''
}

/** The certificate is the mark too, so it is written whenever something was looked at. */
async function certified(
  call: Call,
  day: Day,
  from: Collection<object>,
  writes: Write[],
  gone: { _id: string }[],
  old: { _id: string; at: Instant }[],
  upTo: Instant,
): Promise<Removed> {
  const more = old.length === AT_ONCE
  if (gone.length === 0 && !more) return { writes: [], seen: old.length, more }
  const mark = more ? (old[old.length - 1]?.at ?? upTo) : upTo
  const ids = gone.map(({ _id }) => _id)
  return {
    writes: [...writes, await certify(call, day, from, { ids, files: 0, upTo: mark })],
    seen: old.length,
    more,
  }
}
