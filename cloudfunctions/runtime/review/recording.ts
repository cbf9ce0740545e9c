/** Writing down what a review found: the record, the code, and who is told. */
import type { ReviewFound } from '../../../typings/contract'
import { refuseRiskyText } from '../document/contentCheck'
import { signed } from '../launch/deciding'
import type { Call } from '../onion/call'
import type { Reviewer } from '../onion/gates'
import { refuseField } from '../onion/refusal'
import { launches, reviews } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Launch, Review } from '../store/records'
import { replace, save, type Write, written } from '../store/writes'
import { evidenceKept } from './evidence'
import { feedBack } from './feedback'
import { judged } from './lot'
import { nextReviewId, ofLaunch } from './reviewing'
import { tellReviewed } from './telling'

export interface Recorded {
  writes: Write[]
  tell: Tell[]
  review: Stored<Review>
}

/** A review with its result, as a commit. */
export async function recorded(
  call: Call,
  who: Reviewer,
  review: Stored<Review>,
  found: ReviewFound,
): Promise<Recorded> {
  const { result, text, documents = [], lot } = found
  const kept = await evidenceKept(call, who.platform.id, documents)
  await refuseRiskyText(call.openid, call.request, [text])
  const inspected = lot && (await judged(call, review, lot, result))
  const changes = {
    open: false,
    outcome: { result, text, documents, ...(inspected && { lot: inspected }), ...signed(call, who) },
    reviewedAt: call.at,
    order: `${call.at}|${review._id}`,
  }
  const after = { ...review, ...changes }
  const effect = await feedBack(call, who, after)
  return {
    writes: [save(reviews, review, changes), ...kept, ...effect.writes],
    tell: [...effect.tell, ...(await tellReviewed(call, after))],
    review: { ...after, revision: review.revision + 1 },
  }
}

/**
 * The same of a launch that waits for it. A critical fault turns the code red, which ends the very launch that it was
 * found in: then one write holds the result and the end.
 */
export async function recordedOfLaunch(
  call: Call,
  who: Reviewer,
  launch: Stored<Launch>,
  found: ReviewFound,
): Promise<Recorded & { after: Stored<Launch> }> {
  if (!launch.toReview) refuseField(['launchId'], 'launch.notToReview')
  const id = await nextReviewId(call, launch.productId, launch.platformId)
  const made = await recorded(call, who, ofLaunch(id, launch), found)
  const { result, text } = found
  const review = { result, text, reviewId: id, ...signed(call, who) }
  const changes = { review, reviewedAt: call.at, toReview: false }
  const stopped = { ...launch, ...written(made.writes, launches, launch._id), revision: launch.revision }
  const others = made.writes.filter((write) => write.into !== launches.name || write.id !== launch._id)
  const writes = [...others, replace(launches, stopped, changes)]
  return { ...made, writes, after: { ...stopped, ...changes, revision: launch.revision + 1 } }
}
