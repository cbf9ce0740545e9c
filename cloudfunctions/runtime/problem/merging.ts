import type { Call } from '../onion/call'
import { refuseField } from '../onion/refusal'
import { problems } from '../store/collections'
import type { Stored } from '../store/database'
import type { Problem } from '../store/records'
import { replace, type Write } from '../store/writes'
import { duplicatesOf } from './outcome'

/**
 * Merges a report into an open one about the same product, with everything that was merged into it before. The graver of
 * the two gravities counts from then on, and the earlier of the two days.
 */
export async function merged(
  call: Call,
  problem: Stored<Problem>,
  into: Stored<Problem>,
): Promise<{ writes: Write[]; after: Stored<Problem> }> {
  const fits = into.open && !into.forceId && into.productId === problem.productId && into._id !== problem._id
  if (!fits) return refuseField(['duplicateOf'], 'problemOther')
  const own = await duplicatesOf(call, problem)
  const first = problem.order < into.order ? problem : into
  const due = problem.dueAt < into.dueAt ? problem.dueAt : into.dueAt
  const changes = {
    state: 'duplicate' as const,
    duplicateOf: into._id,
    merged: 0,
    open: false,
    held: undefined as never,
    order: `${call.at}|${problem._id}`,
  }
  const order = first === into ? into.order : `${first.order.split('|').slice(0, 2).join('|')}|${into._id}`
  return {
    writes: [
      replace(problems, problem, changes),
      replace(problems, into, {
        merged: into.merged + 1 + own.length,
        gravity: first.gravity,
        dueAt: due,
        order,
      }),
      ...own.map((one) => replace(problems, one, { duplicateOf: into._id })),
    ],
    after: { ...problem, ...changes, revision: problem.revision + 1 },
  }
}
