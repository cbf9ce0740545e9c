import * as z from 'zod'
import { accessEntry, opened, watermarkOf } from '../runtime/document/openDocument'
import { action } from '../runtime/onion/action'
import { id, openPurpose, requestKey } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { reviewDocument } from '../runtime/review/evidence'
import { platformReview } from '../runtime/review/reviewing'

/** Opens what a reviewer of my platform put up with a review: for a purpose, on record, with my name over it. */
export const openReviewDocument = action('platform', 'openReviewDocument', {
  input: z.strictObject({ reviewId: id, documentId: id, purpose: openPurpose, requestKey }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const review = await platformReview(call, who, input.reviewId)
    const document = await reviewDocument(call, review, input.documentId)
    return {
      writes: [accessEntry(call, who, document, input.purpose)],
      target: input.documentId,
      answer: await opened(call, document, watermarkOf(call, who.name, who.platform.name.zh)),
    }
  },
})
