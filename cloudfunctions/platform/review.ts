import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { platformReview } from '../runtime/review/reviewing'
import { reviewView } from '../runtime/review/reviewView'

/** One review of my platform, with its evidence and what it did to the code. */
export const review = action('platform', 'review', {
  input: z.strictObject({ reviewId: id }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const found = await platformReview(call, who, input.reviewId)
    return { answer: await reviewView(call, found, 'platform') }
  },
})
