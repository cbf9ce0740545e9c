/** What stands behind a code, by who asks. */
import type { ChecklistLine, Colour, Finding, RegisterStatus } from '../assessment'
import type { Capacity, CategoryForm } from '../catalog'
import type { CapacityFigures, DocumentId, DocumentInfo, Dossier } from '../dossier'
import type { CreditCode, Day, Instant, Text } from '../text'
import type { CodeState, Token } from './answer'
import type { Region } from './company'

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
  dossier: Dossier
  form: CategoryForm
  registers: Record<string, { status: RegisterStatus; verifiedAt?: Instant; by?: string }>
  checklist: ChecklistLine[]
  findings: Finding[]
  documents: Record<DocumentId, DocumentInfo>
  history: { at: Instant; from?: Colour; to: Colour; requirements: string[]; actor: string }[]
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
