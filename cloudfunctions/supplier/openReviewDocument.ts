import * as z from 'zod'
import { accessEntry, opened, watermarkOf } from '../runtime/document/openDocument'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { reviewDocument } from '../runtime/review/evidence'
import { supplierReview } from '../runtime/review/reviewing'

/** Opens what a platform showed for a review of my product: it is the platform's, so the opening is on record. */
export const openReviewDocument = action('supplier', 'openReviewDocument', {
  input: z.strictObject({ reviewId: id, documentId: id, requestKey }),
  allow: supplierMember,
  async handle({ input, who, call }) {
    const review = await supplierReview(call, who.supplier._id, input.reviewId)
    const document = await reviewDocument(call, review, input.documentId)
    return {
      writes: [accessEntry(call, who, document, 'own')],
      target: input.documentId,
      answer: await opened(call, document, watermarkOf(call, who.user.name ?? '', who.supplier.name)),
    }
  },
})
