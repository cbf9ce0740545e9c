import type { SweepProgress } from '../../../typings/contract'
import type { Stored } from '../store/database'
import type { Sweep } from '../store/records'

/** How far the batch of a version is. */
export function progressOf(sweep: Stored<Sweep>): SweepProgress {
  const { _id: ruleSet, open, startedAt, dueAt, seen, total, changed, failed, finishedAt } = sweep
  return {
    ruleSet,
    state: !open ? 'done' : startedAt ? 'working' : 'waiting',
    dueAt,
    seen,
    total: Math.max(total, seen),
    changed,
    failed,
    ...(finishedAt && { finishedAt }),
  }
}
