/** Products and their drafts. */
import type { Assessment, ChecklistLine } from '../assessment'
import type { CategoryForm } from '../catalog'
import type { DocumentId, DocumentInfo, Dossier } from '../dossier'
import type { Day, Instant, Text } from '../text'
import type { CodeState, Issue, Keyed, Paged, Token } from './answer'

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
  /** Colour of the code in force; grey while only a draft. */
  colour: CodeState
  met: number
  total: number
  /** First open lines, at most three. */
  open: ChecklistLine[]
  photo?: DocumentId
  updatedAt: Instant
}

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
  /** Whether the draft differs from the submitted version. */
  changed: boolean
  asOf: Instant
}

/** Parts of a draft to replace. Null takes an optional part away, since JSON drops what is undefined. */
export type DossierChanges = { [K in keyof Omit<Dossier, 'category'>]?: Dossier[K] | null }

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
  products: { input: { cursor?: string }; output: Paged<ProductRow> }
  product: { input: { productId: string }; output: ProductView }
  /** Replaces the given parts of the draft and answers with the checklist as it now stands. */
  saveDraft: {
    input: { productId: string; revision: number; changes: DossierChanges } & Keyed
    output: ProductView
  }
  submitProduct: { input: { productId: string; revision: number } & Keyed; output: ProductView }
}
