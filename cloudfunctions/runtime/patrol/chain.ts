import type { Day } from '../../../typings/text'
import { addDays, shanghaiDay } from '../../domain/calendar'
import { headHash, NO_HASH, pageHash } from '../../domain/circulation'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { audit, auditHeads, auditPages } from '../store/collections'
import type { Stored } from '../store/database'
import { canonical, sha256 } from '../store/digest'
import type { AuditEntry, AuditHead } from '../store/records'
import { create } from '../store/writes'
import type { Job, Page, Step } from './job'

/** Entries of one page, some 45 KB of links. */
const PAGE = 500

/** Where the chain of a day stands. */
interface Place {
  day: Day
  /** Hash of the day before. */
  prev: string
  /** Hash of the last page. */
  last: string
  page: number
  count: number
  /** Instant of the last entry that is in it. */
  at?: string
}

/**
 * Chains the audit of every day that is over, up to yesterday. It begins half an hour after midnight, when no call of
 * the day before can still be under way.
 */
export const auditChain: Job = {
  name: 'auditChain',
  from: 30,
  async page({ call, day: today, cursor }: Step): Promise<Page> {
    const place = cursor ? (JSON.parse(cursor) as Place) : await firstPlace(call)
    const none = { writes: [], tell: [], seen: 0, changed: 0, failed: [] }
    if (!place || place.day >= today) return none
    const entries = await entriesBehind(call, place)
    if (entries.length > 0) {
      const links = entries.map((entry) => ({ id: entry._id, hash: sha256(canonical(entry)) }))
      const hash = pageHash(place.last, links, sha256)
      const { day, page, last: prev } = place
      const next: Place = {
        ...place,
        last: hash,
        page: page + 1,
        count: place.count + entries.length,
        at: entries[entries.length - 1]?.at ?? '',
      }
      const id = `${day}:${String(page).padStart(6, '0')}`
      return {
        ...none,
        writes: [create(auditPages, id, { day, page, prev, entries: links, hash })],
        seen: entries.length,
        changed: entries.length,
        next: JSON.stringify(next),
      }
    }
    const head = headOf(place, call.at)
    const next = addDays(place.day, 1)
    return {
      ...none,
      writes: [create(auditHeads, place.day, head)],
      ...(next < today && { next: JSON.stringify(startOf(next, head.hash)) }),
    }
  },
}

const startOf = (day: Day, prev: string): Place => ({ day, prev, last: prev, page: 0, count: 0 })

function headOf({ day, prev, last, count, page }: Place, at: string): AuditHead {
  return { day, prev, hash: headHash(prev, day, count, last, sha256), count, pages: page, last, at }
}

/** The day after the last head; without any the day of the first entry. */
async function firstPlace(call: Call): Promise<Place | undefined> {
  const [head] = await call.read.find(auditHeads, {
    where: {},
    order: { by: 'day', direction: 'desc' },
    limit: 1,
  })
  if (head) return startOf(addDays(head.day, 1), head.hash)
  const [first] = await call.read.find(audit, {
    where: {},
    order: { by: 'at', direction: 'asc' },
    limit: 1,
  })
  return first && startOf(shanghaiDay(Date.parse(first.at)), NO_HASH)
}

/**
 * The next entries of the day by instant and id. Entries of one instant stay together: a page that is full ends before
 * its last instant, whose entries may go on behind it.
 */
async function entriesBehind(call: Call, { day, at }: Place): Promise<Stored<AuditEntry>[]> {
  const found = await call.read.find(audit, {
    where: { at: at ? { after: at } : { from: midnight(day) } },
    order: { by: 'at', direction: 'asc' },
    limit: PAGE,
  })
  const end = midnight(addDays(day, 1))
  const last = found[found.length - 1]?.at
  const cut = found.length === PAGE && last !== undefined && last !== found[0]?.at
  return found
    .filter((entry) => entry.at < end && !(cut && entry.at === last))
    .sort((a, b) => (a.at === b.at ? (a._id < b._id ? -1 : 1) : a.at < b.at ? -1 : 1))
}
