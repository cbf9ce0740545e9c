import * as z from 'zod'
import { issued } from '../runtime/document/issuing'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { newEvidence } from '../runtime/review/evidence'
import { cloudPathOf, limitFor, limitsOf } from '../runtime/store/storage'

/** The only path to which a reviewer's phone may upload this evidence of a review. */
export const issueUpload = action('platform', 'issueUpload', {
  input: z.strictObject({ name: line(200), type: z.string().max(100), size: z.int().min(1), requestKey }),
  allow: reviewer,
  async handle({ input, who: { platform }, call }) {
    const { type } = input
    return issued(call, input, {
      limit: limitFor('review', type),
      allowed: limitsOf('review').allowed,
      pathOf: (documentId) => cloudPathOf(`review/${platform.id}`, documentId, type),
      of: newEvidence(call, platform.id),
    })
  },
})
