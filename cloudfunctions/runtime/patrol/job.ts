/** What a job of the timers is: pages of work, each with one commit that also holds the place behind it. */
import type { Day } from '../../../typings/text'
import type { Call } from '../onion/call'
import { logFault } from '../onion/log'
import { Stale } from '../store/commit'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Write } from '../store/writes'

export interface Job {
  /** Part of the id of its record. */
  name: string
  /** Minutes after midnight in Shanghai before which it does not begin. */
  from: number
  /** Minutes after which it is done again on the same day. Absent: once a day. */
  every?: number
  /** Reads and decides the page behind `cursor`. Done again when another commit came first. */
  page(step: Step): Promise<Page>
}

export interface Step {
  call: Call
  /** The day in Shanghai that the job is done for. */
  day: Day
  cursor?: string
}

export interface Page {
  writes: Write[]
  tell: Tell[]
  seen: number
  changed: number
  /** Ids of records that could not be judged. They stay as they are, and the others go on. */
  failed: string[]
  /** Where the next page begins. Absent: this was the last one. */
  next?: string
}

export interface Effect {
  writes: Write[]
  tell: Tell[]
}

/** Operations of one commit: some seconds at the most, well within the 30 s of a transaction. */
const MOST_WRITES = 100

/**
 * Decides the records of a page one after the other until the commit is full; the next page goes on behind the last
 * one that was decided. A record that cannot be judged changes nothing and is reported.
 */
export async function decideEach<D extends object>(
  call: Call,
  name: string,
  records: Stored<D>[],
  full: boolean,
  decide: (record: Stored<D>) => Promise<Effect | undefined>,
): Promise<Page> {
  const page: Page = { writes: [], tell: [], seen: 0, changed: 0, failed: [] }
  for (const record of records) {
    try {
      const effect = await decide(record)
      if (effect) {
        page.writes.push(...effect.writes)
        page.tell.push(...effect.tell)
        page.changed += 1
      }
    } catch (fault) {
      if (fault instanceof Stale) throw fault
      logFault(call.request, `patrol.${name} ${record._id}`, fault)
      page.failed.push(record._id)
    }
    page.seen += 1
    const more = full || page.seen < records.length
    if (more && page.writes.length + page.tell.length >= MOST_WRITES) return { ...page, next: record._id }
  }
  const last = records[records.length - 1]
  return full && last ? { ...page, next: last._id } : page
}
