import { isClean } from '../../domain/review'
import { membersOf } from '../code/refresh'
import type { Call } from '../onion/call'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Review } from '../store/records'

/** What a review found, to the supplier's people: with the page on which its evidence is. */
export async function tellReviewed(call: Call, review: Stored<Review>): Promise<Tell[]> {
  const { _id, outcome, product, platform } = review
  if (!outcome) return []
  const code = isClean(outcome.result) ? 'reviewPassed' : 'reviewFailed'
  const params = { product, platform, result: outcome.result, text: outcome.text }
  const link = `/platform/pages/review/review?reviewId=${_id}`
  return tellAll(await membersOf(call, review.supplierId), { code, params }, link)
}

/** A review for cause without a launch has begun. */
export async function tellOpened(call: Call, review: Stored<Review>): Promise<Tell[]> {
  const { product, platform, productId, supplierId } = review
  const link = `/supplier/pages/product/product?productId=${productId}`
  return tellAll(
    await membersOf(call, supplierId),
    { code: 'reviewOpened', params: { product, platform } },
    link,
  )
}
