/** Products and their drafts. */
import type { Assessment, ChecklistLine } from '../assessment'
import type { CategoryForm } from '../catalog'
import type { DocumentId, DocumentInfo, Dossier } from '../dossier'
import type { Day, Instant, Text } from '../text'
import type { CodeState, Issue, Keyed, Paged, Token } from './answer'
import type { HistoryEntry, PreviousVerdict, WithdrawalReason } from './code'

export interface CodeSummary {
  token: Token
  /** What the QR holds: https://<domain>/q/<token>. */
  address: string
  /** Short number people can read out. */
  number: string
  state: CodeState
  /** Why it is grey. */
  greyReason?: 'draft' | 'withdrawn' | 'revoked'
  asOf: Instant
  validUntil?: Day
}

export interface ProductRow {
  productId: string
  name: string
  category: Text
  version: number
  state: 'draft' | 'submitted'
  /** Colour of the code in force; grey while only a draft or out of circulation. */
  colour: CodeState
  greyReason?: 'draft' | 'withdrawn' | 'revoked'
  met: number
  total: number
  /** First open lines, at most three. */
  open: ChecklistLine[]
  photo?: DocumentId
  updatedAt: Instant
}

/** Groups of the list. Every product is in `all` and in exactly one other. */
export type ProductFilter = 'all' | 'green' | 'yellow' | 'red' | 'draft' | 'withdrawn'

export interface ProductView {
  productId: string
  version: number
  /** Rises with every save; a save on an older one is a CONFLICT. */
  revision: number
  state: 'draft' | 'submitted'
  dossier: Dossier
  form: CategoryForm
  /** The draft as it would be judged now. */
  assessment: Assessment
  /** Format faults in what was typed. Paths are within the dossier. */
  issues: Issue[]
  documents: Record<DocumentId, DocumentInfo>
  code?: CodeSummary
  /** What the version before showed, for seven days after its successor. */
  previous?: PreviousVerdict
  withdrawn?: { reason: WithdrawalReason; note?: string; at: Instant }
  /** Whether the draft differs from the submitted version. */
  changed: boolean
  asOf: Instant
}

/** Parts of a draft to replace. Null takes an optional part away, since JSON drops what is undefined. */
export type DossierChanges = { [K in keyof Omit<Dossier, 'category'>]?: Dossier[K] | null }

/** Parts of a product that a copy carries over or leaves out. */
export type CopiedPart =
  | 'brand'
  | 'tags'
  | 'manufacturer'
  | 'licences'
  | 'partnerships'
  | 'gtin'
  | 'filings'
  | 'reports'
  | 'label'
  | 'packaging'

export interface CopiedProduct {
  product: ProductView
  /** What stands in the copy; and what stood in the original but belongs to it alone. */
  carried: CopiedPart[]
  left: CopiedPart[]
}

/** One line of an imported table. */
export interface ImportedLine {
  /** As the table counts, the header being line 1. */
  line: number
  name: string
  /** `known`: made by an earlier import of the same file. */
  state: 'created' | 'known' | 'refused'
  productId?: string
  /** Paths hold the column. */
  issues: Issue[]
}

export interface ImportedPart {
  lines: ImportedLine[]
  /** Lines of the table that hold anything. */
  total: number
  /** Where the next call goes on; absent after the last line. */
  next?: number
}

export interface ProductActions {
  categories: {
    input: Record<never, never>
    output: { items: { id: string; classOne: Text; name: Text }[] }
  }
  category: { input: { id: string }; output: CategoryForm }
  createProduct: {
    input: { category: string; name: string; origin: 'domestic' | 'imported' } & Keyed
    output: ProductView
  }
  /** The last touched first. `search` looks into name, brand and GTIN; `counts` are of what was searched. */
  products: {
    input: { search?: string; filter?: ProductFilter; cursor?: string }
    output: Paged<ProductRow> & { counts: Record<ProductFilter, number> }
  }
  product: { input: { productId: string }; output: ProductView }
  /** Replaces the given parts of the draft and answers with the checklist as it now stands. */
  saveDraft: {
    input: { productId: string; revision: number; changes: DossierChanges } & Keyed
    output: ProductView
  }
  submitProduct: { input: { productId: string; revision: number } & Keyed; output: ProductView }
  /** A new draft with what belongs to the company; what belongs to the one product is left out. */
  copyProduct: { input: { productId: string; name: string } & Keyed; output: CopiedProduct }
  /** Takes a product out of circulation: its code is grey at once. */
  withdrawProduct: {
    input: { productId: string; reason: WithdrawalReason; note?: string } & Keyed
    output: ProductView
  }
  restoreProduct: { input: { productId: string } & Keyed; output: ProductView }
  /** Only what was never submitted. */
  deleteDraft: { input: { productId: string } & Keyed; output: { productId: string } }
  /** Every colour of the code with why and who, the newest first. */
  history: { input: { productId: string; cursor?: string }; output: Paged<HistoryEntry> }
  /** The mini-program code of the token as a short-lived link to a picture. */
  miniCode: { input: { productId: string }; output: { url: string; expiresAt: Instant } }
  /** The table to fill in, as a short-lived link to an XLSX file. */
  batchTemplate: { input: Record<never, never>; output: { url: string; expiresAt: Instant } }
  /** Makes drafts of a part of an uploaded table, from a line on; the same file makes nothing twice. */
  importProducts: { input: { documentId: DocumentId; from?: number } & Keyed; output: ImportedPart }
}
