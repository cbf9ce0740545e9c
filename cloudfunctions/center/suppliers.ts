import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { supplierList } from '../runtime/oversight/supplierList'

/** Every supplier, or those in one state. */
export const suppliers = action('center', 'suppliers', {
  input: z.strictObject({
    state: z.enum(['resumed', 'blocked', 'none', 'closed']).optional(),
    cursor: cursor.optional(),
  }),
  allow: center,
  async handle({ input, call }) {
    return { answer: await supplierList(call, input.state, input.cursor) }
  },
})
