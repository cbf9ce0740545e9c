/** Uploaded files, and who opened them. */
import type { OpenPurpose, Role } from '../../../../typings/contract'
import type { DocumentPurpose } from '../../../../typings/dossier'
import type { CreditCode, Instant } from '../../../../typings/text'
import type { Revised } from './revised'

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
