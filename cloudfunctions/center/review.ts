import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { reviewView } from '../runtime/review/reviewView'
import { reviews } from '../runtime/store/collections'

/** One review of a platform that is over, with its evidence and who recorded it. */
export const review = action('center', 'review', {
  input: z.strictObject({ reviewId: id }),
  allow: center,
  async handle({ input: { reviewId }, call }) {
    const found = await call.read.one(reviews, reviewId)
    if (!found || found.open) return refuse('NOT_FOUND')
    return { answer: await reviewView(call, found, 'platform') }
  },
})
