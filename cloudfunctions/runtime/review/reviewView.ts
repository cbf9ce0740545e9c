/** Reviews as their two sides see them. Names of the platform's people stay within the platform. */
import type { CodeState, ReviewRow, ReviewView } from '../../../typings/contract'
import { documentInfo } from '../document/documents'
import { coloursOf, type Side } from '../launch/launchView'
import type { Call } from '../onion/call'
import { documents, products } from '../store/collections'
import type { Stored } from '../store/database'
import type { Launch, Review } from '../store/records'
import { type Write, written } from '../store/writes'

export function reviewRow(review: Stored<Review>, colour: CodeState): ReviewRow {
  const { _id: reviewId, launchId, cause, outcome, reviewedAt } = review
  return {
    reviewId,
    ...(launchId && { launchId }),
    revision: review.revision,
    productId: review.productId,
    product: review.product,
    token: review.token,
    supplierId: review.supplierId,
    supplier: review.supplier,
    platformId: review.platformId,
    platform: review.platform,
    category: review.category,
    colour,
    kind: review.kind,
    ...(cause && { reason: cause.reason }),
    openedAt: review.openedAt,
    dueAt: review.dueAt,
    ...(outcome && { result: outcome.result }),
    ...(reviewedAt && { reviewedAt }),
  }
}

/** A launch that waits for its review, as a line of the same list. */
export function waitingRow(launch: Stored<Launch>, colour: CodeState): ReviewRow {
  const { cause } = launch
  return {
    launchId: launch._id,
    revision: launch.revision,
    productId: launch.productId,
    product: launch.product,
    token: launch.token,
    supplierId: launch.supplierId,
    supplier: launch.supplier,
    platformId: launch.platformId,
    platform: launch.platform,
    category: launch.category,
    colour,
    kind: cause ? 'cause' : 'drawn',
    ...(cause && { reason: cause.reason }),
    openedAt: cause?.at ?? launch.requestedAt,
    dueAt: launch.dueAt,
  }
}

/** Rows of several reviews, with one read for their colours. */
export async function reviewRows(call: Call, some: Stored<Review>[]): Promise<ReviewRow[]> {
  const colour = await coloursOf(call, some)
  return some.map((review) => reviewRow(review, colour(review)))
}

/** `writes`: of the same commit, so that the answer says what the result has done. */
export async function reviewView(
  call: Call,
  review: Stored<Review>,
  side: Side,
  writes: readonly Write[] = [],
): Promise<ReviewView> {
  const colour = (await coloursOf(call, [review], writes))(review)
  const { cause, outcome, version, _id: reviewId } = review
  const named = <S extends { by?: string; name?: string }>({ by: _by, name, ...shown }: S) => ({
    ...shown,
    ...(side === 'platform' && name && { name }),
  })
  const finding = await findingOf(call, review, writes)
  return {
    ...reviewRow(review, colour),
    reviewId,
    version,
    ...(cause && { cause: named(cause) }),
    ...(outcome && {
      outcome: {
        ...named(outcome),
        documents: (await call.read.many(documents, outcome.documents)).map(documentInfo),
      },
    }),
    ...(finding && { finding }),
    asOf: call.at,
  }
}

async function findingOf(
  call: Call,
  review: Stored<Review>,
  writes: readonly Write[],
): Promise<ReviewView['finding']> {
  if (review.open) return undefined
  const { productId } = review
  const product = written(writes, products, productId) ?? (await call.read.one(products, productId))
  const event = product?.events?.find(({ id }) => id === review._id)
  return event && (event.closed ? 'ended' : 'open')
}
