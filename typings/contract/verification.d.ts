/** The queue of the Centre and what was read in the registers. */
import type { DocumentId, DocumentInfo, InspectionReport, Licence, Partnership } from '../dossier'
import type { CreditCode, Day, Instant, Text } from '../text'
import type { Keyed, Paged } from './answer'

export type VerificationKind =
  | 'company'
  | 'licence'
  | 'filing'
  | 'report'
  | 'label'
  | 'change'
  | 'partnership'

/** What an edit touched after the product was green once. */
export interface ChangedPart {
  part: 'formula' | 'factory' | 'label'
  field: 'category' | 'filing' | 'manufacturer' | 'origin' | 'labelFields' | 'claims' | 'labelPhotos'
  was: Text
  is: Text
}

export interface VerificationRow {
  id: string
  kind: VerificationKind
  /** Licence type's or company's name. */
  title: Text
  number: string
  supplier: string
  supplierId: CreditCode
  openedAt: Instant
  /** Four working hours later (Monday to Friday 9:00 to 17:30 in Shanghai). */
  dueAt: Instant
  products: number
  revision: number
  /** Who is at it, until when; nobody else may submit a result meanwhile. */
  held?: { by: string; until: Instant; mine: boolean }
  /** In the sample of 5%: another person's own reading is needed, or a supervisor's after two that differ. */
  waits?: 'second' | 'supervisor'
  /** Whoever asks has read it already. */
  readByMe?: true
}

/** What a platform's reviewer did not see on a label that the supplier says is there. */
export interface LabelReported {
  platform: Text
  missing: string[]
  at: Instant
}

export interface VerificationDetail extends VerificationRow {
  /** Of a label: why it is to be looked at again. */
  reported?: LabelReported
  register: { name: Text; url: string }
  /** Stated by the supplier. The form compares only after typing. */
  stated: { holder?: CreditCode; holderName?: string; expiry?: Day; longTerm?: boolean; scope?: Text }
  licence?: Licence
  report?: InspectionReport
  partnership?: Partnership
  /** The platform is asked too, until then. */
  askedUntil?: Instant
  /** The end of a partnership, as the platform reported it and the supplier answered. */
  ending?: { text: string; answer?: string }
  changed?: ChangedPart[]
  /** Every field that the category asks for, and whether the supplier says that it is there. */
  label?: { fields: { id: string; name: Text; stated: boolean }[]; noBannedClaims?: boolean }
  /** Of a report, a label, a change or a partnership: the product it is stated for. */
  product?: string
  documents: DocumentInfo[]
  /** The two readings that differ, for the supervisor who decides. */
  readings?: (VerificationResult & { at: Instant; by: string })[]
  /** Set once it was decided. */
  result?: VerificationResult & { at: Instant; by: string }
}

/** What the clerk read in the official register. */
export interface VerificationResult {
  outcome: 'found' | 'notFound' | 'unreachable'
  /** Name of the holder as the register writes it. */
  holder?: string
  /** The holder's credit code, where the register prints one. */
  holderCode?: CreditCode
  validUntil?: Day
  longTerm?: boolean
  /** Whether the register's scope covers the product's category. */
  scopeOk?: boolean
  status?: 'valid' | 'suspended' | 'revoked'
  /** Company only: the two standing lists. */
  abnormalList?: boolean
  seriousViolation?: boolean
  /** Report only: the laboratory's number is in the register; the laboratory knows the report; it is this product's. */
  accredited?: boolean
  genuine?: boolean
  sameProduct?: boolean
  /** Label only: fields that are not on it, and whether a forbidden claim is. */
  missingFields?: string[]
  bannedClaims?: boolean
  /** Change only: the product may go on as it is now. */
  accepted?: boolean
  /** Partnership only: the platform, or evidence, says that it was so. */
  confirmed?: boolean
  /** Screenshots of what was read. */
  documents?: DocumentId[]
  note?: string
}

/** How the queue does, as of the answer. */
export interface QueueFigures {
  /** Decided today (Shanghai) and within seven days, by people and by extracts. */
  today: number
  week: number
  /** Open for more than a day and for more than three, gross. */
  overDay: number
  overThreeDays: number
}

export interface VerificationActions {
  queue: {
    input: { kind?: VerificationRow['kind']; cursor?: string }
    output: Paged<VerificationRow> & { open: number; overdue: number; figures: QueueFigures }
  }
  verification: { input: { id: string }; output: VerificationDetail }
  /** Takes an item for 30 minutes, or answers who has it. Its own holder takes it again. */
  takeVerification: { input: { id: string } & Keyed; output: VerificationDetail }
  releaseVerification: { input: { id: string } & Keyed; output: VerificationDetail }
  recordVerification: {
    input: { id: string; revision: number; result: VerificationResult } & Keyed
    output: VerificationDetail
  }
}
