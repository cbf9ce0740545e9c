/** What waits for a clerk, and what a clerk read. */
import type { ChangedPart, LabelReported, VerificationKind } from '../../../../typings/contract'
import type { DocumentId, InspectionReport, Licence, Partnership } from '../../../../typings/dossier'
import type { CreditCode, Day, Instant, Text } from '../../../../typings/text'
import type { Revised } from './revised'
import type { RegisterEntry } from './supplier'

/** A label as it is stated: what is on it, and the photographs of it. */
export interface LabelStated {
  fields: { id: string; name: Text; stated: boolean }[]
  noBannedClaims?: boolean
  photos: DocumentId[]
}

/** One person's reading of an item in the sample. */
export interface ReadBy extends RegisterEntry {
  /** Openid. */
  owner: string
}

/** Id: deterministic, see `verification.ts`; one paper is one item however often it is submitted. */
export interface Verification extends Revised {
  kind: VerificationKind
  supplierId: CreditCode
  supplier: string
  title: Text
  number: string
  register: { name: Text; url: string }
  stated: { holder?: CreditCode; holderName?: string; expiry?: Day; longTerm?: boolean; scope?: Text }
  licence?: Licence
  /** Id of the category whose scope is looked for. */
  category?: string
  open: boolean
  openedAt: Instant
  dueAt: Instant
  /** Of a report, a partnership or a change: whose it is. */
  productId?: string
  product?: string
  report?: InspectionReport
  partnership?: Partnership
  /** The platform that is asked whether it is so, and until when it is. */
  asked?: { platformId: string; at: Instant; until: Instant }
  /** The partnership's end as a platform reported it, with what the supplier answered. */
  ending?: {
    id: string
    platformId: string
    text: string
    answer?: { text: string; documents: DocumentId[] }
  }
  changed?: ChangedPart[]
  label?: LabelStated
  /** A platform's reviewer did not see all of it. */
  reported?: LabelReported
  /** Openid and name of the clerk who is at it, and until when. */
  held?: { owner: string; by: string; until: Instant }
  /** Readings of this round that did not decide it: it is in the sample that two people read. */
  readings?: ReadBy[]
  /** Openids of those behind the last reading. */
  readers?: string[]
  /** When it was decided last. */
  closedAt?: Instant
  /** Products that wait for it. */
  products: number
  /** Looked for in vain: the register could not be reached. */
  attempts: { at: Instant; by: string; note?: string }[]
  /** The last conclusive reading. */
  entry?: RegisterEntry
  /** `dueAt` and id: the order of the queue and its cursor. */
  order: string
}
