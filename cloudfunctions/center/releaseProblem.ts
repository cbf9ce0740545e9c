import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { problemDetail } from '../runtime/problem/problemView'
import { problems } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { holderOf, refuseHeldByOther } from '../runtime/verification/holding'

/** Gives a report back before its half hour is over. Nothing to give back is no fault. */
export const releaseProblem = action('center', 'releaseProblem', {
  input: z.strictObject({ id, requestKey }),
  allow: center,
  async handle({ input, call }) {
    const problem = await call.read.one(problems, input.id)
    if (!problem) return refuse('NOT_FOUND')
    refuseHeldByOther(call, problem)
    if (!holderOf(call, problem)) return { answer: await problemDetail(call, problem) }
    const { held: _, ...free } = problem
    return {
      writes: [replace(problems, problem, { held: undefined as never })],
      target: problem._id,
      answer: await problemDetail(call, { ...free, revision: problem.revision + 1 }),
    }
  },
})
