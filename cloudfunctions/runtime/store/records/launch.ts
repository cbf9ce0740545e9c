/** Platforms, the requests to launch there, and what people report of a product. */
import type {
  Accepted,
  Lane,
  LaunchAwaits,
  LaunchState,
  LaunchTarget,
  Leaving,
  OrdinaryStep,
  PlatformState,
  ReviewCause,
  ReviewResult,
} from '../../../../typings/contract'
import type { CreditCode, Day, Instant, Text } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: the platform's name in small letters, as its invitation gave it. */
export interface Platform extends Revised {
  name: Text
  creditCode?: CreditCode
  contact?: { name: string; mobile: string }
  /** What it needs the codes for. */
  purpose?: string
  state: PlatformState
  /** Whether it still launches goods whose code is not green, by its old process. */
  ordinaryLane: boolean
  since: Instant
  /** Every acceptance of the data agreement, the newest first. */
  agreements?: (Accepted & { by: string })[]
  /** Its administrator asks the Centre to end the connection. */
  leaving?: Leaving
  left?: { reason: string; by: string; name: string }
  leftAt?: Instant
}

/** A draw for random review as it was made, see domain/review. */
export interface DrawMade {
  day: Day
  version: number
  rate: number
  drawn: boolean
  number?: number
  keptSince?: Day
}

/** Id: product id, `_`, platform id. What there is between a product and a platform: at most one open request. */
export interface Listing extends Revised {
  productId: string
  platformId: string
  supplierId: CreditCode
  /** The open request. */
  launchId?: string
  /** Draws of the last 30 days: who was drawn stays drawn. */
  draws: DrawMade[]
  launched?: { version: number; at: Instant }
}

/** Who of the platform did it; the name as it was then. */
export interface Signed {
  at: Instant
  by: string
  name: string
}

/** Id: random. */
export interface Launch extends Revised {
  productId: string
  supplierId: CreditCode
  platformId: string
  token: string
  product: string
  supplier: string
  platform: Text
  categoryId: string
  category: Text
  version: number
  lane: Lane
  state: LaunchState
  awaits: LaunchAwaits
  toReview: boolean
  drawn: boolean
  draw: DrawMade
  target: LaunchTarget
  requestedAt: Instant
  requestedBy: string
  dueAt: Instant
  /** The way so far, see domain/launch/way.ts. */
  first: boolean
  submittedAt: Instant
  resubmittedAt?: Instant
  verifiedAt?: Instant
  greenAt?: Instant
  steps: ({ step: OrdinaryStep; note?: string } & Signed)[]
  questions: ({ text: string; answer?: string; answeredAt?: Instant } & Signed)[]
  cause?: { reason: ReviewCause; text?: string } & Signed
  /** The last one; `reviewId` is its own record, with the documents. */
  review?: { result: ReviewResult; text: string; reviewId?: string } & Signed
  reviewedAt?: Instant
  decision?: { reason?: string } & Partial<Signed>
  decidedAt?: Instant
  /** While it is open `dueAt`, then `decidedAt`, and id: the order of the queue and its cursor. */
  order: string
  /** `requestedAt` and id: the supplier's order. */
  listed: string
}

/** Id: day. The hash of its secret and when it was published. */
export interface Commitment {
  day: Day
  hash: string
  committedOn: Day
}
