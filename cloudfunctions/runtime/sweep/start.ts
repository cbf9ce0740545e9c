import type { Instant } from '../../../typings/text'
import { sweeps } from '../store/collections'
import { create, type Write } from '../store/writes'

/**
 * Milliseconds between a change of what codes are judged by and the first page: an instance may not have noticed for
 * half a minute, and the longest function takes a minute. Nothing judged by the old rules is written behind the sweep.
 */
export const SETTLED = 120_000

/**
 * Has every code judged again from `dueAt` on, or those of one category. To be committed with the change that calls
 * for it; `cause` names that change and makes the sweep happen once.
 */
export function startSweep(cause: string, dueAt: Instant, category?: string): Write {
  return create(sweeps, cause, {
    ...(category && { category }),
    dueAt,
    open: true,
    seen: 0,
    total: 0,
    changed: 0,
    failed: 0,
    failures: [],
    revision: 1,
  })
}
