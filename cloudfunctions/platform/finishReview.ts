import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { refuseUnshown } from '../runtime/review/evidence'
import { foundFields } from '../runtime/review/fields'
import { recorded } from '../runtime/review/recording'
import { platformReview } from '../runtime/review/reviewing'
import { reviewView } from '../runtime/review/reviewView'

/** What a review for cause without a launch found. One of a launch is recorded there. */
export const finishReview = action('platform', 'finishReview', {
  input: z.strictObject({ reviewId: id, revision, ...foundFields, requestKey }),
  allow: reviewer,
  async handle({ input: { reviewId, revision: seen, requestKey: _, ...found }, who, call }) {
    const review = await platformReview(call, who, reviewId)
    if (!review.open) refuse('ALREADY_DONE')
    if (review.revision !== seen) refuse('CONFLICT', { params: { revision: review.revision } })
    refuseUnshown(found)
    const { writes, tell, review: after } = await recorded(call, who, review, found)
    return { writes, tell, target: reviewId, answer: await reviewView(call, after, 'platform', writes) }
  },
})
