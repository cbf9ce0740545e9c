import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { problemDetail } from '../runtime/problem/problemView'
import { problems } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { held, refuseHeldByOther } from '../runtime/verification/holding'

/** Takes an open report for half an hour, so that two clerks do not look into the same. */
export const takeProblem = action('center', 'takeProblem', {
  input: z.strictObject({ id, requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const problem = await call.read.one(problems, input.id)
    if (!problem) return refuse('NOT_FOUND')
    if (!problem.open) refuse('ALREADY_DONE')
    if (problem.reporter === call.openid) refuse('SAME_PERSON')
    refuseHeldByOther(call, problem)
    const changes = { held: held(call, who.name) }
    return {
      writes: [replace(problems, problem, changes)],
      target: problem._id,
      answer: await problemDetail(call, { ...problem, ...changes, revision: problem.revision + 1 }),
    }
  },
})
