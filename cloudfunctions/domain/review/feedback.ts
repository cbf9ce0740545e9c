import type { ReviewResult } from '../../../typings/contract'

/** Results after which a product may be listed: nothing, or nothing that matters to who uses it. */
const CLEAN: readonly ReviewResult[] = ['pass', 'minor']

/** Whether a review was passed. Neither a sample that was not to be had nor a refusal counts as good. */
export const isClean = (result: ReviewResult): boolean => CLEAN.includes(result)

/** An event as far as reviews touch it; `platformId` says whose review it came of. */
export interface ReviewEvent {
  id: string
  type: string
  reason?: string
  closed?: boolean
  closedAt?: string
  platformId?: string
}

/** A review that is over: its id, whose it was, what it found, and when (ISO 8601). */
export interface Reviewed {
  id: string
  platformId: string
  result: ReviewResult
  at: string
}

/**
 * The events of a product after a review. What the same platform found before has ended, since it has looked again;
 * another platform's finding stays, or the most lenient reviewer would end everybody's. A review that was not passed
 * makes a new one. Nothing is deleted: an ended event stays for the history. Answers the same array where nothing
 * changes.
 */
export function eventsAfter<E extends ReviewEvent>(
  events: readonly E[],
  { id, platformId, result, at }: Reviewed,
): readonly (E | (ReviewEvent & { type: 'review'; at: string }))[] {
  const clean = isClean(result)
  if (clean && !events.some((event) => isOpen(event, platformId))) return events
  const before = events.map((event) =>
    isOpen(event, platformId) ? { ...event, closed: true, closedAt: at } : event,
  )
  return clean ? before : [...before, { id, type: 'review' as const, at, reason: result, platformId }]
}

/** Whether a platform's own finding is open, so that its next look at the product is due. */
export const owesReview = (events: readonly ReviewEvent[], platformId: string): boolean =>
  events.some((event) => isOpen(event, platformId))

const isOpen = (event: ReviewEvent, platformId: string): boolean =>
  event.type === 'review' && event.closed !== true && event.platformId === platformId
