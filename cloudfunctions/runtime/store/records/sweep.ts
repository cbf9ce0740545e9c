import type { Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: its cause, such as `epidemic@3` or `COS_SHAMPOO@2`. Judging codes again, page by page, after rules changed. */
export interface Sweep extends Revised {
  /** Only this category; absent: every code. */
  category?: string
  /** Not before then. */
  dueAt: Instant
  open: boolean
  /** Id of the last product that was looked at. */
  cursor?: string
  /** Products looked at so far, of so many when it began; those whose verdict changed; those that could not be judged. */
  seen: number
  total: number
  changed: number
  failed: number
  /** Ids of the first that could not be judged. */
  failures: string[]
  startedAt?: Instant
  finishedAt?: Instant
}
