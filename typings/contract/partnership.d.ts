/** What a platform says of the products that it is said to sell, and of those whose sale it has ended. */
import type { DocumentId, DocumentInfo } from '../dossier'
import type { CreditCode, Day, Instant, Text } from '../text'
import type { Keyed, Paged } from './answer'

export type EndingReason = 'quality' | 'business' | 'other'

/**
 * `hearing`: the supplier may answer. `checking`: a clerk of the Centre looks at both sides. Only `verified` counts in
 * the colour. `withdrawn`: by the platform, before it was decided. Worded by locale `ending.states`.
 */
export type EndingState = 'hearing' | 'checking' | 'verified' | 'dismissed' | 'withdrawn'

/** What a supplier says of a platform, as that platform is asked. */
export interface PartnershipQuestion {
  id: string
  revision: number
  /** Of the entry in the dossier. */
  partnershipId: string
  token: string
  product: string
  supplier: string
  supplierId: CreditCode
  /** As the supplier states it. */
  from?: Day
  ended?: Day
  reason?: EndingReason
  askedAt: Instant
  /** After that a clerk of the Centre decides by the documents; until then, and until somebody has, an answer counts. */
  dueAt: Instant
  open: boolean
  answer?: { confirmed: boolean; at: Instant; by: string }
}

/** That a platform sells a product no longer. */
export interface EndingView {
  id: string
  revision: number
  state: EndingState
  platform: Text
  token: string
  productId: string
  product: string
  supplier: string
  supplierId: CreditCode
  ended: Day
  reason: EndingReason
  text: string
  reportedAt: Instant
  /** Until when the supplier is heard; an answer ends the wait. */
  heardUntil: Instant
  /** `evidence`: how many documents go with it. The documents and the person are for the supplier and the Centre only. */
  answer?: { text: string; evidence: number; documents: DocumentInfo[]; at: Instant; by: string }
  decidedAt?: Instant
}

export interface PlatformPartnershipActions {
  /** Open questions, the most urgent first; or the decided ones, the newest first. */
  partnerships: {
    input: { open: boolean; cursor?: string }
    output: Paged<PartnershipQuestion> & { open: number }
  }
  /** Counts like a clerk's reading. Once somebody has decided: ALREADY_DONE. */
  answerPartnership: {
    input: { id: string; revision: number; confirmed: boolean; note?: string } & Keyed
    output: PartnershipQuestion
  }
  /** What this platform reported, the newest first. */
  endings: { input: { cursor?: string }; output: Paged<EndingView> }
  /** `code`: token, address or number. Of a product that the platform launched or is said to sell. */
  reportEnding: {
    input: { code: string; ended: Day; reason: EndingReason; text: string } & Keyed
    output: EndingView
  }
  withdrawEnding: { input: { id: string; revision: number } & Keyed; output: EndingView }
}

export interface SupplierPartnershipActions {
  /** What platforms reported of my products, the newest first; of one product where it is given. */
  endings: { input: { productId?: string; cursor?: string }; output: Paged<EndingView> }
  ending: { input: { id: string }; output: EndingView }
  /** Ends the hearing: the clerk has both sides from then on. */
  answerEnding: {
    input: { id: string; revision: number; text: string; documents: DocumentId[] } & Keyed
    output: EndingView
  }
}
