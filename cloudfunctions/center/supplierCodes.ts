import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { supplierCodes as codesOf } from '../runtime/oversight/supplierDetail'

/** The codes of one supplier, a page at a time. */
export const supplierCodes = action('center', 'supplierCodes', {
  input: z.strictObject({ id, cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    return { answer: await codesOf(call, input.id, input.cursor) }
  },
})
