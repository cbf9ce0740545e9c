import * as z from 'zod'
import { completeForm } from '../domain/health'
import { declareFor } from '../runtime/health/declaring'
import { declarer } from '../runtime/health/gates'
import { healthCode, nameless } from '../runtime/health/view'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'

/** One's own declaration. There is a code when the form is complete, and not before. */
export const declare = action('health', 'declare', {
  input: z.strictObject({ form: completeForm, requestKey }),
  allow: declarer,
  async handle({ input, call }) {
    const { person, writes } = await declareFor(call, input.form, 'self')
    const answer = await healthCode(call, person)
    return { writes, target: person._id, answer, remembered: nameless(answer) }
  },
})
