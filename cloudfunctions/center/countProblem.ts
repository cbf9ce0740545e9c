import * as z from 'zod'
import { askForForce } from '../runtime/force/request'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision, words } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { toJudge } from '../runtime/problem/judging'
import { complaintsOf, duplicatesOf } from '../runtime/problem/outcome'
import { problemDetail } from '../runtime/problem/problemView'
import { problems, products, suppliers } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/**
 * Asks for a report to be counted as a complaint, with the answer that goes out once it is. The rate of complaints decides
 * a colour, so it counts only with a second person behind it.
 */
export const countProblem = action('center', 'countProblem', {
  input: z.strictObject({ id, revision, answer: words(2, 500), requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const problem = await toJudge(call, input)
    const product = await call.read.one(products, problem.productId)
    const supplier = product && (await call.read.one(suppliers, product.supplierId))
    if (!product?.submitted || !supplier) return refuse('NOT_FOUND')
    const count = complaintsOf(problem, await duplicatesOf(call, problem))
    // A platform counts its own complaints every month; counted here they would count twice.
    if (count === 0) refuseField(['id'], 'problemOfPlatform')
    const { force, writes, tell } = await askForForce(
      call,
      who.name,
      { supplier, product },
      {
        kind: 'complaint',
        reason: 'complaintFounded',
        note: problem.text,
        documents: problem.documents,
        aboutId: problem._id,
        count,
      },
    )
    const changes = {
      forceId: force._id,
      planned: { text: input.answer, by: who.name },
      held: undefined as never,
    }
    return {
      writes: [replace(problems, problem, changes), ...writes],
      tell,
      target: problem._id,
      answer: await problemDetail(call, { ...problem, ...changes, revision: problem.revision + 1 }),
    }
  },
})
