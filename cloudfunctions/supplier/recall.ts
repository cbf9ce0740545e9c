import * as z from 'zod'
import { ownRecall } from '../runtime/event/ownRecall'
import { recallDetail } from '../runtime/event/recallView'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'

/** One recall of an own product: what to do, by when, and what was reported. */
export const recall = action('supplier', 'recall', {
  input: z.strictObject({ id }),
  allow: supplierMember,
  async handle({ input, who, call }) {
    return { answer: await recallDetail(call, await ownRecall(call, who, input.id)) }
  },
})
