import * as z from 'zod'
import { duplicateDetail } from '../runtime/duplicate/view'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { duplicates } from '../runtime/store/collections'

/** Two that may be one, side by side. */
export const duplicate = action('center', 'duplicate', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    const found = (await call.read.one(duplicates, input.id)) ?? refuse('NOT_FOUND')
    return { answer: await duplicateDetail(call, found) }
  },
})
