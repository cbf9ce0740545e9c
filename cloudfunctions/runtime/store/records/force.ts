/** Measures with two people behind them, and the events that come of them. */
import type { ProductEvent } from '../../../../typings/assessment'
import type { ForceKind, ForceReason, RecallClass } from '../../../../typings/contract'
import type { DocumentId } from '../../../../typings/dossier'
import type { CreditCode, Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/** An event on a product or on everything of a supplier. It counts until it is closed or lapses. */
export interface RecordedEvent extends ProductEvent {
  id: string
  at: Instant
  /** Openids; `checker` only with the second person behind it. */
  maker?: string
  checker?: string
  /** The measure that it came of, and the recall or spot check behind it. */
  forceId?: string
  aboutId?: string
  /** Provisional: it ends then, unless a second person confirms it. */
  lapsesAt?: Instant
  closedAt?: Instant
  /** Of a review: whose it was. */
  platformId?: string
}

/** Id: `<kind>-<subject>-<how many before>`, so that of two requests at once one is refused. */
export interface Force extends Revised {
  kind: ForceKind
  reason: ForceReason
  /** Product id, or credit code for the whole company. */
  subject: string
  productId?: string
  product?: string
  supplierId: CreditCode
  supplier: string
  note: string
  documents: DocumentId[]
  /** Of a release: the event that it ends. Of a spot check: the provisional event. */
  eventId?: string
  /** The recall, spot check or problem report that it came of. */
  aboutId?: string
  /** Class of a recall. */
  level?: RecallClass
  /** Of a complaint: how many different people complained. Of a spot check: whether the lot passed. */
  count?: number
  passed?: boolean
  /** The appeal that asked for the release. */
  appealId?: string
  /** Openid and name of whoever asked. */
  maker: string
  makerName: string
  at: Instant
  lapsesAt: Instant
  state: 'waiting' | 'confirmed' | 'declined' | 'withdrawn'
  open: boolean
  checker?: string
  decided?: { at: Instant; by: string; note?: string }
  /** When it lapses while it waits, else when it was decided, and id: the order of the queue and its cursor. */
  order: string
}
