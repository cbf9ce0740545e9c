import * as z from 'zod'
import { appealFurther, appealView, ownAppeal, withoutWords } from '../runtime/health/appeals'
import { resident } from '../runtime/health/gates'
import { ownPerson } from '../runtime/health/people'
import { sealedBeside } from '../runtime/health/sealedFields'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision, words } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthPeople } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** The second level: answered within 72 hours, never by whoever decided the first. */
export const appealAgain = action('health', 'appealAgain', {
  input: z.strictObject({ appealId: id, revision, text: words(5, 500), requestKey }),
  allow: resident,
  async handle({ input, call }) {
    const known = await ownAppeal(call, input.appealId)
    if (known.revision !== input.revision) refuse('CONFLICT', { params: { revision: known.revision } })
    const { appeal, writes } = appealFurther(call, known, input.text)
    const person = await ownPerson(call, appeal.personId)
    const answer = appealView(appeal, person)
    // Of one moment with the record: the rotation looks for appeals where it finds a person.
    const all = [...writes, replace(healthPeople, person, sealedBeside(person))]
    return { writes: all, target: appeal._id, answer, remembered: withoutWords(answer) }
  },
})
