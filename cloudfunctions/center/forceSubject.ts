import * as z from 'zod'
import { subjectOf } from '../runtime/force/subject'
import { action } from '../runtime/onion/action'
import { token } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'

/** What a measure can be about: by what was scanned, by the number under a code, or by the product's id. */
export const forceSubject = action('center', 'forceSubject', {
  input: z.strictObject({ code: token }),
  allow: center,
  async handle({ input, call }) {
    return { answer: await subjectOf(call, input.code) }
  },
})
