import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision, words } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { toJudge } from '../runtime/problem/judging'
import { merged } from '../runtime/problem/merging'
import { closed } from '../runtime/problem/outcome'
import { problemDetail } from '../runtime/problem/problemView'
import { problems } from '../runtime/store/collections'

/**
 * Ends a report in words for whoever made it, without any effect on the code. A duplicate goes to the report that stands
 * for it and is answered with that one.
 */
export const closeProblem = action('center', 'closeProblem', {
  input: z.strictObject({
    id,
    revision,
    outcome: z.enum(['answered', 'dismissed', 'duplicate']),
    answer: words(2, 500).optional(),
    duplicateOf: id.optional(),
    requestKey,
  }),
  allow: center,
  async handle({ input, who, call }) {
    const { outcome, answer, duplicateOf } = input
    const problem = await toJudge(call, input)
    if (outcome === 'duplicate') {
      if (!duplicateOf) return refuseField(['duplicateOf'], 'required')
      const other = await call.read.one(problems, duplicateOf)
      if (!other) return refuse('NOT_FOUND')
      const { writes, after } = await merged(call, problem, other)
      return { writes, target: problem._id, answer: await problemDetail(call, after) }
    }
    if (!answer) return refuseField(['answer'], 'required')
    const { changes, write, tell } = await closed(call, problem, outcome, { text: answer, by: who.name })
    return {
      writes: [write],
      tell,
      target: problem._id,
      answer: await problemDetail(call, { ...problem, ...changes, revision: problem.revision + 1 }),
    }
  },
})
