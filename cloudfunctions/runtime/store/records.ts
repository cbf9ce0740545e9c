/** What each collection holds, in the words of the product. Instants are ISO 8601 in UTC, so they sort as text. */
import type { Assessment, Colour } from '../../../typings/assessment'
import type { OpenPurpose, Region, Role, VerificationResult } from '../../../typings/contract'
import type { CapacityFigures, DocumentPurpose, Dossier, Licence } from '../../../typings/dossier'
import type { CreditCode, Day, Instant, Reason, Text } from '../../../typings/text'

/** A record that changes: every replacement raises `revision`, and a replacement of an older one is refused. */
export interface Revised {
  revision: number
}

/** Id: openid. */
export interface User extends Revised {
  role: Role
  name?: string
  supplierId?: CreditCode
  platform?: { id: string; name: Text }
  consent?: { version: string; at: Instant }
  settings: { language?: 'zh-CN' | 'en'; largeView?: boolean }
  /** Messages up to this instant were read. */
  inboxReadUpTo?: Instant
  createdAt: Instant
}

/** What a clerk read in a register. */
export interface RegisterEntry {
  result: VerificationResult
  at: Instant
  by: string
}

/** Id: credit code. Every change of a fact about the supplier replaces it: see `hold` in writes.ts. */
export interface Supplier extends Revised {
  name: string
  region: Region
  contact: { name: string; mobile: string }
  founder: string
  capacity: CapacityFigures
  capacityRevision: number
  register?: RegisterEntry
  createdAt: Instant
}

/** Colours of a code from a day on: what scanning shows without assessing anything. */
export interface Stage {
  from: Day
  state: Colour
  met: number
  total: number
  validUntil?: Day
}

/** What is known now of the days to come: the first stage holds today, each later one after something expires. */
export interface Outlook {
  stages: Stage[]
  ruleSet: string
  requirements: string[]
  assessmentId: string
  changedAt: Instant
}

/** Id: random. `dossier` is the draft; `submitted` is what the code stands for. */
export interface Product extends Revised {
  supplierId: CreditCode
  dossier: Dossier
  submitted?: { version: number; dossier: Dossier; at: Instant }
  code?: { token: string; number: string; outlook: Outlook }
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

/** Id: token. Everything a scan answers, so that it costs one read. */
export interface Code extends Revised {
  productId: string
  supplierId: CreditCode
  number: string
  version: number
  product: string
  gtin?: string
  supplier: string
  classOne: Text
  category: Text
  outlook: Outlook
  withdrawn?: boolean
  revoked?: boolean
}

/** One change of a code's colour. */
export interface CodeChange {
  productId: string
  at: Instant
  from?: Colour
  to: Colour
  requirements: string[]
  actor: 'supplier' | 'center'
  order: string
}

/** Id: deterministic, see `verification.ts`; one paper is one item however often it is submitted. */
export interface Verification extends Revised {
  kind: 'company' | 'licence' | 'filing'
  supplierId: CreditCode
  supplier: string
  title: Text
  number: string
  register: { name: Text; url: string }
  stated: { holder?: CreditCode; holderName?: string; expiry?: Day; longTerm?: boolean; scope?: Text }
  licence?: Licence
  open: boolean
  openedAt: Instant
  dueAt: Instant
  /** Products that wait for it. */
  products: number
  /** Looked for in vain: the register could not be reached. */
  attempts: { at: Instant; by: string; note?: string }[]
  /** The last conclusive reading. */
  entry?: RegisterEntry
  /** `dueAt` and id: the order of the queue and its cursor. */
  order: string
}

/** Id: document id. Issued before the upload; usable once `uploadedAt` is set. */
export interface DocumentRecord extends Revised {
  supplierId: CreditCode
  productId?: string
  purpose: DocumentPurpose
  name: string
  type: string
  size: number
  cloudPath: string
  fileId?: string
  uploadedAt?: Instant
  owner: string
  createdAt: Instant
}

/** Id: SHA-256 of the invitation code. */
export interface Invitation extends Revised {
  role: 'clerk' | 'supervisor' | 'platformAdmin' | 'reviewer'
  platform?: { id: string; name: Text }
  inviter: string
  expiresAt: Instant
  usedBy?: string
}

/** Id: `setUp`. Exists once the first supervisor is there. */
export interface Installation {
  by: string
  at: Instant
}

/** Id: that of its outbox entry, so that sending twice stores one. */
export interface InboxMessage {
  to: string
  at: Instant
  about: Reason
  link?: string
  order: string
}

/** What is to be sent or done after a commit. Id: random, which is also the right to kick it. */
export type OutboxEntry = { at: Instant } & (
  | { kind: 'message'; to: string; about: Reason; link?: string }
  | { kind: 'reassess'; productId: string }
)

/** Id: hash of user, action and request key. */
export interface RequestRecord {
  inputHash: string
  answer: unknown
  at: Instant
}

/** Who changed what; chained by hash every night. */
export interface AuditEntry {
  at: Instant
  actor: string
  role: Role
  action: string
  target: string
  request: string
}

/** A document that was opened by somebody else than its owner. */
export interface AccessEntry {
  at: Instant
  by: string
  role: Role
  documentId: string
  supplierId: CreditCode
  purpose: OpenPurpose
  request: string
}
