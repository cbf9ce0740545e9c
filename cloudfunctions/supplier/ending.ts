import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { endingView, supplierEnding } from '../runtime/partnership/endingView'

/** What a platform reported of a product of mine, and how far it has come. */
export const ending = action('supplier', 'ending', {
  input: z.strictObject({ id }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    return { answer: await endingView(call, await supplierEnding(call, supplier._id, input.id), 'supplier') }
  },
})
