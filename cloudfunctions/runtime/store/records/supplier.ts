/** Companies. */
import type { ClaimState, Contact, Region, VerificationResult } from '../../../../typings/contract'
import type { CapacityFigures, DocumentId } from '../../../../typings/dossier'
import type { CreditCode, Instant } from '../../../../typings/text'
import type { RecordedEvent } from './force'
import type { Revised } from './revised'

/** What a clerk read in a register, or an extract of it said. */
export interface RegisterEntry {
  result: VerificationResult
  /** When it was read; of an extract the first instant of its day, so that it ages with the extract. */
  at: Instant
  by: string
  /** Id of the extract that said it. */
  extract?: string
}

/** Id: credit code. Every change of a fact about the supplier replaces it: see `hold` in writes.ts. */
export interface Supplier extends Revised {
  name: string
  region: Region
  contact: Contact
  founder: string
  businessLicence?: DocumentId
  /** A name that the Centre has yet to find in the register. */
  newName?: { name: string; at: Instant }
  /** Raised by every change of contact, licence or name. Absent: none yet. */
  companyRevision?: number
  capacity: CapacityFigures
  capacityDocuments?: DocumentId[]
  capacityRevision: number
  register?: RegisterEntry
  /** Of everything that it sells. */
  events?: RecordedEvent[]
  createdAt: Instant
  /** Closed by its last owner: nobody is a member, every code is withdrawn. */
  closedAt?: Instant
  /** Closed by the Centre, two people, because this company is the same. */
  continuedBy?: CreditCode
}

/** Somebody's word that a registered company is theirs, with the evidence. Id: random. */
export interface Claim extends Revised {
  supplierId: CreditCode
  /** Openid. */
  claimant: string
  /** As the claimant writes it. */
  company: string
  contact: Contact
  note?: string
  documents: DocumentId[]
  state: ClaimState
  open: boolean
  at: Instant
  dueAt: Instant
  decided?: { at: Instant; by: string; reason?: string }
  /** `dueAt` while open, else when it was decided, and id: the order of the queue and its cursor. */
  order: string
}
