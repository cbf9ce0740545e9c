import * as z from 'zod'
import { codeOf } from '../runtime/code/codes'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { requestKey, token } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { causeFields } from '../runtime/review/fields'
import { openedForCause } from '../runtime/review/reviewing'
import { reviewView } from '../runtime/review/reviewView'
import { tellOpened } from '../runtime/review/telling'
import { reviews } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

/** Opens a review for cause of any product that a reviewer has scanned, whether or not it asks for a launch. */
export const reviewCode = action('platform', 'reviewCode', {
  input: z.strictObject({ token, ...causeFields, requestKey }),
  allow: reviewer,
  async handle({ input: { token: scanned, reason, text }, who, call }) {
    const code = await codeOf(call, scanned)
    const review = await openedForCause(call, who, code, { reason, ...(text && { text }) })
    await refuseRiskyText(call.openid, call.request, [text])
    const { _id, ...document } = review
    return {
      writes: [create(reviews, _id, document)],
      tell: await tellOpened(call, review),
      target: _id,
      answer: await reviewView(call, review, 'platform'),
    }
  },
})
