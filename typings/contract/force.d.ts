/** Measures of the Centre that have force only with two different people behind them. */
import type { ProductEvent } from '../assessment'
import type { DocumentId, DocumentInfo } from '../dossier'
import type { CreditCode, Instant } from '../text'
import type { CodeState, Keyed, Paged } from './answer'
import type { RecallClass } from './event'

/**
 * `manualRed` and `suspension` wait 72 hours for the second person and have no force before. `spotCheck`, a critical
 * spot check with its report, is the one exception: red at once, and gone after 24 hours unless confirmed. `release`
 * ends a measure or an event. `recall`, `spotResult` and `complaint` come of their own records, see `event.d.ts`.
 */
export type ForceKind = AskedForceKind | 'recall' | 'spotResult' | 'complaint'

/** What a person may ask for directly. */
export type AskedForceKind = 'manualRed' | 'suspension' | 'spotCheck' | 'release'

/** Why: the list is published, and nothing else may be given. Worded by locale `force.reasons`. */
export type ForceReason =
  | 'forgedPapers'
  | 'forgedCode'
  | 'injury'
  | 'adulterated'
  | 'obstruction'
  | 'order'
  | 'spotSafety'
  | 'spotMajor'
  | 'spotMinor'
  | 'spotPass'
  | 'recallOwn'
  | 'recallOrdered'
  | 'complaintFounded'
  | 'endOfOrder'
  | 'mended'
  | 'wrongGrounds'
  | 'appealUpheld'

export type ForceState = 'waiting' | 'confirmed' | 'declined' | 'withdrawn' | 'lapsed'

export interface ForceRow {
  id: string
  kind: ForceKind
  reason: ForceReason
  state: ForceState
  /** Absent when it concerns the whole company. */
  product?: string
  supplier: string
  /** Class of a recall. */
  level?: RecallClass
  maker: string
  /** I asked for it, so somebody else has to confirm it. */
  mine: boolean
  at: Instant
  lapsesAt: Instant
}

/** An open event of a product or of its supplier, which a release can end. */
export interface OpenEvent {
  id: string
  /** `complaint`: complaints that were counted. */
  type: ProductEvent['type'] | 'complaint'
  reason?: ForceReason
  at: Instant
  of: 'product' | 'supplier'
}

/** Whom a measure touches, counted now. */
export interface Touched {
  /** Codes that change colour, of `products` in all. */
  changes: { from: CodeState; to: CodeState; count: number }[]
  products: number
  /** Colleagues of the supplier who are told. */
  members: number
}

export interface ForceDetail extends ForceRow {
  revision: number
  productId?: string
  supplierId: CreditCode
  note: string
  documents: DocumentInfo[]
  touched: Touched
  /** What a release ends. */
  ends?: OpenEvent
  /** The record that it came of: a recall, a spot check or a problem report. */
  aboutId?: string
  /** Why I cannot confirm: I asked for it, I am no supervisor, or it is decided. */
  barred?: 'maker' | 'role' | 'decided'
  decided?: { at: Instant; by: string; note?: string }
}

/** What a measure can be about, as it stands now. */
export interface ForceSubject {
  productId: string
  product: string
  supplierId: CreditCode
  supplier: string
  number: string
  state: CodeState
  /** Products of the supplier that have a code. */
  products: number
  events: OpenEvent[]
}

export interface ForceActions {
  /** `waiting`: the soonest to lapse first. `past`: decided, withdrawn and lapsed ones, the newest first. */
  forces: {
    input: { state?: 'waiting' | 'past'; cursor?: string }
    output: Paged<ForceRow> & { waiting: number }
  }
  force: { input: { id: string }; output: ForceDetail }
  /** By the token or address that was scanned, the number under a code, or the product's id. */
  forceSubject: { input: { code: string }; output: ForceSubject }
  /** Asks for a measure. It changes nothing, except a critical spot check: see `ForceKind`. */
  requestForce: {
    input: {
      kind: AskedForceKind
      reason: ForceReason
      productId: string
      /** A suspension of everything that the supplier sells. */
      wholeSupplier?: boolean
      /** What a release ends. */
      eventId?: string
      note: string
      documents: DocumentId[]
    } & Keyed
    output: ForceDetail
  }
  /** The second person. Whoever asked for it is refused. */
  confirmForce: { input: { id: string; revision: number } & Keyed; output: ForceDetail }
  declineForce: { input: { id: string; revision: number; note: string } & Keyed; output: ForceDetail }
  /** By its maker; a red that is in force already cannot be taken back by one person. */
  withdrawForce: { input: { id: string; revision: number } & Keyed; output: ForceDetail }
}
