/** Products, their versions and assessments. */
import type { Assessment, Removal } from '../../../../typings/assessment'
import type { PreviousVerdict, WithdrawalReason } from '../../../../typings/contract'
import type { Dossier } from '../../../../typings/dossier'
import type { CreditCode, Instant } from '../../../../typings/text'
import type { CountedComplaints, CountedSpot } from '../../../domain/event'
import type { Rates } from '../../../domain/openapi'
import type { Outlook } from './code'
import type { RecordedEvent } from './force'
import type { Sight } from './review'
import type { Revised } from './revised'

/** Id: random. `dossier` is the draft; `submitted` is what the code stands for. */
export interface Product extends Revised {
  supplierId: CreditCode
  dossier: Dossier
  submitted?: { version: number; dossier: Dossier; at: Instant }
  code?: { token: string; number: string; outlook: Outlook; previous?: PreviousVerdict }
  /** Out of circulation: the code is grey, whatever the outlook says. */
  withdrawn?: { reason: WithdrawalReason; note?: string; at: Instant; by: string }
  /** What platforms reported of the newest month with enough orders, all of them together. */
  reported?: Rates & { month: string }
  /** Spot checks and complaints that two of the Centre stand behind; older than their periods they count no longer. */
  spots?: (CountedSpot & { id: string })[]
  counted?: (CountedComplaints & { id: string; maker?: string; checker?: string })[]
  /** What a platform's reviewer saw in the photographs, see `review.ts`. */
  sight?: Sight
  /** Verified endings that platforms reported, by the id of the report. */
  removals?: (Removal & { id: string })[]
  /** The Centre's, see `force.ts`. A closed one stays, for the history. */
  events?: RecordedEvent[]
  createdAt: Instant
  updatedAt: Instant
  /** `updatedAt` and id: the order of the list and its cursor. */
  order: string
}

/** Id: product id, `:`, version. Never changes. */
export interface ProductVersion {
  productId: string
  supplierId: CreditCode
  version: number
  dossier: Dossier
  at: Instant
}

/** Id: product id, `:`, hash of the facts. Never changes; the same facts give the same bytes. */
export interface AssessmentRecord {
  productId: string
  supplierId: CreditCode
  version: number
  assessment: Assessment
}
