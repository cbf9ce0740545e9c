import type { Day } from '../../../typings/text'
import { addDays } from '../calendar'
import { headHash, type Link, pageHash, type Sha256 } from './auditChain'

export interface ChainPage {
  day: Day
  page: number
  prev: string
  entries: readonly Link[]
  hash: string
}
export interface ChainHead {
  day: Day
  prev: string
  hash: string
  count: number
  pages: number
  /** Hash of the day's last page; of a day without entries that of the day before. */
  last: string
}

/** What is wrong with an entry of the audit or with the chain of a day. */
export type ChainFault =
  | { code: 'changed' | 'missing'; id: string; day: Day }
  /** An entry of a day whose chain does not have it. */
  | { code: 'added'; id: string; day: Day }
  | { code: 'pageBroken' | 'pageMissing'; day: Day; page: number }
  | { code: 'headBroken' | 'headMissing'; day: Day }

export interface ChainReading {
  /** Entries that are as they were chained. */
  verified: number
  faults: ChainFault[]
  /** Entries of days that are not chained yet. */
  open: number
}

/**
 * Checks an export against its chain: every entry, every page, every day's head and that no day is missing between.
 * `entries`: SHA-256 of the canonical form by id, with the day in Shanghai. Days before the first page that is there
 * are checked by their heads alone, since their entries have had their time.
 */
export function checkChain(
  entries: ReadonlyMap<string, { hash: string; day: Day }>,
  pages: readonly ChainPage[],
  heads: readonly ChainHead[],
  sha256: Sha256,
): ChainReading {
  const days = [...heads].sort((a, b) => (a.day < b.day ? -1 : 1))
  const byDay = new Map<Day, ChainPage[]>()
  for (const page of pages) byDay.set(page.day, [...(byDay.get(page.day) ?? []), page])
  const firstPage = [...byDay.keys()].sort()[0] ?? ''
  const reading: ChainReading = { verified: 0, faults: [], open: 0 }
  const chained = new Set<string>()
  let before: ChainHead | undefined
  for (const head of days) {
    for (let gap = before && addDays(before.day, 1); gap && gap < head.day; gap = addDays(gap, 1))
      reading.faults.push({ code: 'headMissing', day: gap })
    const own = (byDay.get(head.day) ?? []).sort((a, b) => a.page - b.page)
    const faults = chainFaults(head, before, own, head.day < firstPage, sha256)
    reading.faults.push(...faults)
    for (const { id, hash } of own.flatMap((page) => page.entries)) {
      chained.add(id)
      const entry = entries.get(id)
      if (entry?.hash !== hash)
        reading.faults.push({ code: entry ? 'changed' : 'missing', id, day: head.day })
      // Where the chain itself is broken its links prove nothing.
      else if (faults.length === 0) reading.verified += 1
    }
    before = head
  }
  for (const [id, { day }] of entries) {
    if (chained.has(id)) continue
    if (before && day <= before.day) reading.faults.push({ code: 'added', id, day })
    else reading.open += 1
  }
  return reading
}

/** What is wrong with the chain of one day. `over`: its entries and pages are gone, as they should be. */
function chainFaults(
  head: ChainHead,
  before: ChainHead | undefined,
  own: readonly ChainPage[],
  over: boolean,
  sha256: Sha256,
): ChainFault[] {
  const { day } = head
  const faults: ChainFault[] = []
  let last = head.prev
  for (let number = 0; number < head.pages && !over; number += 1) {
    const page = own.find((one) => one.page === number)
    if (!page) faults.push({ code: 'pageMissing', day, page: number })
    else if (page.prev !== last || page.hash !== pageHash(page.prev, page.entries, sha256))
      faults.push({ code: 'pageBroken', day, page: number })
    last = page?.hash ?? last
  }
  const count = own.reduce((sum, page) => sum + page.entries.length, 0)
  const isOwn = over || (last === head.last && count === head.count && own.length === head.pages)
  const follows = head.prev === (before?.hash ?? head.prev)
  if (!isOwn || !follows || head.hash !== headHash(head.prev, day, head.count, head.last, sha256))
    faults.push({ code: 'headBroken', day })
  return faults
}
