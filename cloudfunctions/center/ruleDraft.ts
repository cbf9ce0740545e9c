import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { draftOf, draftView } from '../runtime/ruleset/drafts'

/** A draft with what it changes, what keeps it from being proposed, and its impact as far as it is. */
export const ruleDraft = action('center', 'ruleDraft', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    return { answer: await draftView(call, await draftOf(call, input.id)) }
  },
})
