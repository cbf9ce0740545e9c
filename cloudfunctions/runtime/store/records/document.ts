/** Uploaded files, and who opened them. */
import type { OpenPurpose, Role } from '../../../../typings/contract'
import type { DocumentPurpose } from '../../../../typings/dossier'
import type { CreditCode, Instant, Text } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: document id. Issued before the upload; usable once `uploadedAt` is set. */
export interface DocumentRecord extends Revised {
  /** Absent for the evidence of a claim, which belongs to the person alone. */
  supplierId?: CreditCode
  productId?: string
  /** Whose it is, when a platform's reviewer put it up with a review. */
  platformId?: string
  purpose: DocumentPurpose
  name: string
  type: string
  size: number
  cloudPath: string
  fileId?: string
  uploadedAt?: Instant
  /** SHA-256 of the content, computed by the server. */
  sha256?: string
  /** The content was here before: that document stands for this one, whose file is gone. */
  duplicateOf?: string
  /** WeChat's content check could not be reached at the upload. */
  unchecked?: true
  /** Evidence of a review goes after this; see `keeping`. */
  keptUntil?: Instant
  /** Who put it up: an openid, or `platform:` and the id of the platform whose server did. */
  owner: string
  createdAt: Instant
}

/** Id: credit code, `:`, SHA-256 of the content: the one document of a supplier that holds it. */
export interface DocumentContent {
  documentId: string
}

/** A document that was opened by somebody else than its owner. */
export interface AccessEntry {
  at: Instant
  by: string
  role: Role
  /** Name of the platform that the person reviews for. */
  platform?: Text
  documentId: string
  supplierId?: CreditCode
  purpose: OpenPurpose
  request: string
  /** `at` and id: the order of the list and its cursor. */
  order: string
}
