/** What stands behind a code, by who asks. */
import type { ChecklistLine, Colour, Finding, RegisterStatus } from '../assessment'
import type { Capacity, CategoryForm } from '../catalog'
import type { CapacityFigures, DocumentId, DocumentInfo, Dossier } from '../dossier'
import type { CreditCode, Day, Instant, Reason, Text } from '../text'
import type { CodeState, Token } from './answer'
import type { Region } from './company'

export type WithdrawalReason = 'discontinued' | 'quality' | 'papers' | 'other'

/** What a code showed until its next version was submitted. */
export interface PreviousVerdict {
  version: number
  state: Colour
  until: Instant
}

/** One change of what a code shows. */
export interface HistoryEntry {
  at: Instant
  version?: number
  from?: CodeState
  to: CodeState
  requirements: string[]
  /** The first reasons behind the new colour; none when everything is met. */
  why: Reason[]
  /** `time`: nobody did anything, something ran out. */
  actor: 'supplier' | 'center' | 'platform' | 'time' | 'rules'
  /** Set when the supplier took it out of circulation. */
  withdrawal?: WithdrawalReason
}

/** The same for everybody who scans. */
export interface PublicVerdict {
  token: Token
  number: string
  state: CodeState
  greyReason?: 'draft' | 'withdrawn' | 'revoked'
  product: string
  gtin?: string
  supplier: string
  classOne: Text
  category: Text
  validUntil?: Day
  changedAt: Instant
  met: number
  total: number
  ruleSet: string
  /** For seven days after a new version: what the version before showed. */
  previous?: PreviousVerdict
  asOf: Instant
}

/** What a reviewer of a registered platform (or the Centre) sees behind a code. */
export interface CodeDetail {
  verdict: PublicVerdict
  productId: string
  version: number
  supplier: { id: CreditCode; name: string; region: Region; standing: RegisterStatus; verifiedOn?: Day }
  capacities: { capacity: Capacity; met: number; total: number; worst: CodeState }[]
  capacityFigures: CapacityFigures
  /** Evidence of the figures, once for all products. */
  capacityDocuments: DocumentId[]
  dossier: Dossier
  form: CategoryForm
  registers: Record<string, { status: RegisterStatus; verifiedAt?: Instant; by?: string }>
  checklist: ChecklistLine[]
  findings: Finding[]
  /** What a platform's reviewer saw in the photographs that are there now. */
  sight?: {
    label?: { seen: string[]; missing: string[]; at: Instant; platform: Text }
    drop?: { asStated: boolean; at: Instant; platform: Text }
  }
  documents: Record<DocumentId, DocumentInfo>
  history: HistoryEntry[]
}

export interface ScanActions {
  /** One database read, no role, the same answer for everybody. */
  verdict: { input: { token: string }; output: PublicVerdict }
}

export interface PlatformCodeActions {
  code: { input: { token: Token }; output: CodeDetail }
}

export interface CenterCodeActions {
  code: { input: { token: Token }; output: CodeDetail }
}
