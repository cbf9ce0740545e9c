import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { supplierDetail } from '../runtime/oversight/supplierDetail'

/** One supplier with its people, codes, events, launches and appeals. */
export const supplier = action('center', 'supplier', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    return { answer: await supplierDetail(call, input.id) }
  },
})
