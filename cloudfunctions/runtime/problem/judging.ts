import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { problems } from '../store/collections'
import type { Stored } from '../store/database'
import type { Problem } from '../store/records'
import { refuseHeldByOther } from '../verification/holding'

/**
 * An open report that this clerk may judge now: nobody else is at it, it does not wait for a second person, and it is not
 * the clerk's own.
 */
export async function toJudge(
  call: Call,
  { id, revision }: { id: string; revision: number },
): Promise<Stored<Problem>> {
  const problem = await call.read.one(problems, id)
  if (!problem) return refuse('NOT_FOUND')
  if (!problem.open) refuse('ALREADY_DONE')
  if (problem.reporter === call.openid) refuse('SAME_PERSON')
  refuseHeldByOther(call, problem)
  if (problem.forceId) refuse('ALREADY_DONE')
  if (problem.revision !== revision) refuse('CONFLICT', { params: { revision: problem.revision } })
  return problem
}
