import type { Assessment, ChecklistLine, Colour, Finding, RegisterStatus } from './assessment'
import type { Capacity, CategoryForm } from './catalog'
import type { CapacityFigures, DocumentId, DocumentInfo, DocumentPurpose, Dossier, Licence } from './dossier'
import type { CreditCode, Day, Instant, Param, Reason, Text } from './text'

/** Why a call was refused. The phone words each from its locale files. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'TOO_LARGE'
  | 'UNKNOWN_ACTION'
  | 'NOT_FOUND'
  | 'CONSENT_REQUIRED'
  | 'CONFLICT'
  | 'ALREADY_DONE'
  | 'CREDIT_CODE_TAKEN'
  | 'CATEGORY_PROHIBITED'
  | 'INCOMPLETE'
  | 'CONTENT_RISKY'
  | 'TOKEN_FORGED'
  | 'TOKEN_UNKNOWN'
  | 'TOKEN_REVOKED'
  | 'INVITATION_INVALID'
  | 'RATE_LIMITED'
  | 'BUSY'
  | 'MISCONFIGURED'
  | 'INTERNAL'

/** One field that was refused. `code` is worded on the phone (`issue.<code>`). */
export interface Issue {
  path: (string | number)[]
  code: string
  params?: Record<string, Param>
}

export interface Refusal {
  code: ErrorCode
  /** Chinese, then English, for whoever reads the raw answer. */
  message: string
  issues?: Issue[]
  params?: Record<string, Param>
}
export type Envelope<T> = { ok: true; data: T } | { ok: false; error: Refusal }

export type Role = 'public' | 'supplier' | 'reviewer' | 'platformAdmin' | 'clerk' | 'supervisor'
/** Idempotency key of a change: the same key gets the first answer again. 16 to 40 of [A-Za-z0-9_-]. */
export type RequestKey = string
/** 32 characters: kind and key id, random part, MAC. */
export type Token = string
export type CodeState = Colour | 'grey'

interface Paged<T> {
  items: T[]
  next?: string
  asOf: Instant
}
interface Keyed {
  requestKey: RequestKey
}

export interface Me {
  role: Role
  name?: string
  supplier?: { id: CreditCode; name: string }
  platform?: { id: string; name: Text }
  consent?: { version: string; at: Instant }
  /** Version of the privacy notice in force. */
  noticeVersion: string
  unread: number
  settings: { language?: 'zh-CN' | 'en'; largeView?: boolean }
}

export interface Message {
  id: string
  at: Instant
  read: boolean
  /** Worded by locale `message.<code>`. */
  about: Reason
  /** Page to open, such as `/supplier/pages/product/product?productId=…`. */
  link?: string
}

export interface Company {
  id: CreditCode
  name: string
  region: Region
  contact: { name: string; mobile: string }
  standing: RegisterStatus
  verifiedOn?: Day
  capacity: CapacityFigures
  capacityRevision: number
}
export interface Region {
  /** GB/T 2260 codes, 6 digits. */
  code: string
  /** Province, city, district as WeChat's region picker gives them. */
  names: [string, string, string]
}

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

export type OpenPurpose = 'launch_review' | 'random_review' | 'complaint' | 'verification' | 'own'
export interface OpenedDocument {
  /** Short-lived link. */
  url: string
  type: string
  name: string
  expiresAt: Instant
  /** Drawn over the document: who opened it and when. Empty for the owner. */
  watermark: string
}

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

/** Every action by function: what goes in and what comes back after JSON. */
export interface Contract {
  account: {
    me: { input: Record<never, never>; output: Me }
    consent: { input: { version: string } & Keyed; output: Me }
    saveSettings: { input: { language?: 'zh-CN' | 'en'; largeView?: boolean } & Keyed; output: Me }
    /** The first supervisor, by the secret in the function's environment. */
    setUp: { input: { secret: string; name: string } & Keyed; output: Me }
    /** Supervisors invite clerks, supervisors and platform administrators; administrators invite reviewers. */
    invite: {
      input: {
        role: 'clerk' | 'supervisor' | 'platformAdmin' | 'reviewer'
        platform?: { id: string; name: Text }
      } & Keyed
      output: { code: string; expiresAt: Instant }
    }
    accept: { input: { code: string; name: string } & Keyed; output: Me }
    inbox: { input: { cursor?: string }; output: Paged<Message> }
    readInbox: { input: { upTo: Instant } & Keyed; output: { unread: number } }
  }
  supplier: {
    registerCompany: {
      input: {
        name: string
        creditCode: string
        region: Region
        contact: { name: string; mobile: string }
      } & Keyed
      output: Company
    }
    company: { input: Record<never, never>; output: Company }
    saveCapacity: { input: { capacity: CapacityFigures; revision: number } & Keyed; output: Company }
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
    issueUpload: {
      input: {
        purpose: DocumentPurpose
        name: string
        type: string
        size: number
        productId?: string
      } & Keyed
      output: { documentId: DocumentId; cloudPath: string }
    }
    confirmUpload: { input: { documentId: DocumentId; fileId: string } & Keyed; output: DocumentInfo }
    submitProduct: { input: { productId: string; revision: number } & Keyed; output: ProductView }
    openDocument: { input: { documentId: DocumentId }; output: OpenedDocument }
  }
  scan: {
    /** One database read, no role, the same answer for everybody. */
    verdict: { input: { token: string }; output: PublicVerdict }
  }
  platform: {
    code: { input: { token: Token }; output: CodeDetail }
    openDocument: {
      input: { token: Token; documentId: DocumentId; purpose: OpenPurpose } & Keyed
      output: OpenedDocument
    }
  }
  center: {
    queue: {
      input: { kind?: VerificationRow['kind']; cursor?: string }
      output: Paged<VerificationRow> & { open: number; overdue: number }
    }
    verification: { input: { id: string }; output: VerificationDetail }
    recordVerification: {
      input: { id: string; revision: number; result: VerificationResult } & Keyed
      output: VerificationDetail
    }
    code: { input: { token: Token }; output: CodeDetail }
    openDocument: { input: { documentId: DocumentId; purpose: OpenPurpose } & Keyed; output: OpenedDocument }
  }
}

export type FunctionName = keyof Contract
export type ActionName<F extends FunctionName> = keyof Contract[F] & string
export type Input<F extends FunctionName, A extends ActionName<F>> = Contract[F][A] extends { input: infer I }
  ? I
  : never
export type Output<F extends FunctionName, A extends ActionName<F>> = Contract[F][A] extends {
  output: infer O
}
  ? O
  : never
/** The event of a cloud function. WeChat adds fields of its own beside these. */
export interface FunctionEvent {
  action: string
  input: unknown
}
