import * as z from 'zod'
import { appealFurther, appealView, ownAppeal, withoutWords } from '../runtime/health/appeals'
import { resident } from '../runtime/health/gates'
import { ownPerson } from '../runtime/health/people'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision, words } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'

/** The second level: answered within 72 hours, never by whoever decided the first. */
export const appealAgain = action('health', 'appealAgain', {
  input: z.strictObject({ appealId: id, revision, text: words(5, 500), requestKey }),
  allow: resident,
  async handle({ input, call }) {
    const known = await ownAppeal(call, input.appealId)
    if (known.revision !== input.revision) refuse('CONFLICT', { params: { revision: known.revision } })
    const { appeal, writes } = appealFurther(call, known, input.text)
    const answer = appealView(appeal, await ownPerson(call, appeal.personId))
    return { writes, target: appeal._id, answer, remembered: withoutWords(answer) }
  },
})
