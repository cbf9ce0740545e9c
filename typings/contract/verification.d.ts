/** The queue of the Centre and what was read in the registers. */
import type { DocumentInfo, Licence } from '../dossier'
import type { CreditCode, Day, Instant, Text } from '../text'
import type { Keyed, Paged } from './answer'

export interface VerificationRow {
  id: string
  kind: 'company' | 'licence' | 'filing'
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
}

export interface VerificationDetail extends VerificationRow {
  register: { name: Text; url: string }
  /** Stated by the supplier. The form compares only after typing. */
  stated: { holder?: CreditCode; holderName?: string; expiry?: Day; longTerm?: boolean; scope?: Text }
  licence?: Licence
  documents: DocumentInfo[]
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
  note?: string
}

export interface VerificationActions {
  queue: {
    input: { kind?: VerificationRow['kind']; cursor?: string }
    output: Paged<VerificationRow> & { open: number; overdue: number }
  }
  verification: { input: { id: string }; output: VerificationDetail }
  recordVerification: {
    input: { id: string; revision: number; result: VerificationResult } & Keyed
    output: VerificationDetail
  }
}
