/** What the timers keep: how far each job of a day has come, what was told once, the chain of the audit. */
import type { Day, Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: job, `:`, day in Shanghai. Its place is committed together with the effect of the page before it. */
export interface PatrolRun extends Revised {
  job: string
  day: Day
  state: 'working' | 'done'
  /** Where to go on; absent: at the beginning. */
  cursor?: string
  /** Who works on it, and until when (ms since 1970) nobody else does. */
  lease?: { by: string; until: number }
  pages: number
  /** Records looked at, changed, and those that could not be judged. */
  seen: number
  changed: number
  failed: number
  /** Ids of the first that could not be judged. */
  failures: string[]
  /** How often it was done on this day. */
  rounds: number
  startedAt: Instant
  finishedAt?: Instant
}

/** Id: what it is about and its stage. That it exists keeps a person from being told twice. */
export interface Notice {
  at: Instant
}

/** Id: day, `:`, number of the page. A stretch of the audit, chained to the stretch before it. */
export interface AuditPage {
  day: Day
  page: number
  /** Hash of the page before, or of the last day's end. */
  prev: string
  /** Ids of the entries in their order, each with the SHA-256 of its canonical form. */
  entries: { id: string; hash: string }[]
  hash: string
}

/** Id: day. The end of a day's chain. */
export interface AuditHead {
  day: Day
  /** Hash of the day before; that of nothing for the first. */
  prev: string
  hash: string
  count: number
  pages: number
  /** Hash of the day's last page; of a day without entries that of the day before. */
  last: string
  at: Instant
}

/** Id: day, `:`, collection. What the retention took away on that day; nothing of the content. */
export interface DeletionCertificate {
  day: Day
  collection: string
  /** The rule, in words. */
  kept: string
  /** Everything up to this instant had to go. */
  upTo: Instant
  count: number
  files: number
  /** Chained SHA-256 over the ids, in the order in which they went. */
  digest: string
  at: Instant
}
