import * as z from 'zod'
import { extractView } from '../runtime/extract/view'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { extracts } from '../runtime/store/collections'

/** How far an import is, and what came of it. */
export const extract = action('center', 'extract', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.one(extracts, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: extractView(call, found) }
  },
})
