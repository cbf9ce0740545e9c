/** How long the evidence of reviews is kept: for a while until a review refers to it, then as long as the review. */
import type { Instant } from '../../../typings/text'
import type { Call } from '../onion/call'
import type { DocumentRecord } from '../store/records'

const DAY_MS = 24 * 3_600_000
/** Days for which a file waits for the review that it belongs to. */
export const WAITING_DAYS = 14
/** As reviews: three years after the result. */
const REVIEW_DAYS = 3 * 365 + 1

const after = (call: Call, days: number): Instant => new Date(call.now + days * DAY_MS).toISOString()

/** Until when a file that was put up now waits for its review. */
export const evidenceUntil = (call: Call): Instant => after(call, WAITING_DAYS)

/** Until when the evidence of a review that is recorded now is kept. */
export const keptWithReview = (call: Call): Instant => after(call, REVIEW_DAYS)

/** Whether a file may still be referred to. What has had its time may go at any moment. */
export const isKept = ({ keptUntil }: DocumentRecord, { at }: Call): boolean =>
  keptUntil === undefined || keptUntil > at
