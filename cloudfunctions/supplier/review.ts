import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { supplierReview } from '../runtime/review/reviewing'
import { reviewView } from '../runtime/review/reviewView'

/** One review of a product of mine: what the platform found, and what shows it. */
export const review = action('supplier', 'review', {
  input: z.strictObject({ reviewId: id }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const found = await supplierReview(call, supplier._id, input.reviewId)
    return { answer: await reviewView(call, found, 'supplier') }
  },
})
