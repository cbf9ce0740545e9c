/** Reviews of a platform: of a launch that was drawn, or for cause, with a launch or without one. */
import type { DocumentId, DocumentInfo } from '../dossier'
import type { CreditCode, Instant, Text } from '../text'
import type { CodeState, Keyed, Paged, Token } from './answer'
import type { OpenedDocument, OpenPurpose } from './document'
import type { ReviewCause, ReviewResult } from './launch'

/** `launch`: waits in a launch. `cause`: opened without one. `done`: has its result. */
export type ReviewTab = 'launch' | 'cause' | 'done'
export type NonconformityClass = 'critical' | 'major' | 'minor'
/** GB/T 2828.1: how strictly a lot is inspected. */
export type LotSeverity = 'normal' | 'tightened' | 'reduced'

/** A single sampling plan by class: how many units are inspected, and up to how many faults the lot is accepted. */
export type LotPlanView = Record<NonconformityClass, { sample: number; accept: number }>

/** Units of a lot, and how many of the inspected ones had a fault of each class. */
export interface LotFound {
  size: number
  found: Record<NonconformityClass, number>
}

export interface LotInspected extends LotFound {
  severity: LotSeverity
  plan: LotPlanView
  /** Classes for which it is refused; none: it is accepted. */
  refused: NonconformityClass[]
}

export interface ReviewRow {
  /** Absent while it waits in a launch: it is recorded there. */
  reviewId?: string
  launchId?: string
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
  kind: 'drawn' | 'cause'
  reason?: ReviewCause
  openedAt: Instant
  /** 24 hours after it was opened, or as the launch says. */
  dueAt: Instant
  result?: ReviewResult
  reviewedAt?: Instant
}

/** Names are there for the platform's own people only. */
export interface ReviewView extends ReviewRow {
  reviewId: string
  version: number
  cause?: { reason: ReviewCause; text?: string; at: Instant; name?: string }
  outcome?: {
    result: ReviewResult
    text: string
    at: Instant
    name?: string
    documents: DocumentInfo[]
    lot?: LotInspected
  }
  /** What it did to the code: a finding that is open, or has ended. */
  finding?: 'open' | 'ended'
  asOf: Instant
}

/** What a reviewer writes down. A critical fault needs something to show for it. */
export interface ReviewFound {
  result: ReviewResult
  text: string
  documents?: DocumentId[]
  lot?: LotFound
}

/** Another code of the company behind the one that was scanned. */
export interface SiblingCode {
  token: Token
  number: string
  product: string
  category: Text
  state: CodeState
  /** Approved by the asker's own platform. */
  launchedAt?: Instant
}

export interface PlatformReviewActions {
  reviews: {
    input: { tab: ReviewTab; cursor?: string }
    output: Paged<ReviewRow> & { counts: Record<'launch' | 'cause', number> }
  }
  review: { input: { reviewId: string }; output: ReviewView }
  /** A review for cause of a product that asks nothing of this platform now. */
  reviewCode: { input: { token: Token; reason: ReviewCause; text?: string } & Keyed; output: ReviewView }
  finishReview: { input: { reviewId: string; revision: number } & ReviewFound & Keyed; output: ReviewView }
  /** How many of a lot are to be inspected now, from the lots of this product that were inspected before. */
  lotPlan: {
    input: { token: Token; size: number }
    output: { severity: LotSeverity; plan: LotPlanView } | { severity: 'discontinued' }
  }
  /** What a reviewer saw in the photographs, field by field, and of the drop test. */
  recordSight: {
    input: {
      token: Token
      version: number
      seen: string[]
      missing: string[]
      /** Whether the record of the drops shows what was stated. */
      drop?: boolean
    } & Keyed
    output: { at: Instant; reported: boolean }
  }
  /** The other codes of the company behind a code. */
  siblings: { input: { token: Token; cursor?: string }; output: Paged<SiblingCode> }
  issueUpload: {
    input: { name: string; type: string; size: number } & Keyed
    output: { documentId: DocumentId; cloudPath: string }
  }
  confirmUpload: { input: { documentId: DocumentId; fileId: string } & Keyed; output: DocumentInfo }
  openReviewDocument: {
    input: { reviewId: string; documentId: DocumentId; purpose: OpenPurpose } & Keyed
    output: OpenedDocument
  }
}

export interface CenterReviewActions {
  /** Of a product, by whatever platform; the newest first. */
  reviews: { input: { productId: string; cursor?: string }; output: Paged<ReviewRow> }
  review: { input: { reviewId: string }; output: ReviewView }
}

export interface SupplierReviewActions {
  /** The newest first, without names. */
  reviews: { input: { productId?: string; cursor?: string }; output: Paged<ReviewRow> }
  review: { input: { reviewId: string }; output: ReviewView }
  openReviewDocument: { input: { reviewId: string; documentId: DocumentId } & Keyed; output: OpenedDocument }
}
