import * as z from 'zod'
import { applicationDetail } from '../runtime/application/applications'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { applications } from '../runtime/store/collections'

/** One application with what is known of its credit code. */
export const application = action('center', 'application', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, who, call }) {
    const found = await call.read.one(applications, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: await applicationDetail(call, found, who.role) }
  },
})
