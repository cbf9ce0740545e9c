/** Reviews as records: whose one is, and making one. */
import type { ReviewCause } from '../../../typings/contract'
import { dueOf } from '../../domain/launch'
import { formOf } from '../code/assessing'
import { behind } from '../code/codeDetail'
import { signed } from '../launch/deciding'
import { listingId } from '../launch/listing'
import type { Call } from '../onion/call'
import type { Reviewer } from '../onion/gates'
import { refuse, refuseField } from '../onion/refusal'
import { holidays } from '../onion/settings'
import { listings, reviews } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { Code, Launch, Review } from '../store/records'

/** A review of this reviewer's platform; another's answers exactly like one that does not exist. */
export async function platformReview(call: Call, who: Reviewer, reviewId: string): Promise<Stored<Review>> {
  const review = await call.read.one(reviews, reviewId)
  return review?.platformId === who.platform.id ? (review as Stored<Review>) : refuse('NOT_FOUND')
}

/** A review of this supplier's product that is over: until then it is the platform's alone. */
export async function supplierReview(
  call: Call,
  supplierId: string,
  reviewId: string,
): Promise<Stored<Review>> {
  const review = await call.read.one(reviews, reviewId)
  return review?.supplierId === supplierId && !review.open ? (review as Stored<Review>) : refuse('NOT_FOUND')
}

/** The id of the next review of a product by a platform. Two made at once get the same, so that one is thought over. */
export async function nextReviewId(call: Call, productId: string, platformId: string): Promise<string> {
  const before = await call.read.count(reviews, { productId, platformId })
  return `${sha256(`review|${productId}|${platformId}`).slice(0, 24)}-${before}`
}

/**
 * A review for cause of a product that asks nothing of the platform now. Refuses a second one beside an open one, and
 * one of a product with an open request, which is reviewed there.
 */
export async function openedForCause(
  call: Call,
  who: Reviewer,
  code: Stored<Code>,
  cause: { reason: ReviewCause; text?: string },
): Promise<Stored<Review>> {
  const { product, submitted, supplier } = await behind(call, code)
  const { id: platformId, name: platform } = who.platform
  const listing = await call.read.one(listings, listingId(product._id, platformId))
  if (listing?.launchId) refuseField(['token'], 'review.hasLaunch')
  const open = await call.read.count(reviews, { productId: product._id, platformId, open: true })
  if (open > 0) refuse('ALREADY_DONE')
  const id = await nextReviewId(call, product._id, platformId)
  const dueAt = new Date(dueOf('hours24', call.now, holidays())).toISOString()
  return {
    _id: id,
    platformId,
    platform,
    supplierId: supplier._id,
    supplier: supplier.name,
    productId: product._id,
    product: submitted.dossier.name,
    category: formOf(submitted.dossier.category).category.name,
    token: code._id,
    version: submitted.version,
    kind: 'cause',
    cause: { ...cause, ...signed(call, who) },
    openedAt: call.at,
    dueAt,
    open: true,
    order: `${dueAt}|${id}`,
    revision: 1,
  }
}

/** The record of a launch's review, which is written with its result. */
export function ofLaunch(id: string, launch: Stored<Launch>): Stored<Review> {
  const { cause, dueAt } = launch
  return {
    _id: id,
    platformId: launch.platformId,
    platform: launch.platform,
    supplierId: launch.supplierId,
    supplier: launch.supplier,
    productId: launch.productId,
    product: launch.product,
    category: launch.category,
    token: launch.token,
    version: launch.version,
    launchId: launch._id,
    kind: cause ? 'cause' : 'drawn',
    ...(cause && { cause }),
    openedAt: cause?.at ?? launch.requestedAt,
    dueAt,
    open: true,
    order: `${dueAt}|${id}`,
    revision: 0,
  }
}
