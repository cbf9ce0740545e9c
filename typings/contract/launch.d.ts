/** Launches: a supplier asks a platform to list a product, and the platform decides. */
import type { DocumentInfo } from '../dossier'
import type { CreditCode, Day, Instant, Text } from '../text'
import type { CodeState, Keyed, Paged, Token } from './answer'
import type { ReviewFound } from './review'

/** Green: nothing is uploaded again. Ordinary: the platform's old process, step by step. */
export type Lane = 'green' | 'ordinary'
/** `stopped`: the code turned red while the request was open. */
export type LaunchState = 'open' | 'approved' | 'refused' | 'cancelled' | 'stopped'
/** Who has to act now. */
export type LaunchAwaits = 'platform' | 'supplier' | 'nobody'
/** Steps of the ordinary lane, in their order; the decision is the last one. */
export type OrdinaryStep = 'samples' | 'check' | 'submission' | 'uploads' | 'qcApproval'
/** Four working hours; 24 hours when drawn for review; 48 hours in the ordinary lane. */
export type LaunchTarget = 'hours4' | 'hours24' | 'hours48'
export type ClockStep = 'submitted' | 'assessed' | 'verified' | 'green' | 'requested' | 'decided'
export type ReviewResult = 'pass' | 'minor' | 'major' | 'critical' | 'notFound' | 'refused'
/** `again`: what this platform's last review found is still open. */
export type ReviewCause = 'label' | 'report' | 'complaint' | 'supplier' | 'again' | 'other'

/** A platform as a supplier chooses it. */
export interface ConnectedPlatform {
  id: string
  name: Text
  /** Whether goods whose code is not green can be asked for. */
  ordinaryLane: boolean
  /** The open request for the product that was asked about, if there is one. */
  launchId?: string
  /** Day on which it was last approved there. */
  launchedOn?: Day
}

export interface LaunchRow {
  launchId: string
  /** Rises with every change; a decision on an older one is told who was first. */
  revision: number
  productId: string
  product: string
  token: Token
  supplierId: CreditCode
  supplier: string
  platformId: string
  platform: Text
  category: Text
  /** As the code shows now. */
  colour: CodeState
  lane: Lane
  state: LaunchState
  awaits: LaunchAwaits
  drawn: boolean
  /** A review is to be done before it can be approved. */
  toReview: boolean
  target: LaunchTarget
  requestedAt: Instant
  dueAt: Instant
  decidedAt?: Instant
  /** The ordinary lane's next step. */
  step?: OrdinaryStep
}

/** Names are there for the platform's own people only. */
export interface LaunchView extends LaunchRow {
  version: number
  clock: { step: ClockStep; at?: Instant }[]
  steps: { step: OrdinaryStep; at?: Instant; name?: string; note?: string }[]
  /** What the platform asked and the supplier answered; the clock runs on. */
  questions: { text: string; at: Instant; name?: string; answer?: string; answeredAt?: Instant }[]
  /** Milliseconds of `clock` in which the supplier was awaited, up to `asOf`. */
  suppliersMs: number
  draw: { drawn: boolean; rate: number; day: Day; number?: number; keptSince?: Day }
  cause?: { reason: ReviewCause; text?: string; at: Instant; name?: string }
  /** Its documents are opened through the review of that id. */
  review?: {
    result: ReviewResult
    text: string
    at: Instant
    name?: string
    reviewId?: string
    documents?: DocumentInfo[]
  }
  /** Why it was refused, or stopped. */
  decision?: { reason?: string; at: Instant; name?: string }
  asOf: Instant
}

export interface SupplierLaunchActions {
  platforms: { input: { productId?: string }; output: { items: ConnectedPlatform[] } }
  requestLaunch: { input: { productId: string; platformId: string } & Keyed; output: LaunchView }
  /** The newest first. */
  launches: { input: { productId?: string; cursor?: string }; output: Paged<LaunchRow> }
  launch: { input: { launchId: string }; output: LaunchView }
  answerLaunch: { input: { launchId: string; revision: number; text: string } & Keyed; output: LaunchView }
  cancelLaunch: { input: { launchId: string } & Keyed; output: LaunchView }
}

export type QueueTab = 'platform' | 'supplier' | 'review' | 'decided'

export interface PlatformLaunchActions {
  queue: {
    input: { tab: QueueTab; lane?: Lane; cursor?: string }
    output: Paged<LaunchRow> & { counts: Record<Exclude<QueueTab, 'decided'>, number> }
  }
  launch: { input: { launchId: string }; output: LaunchView }
  /** The open request for the product behind a code, for whoever has just scanned it. */
  launchOf: { input: { token: Token }; output: { launch?: LaunchView } }
  decideLaunch: {
    input: {
      launchId: string
      revision: number
      decision: 'approve' | 'refuse' | 'askMore'
      /** Why, or what is asked for; approving needs none. */
      text?: string
    } & Keyed
    output: LaunchView
  }
  step: {
    input: { launchId: string; revision: number; step: OrdinaryStep; note?: string } & Keyed
    output: LaunchView
  }
  openReview: {
    input: { launchId: string; revision: number; reason: ReviewCause; text?: string } & Keyed
    output: LaunchView
  }
  recordReview: {
    input: { launchId: string; revision: number } & ReviewFound & Keyed
    output: LaunchView
  }
  board: { input: { from: Day; to: Day }; output: LaunchFigures & { asOf: Instant } }
  /** Whether this platform keeps the ordinary lane; its administrator says so. */
  setLanes: { input: { ordinaryLane: boolean } & Keyed; output: { ordinaryLane: boolean } }
  /** The form that `npm run verify-draw` reads. */
  commitments: { input: Record<never, never>; output: DrawPublication }
}

/** Hashes published seven days ahead, secrets the day after, and the asker's own draws of the days revealed. */
export interface DrawPublication {
  secrets: { day: Day; hash: string; committedOn: Day; secret?: string; revealedOn?: Day }[]
  draws: {
    platform: string
    product: string
    version: number
    day: Day
    rate: number
    drawn: boolean
    number?: number
    keptSince?: Day
  }[]
}

/** Whose time a part of the way was. */
export type Waited = 'system' | 'center' | 'supplier' | 'platform'
export type WayPart = 'assess' | 'mend' | 'verify' | 'ask' | 'review' | 'answer' | 'decide'

/** Figures of the launches approved from one day to another, in hours, gross: no waiting is taken off. */
export interface LaunchFigures {
  from: Day
  to: Day
  /** Approved. All hours are theirs. */
  launches: number
  refused: number
  /** From the first submission to the listing. Absent without a launch. */
  hours?: { p50: number; p90: number; p95: number }
  /** From the request to the decision. */
  clockHours?: { p50: number; p90: number; p95: number }
  /** 0 to 1, of `launches`. */
  within48?: number
  greenAtFirst?: number
  drawn?: number
  /** Versions submitted after the first one, on average. */
  roundTrips?: number
  /** Average hours of each part of the way, and whose they were. */
  parts: { part: WayPart; waited: Waited; hours: number }[]
  categories: { id: string; category: Text; launches: number; p50: number; within48: number }[]
  /** Share within 48 h by week, the oldest first; weeks without a launch are left out. */
  weeks: { from: Day; launches: number; within48: number }[]
  /** How many took up to so many hours; the last holds the rest. */
  distribution: { upTo?: number; launches: number }[]
  /** What it took before: 96 to 120 hours. */
  baseline: { from: number; to: number }
}
