/** Files: issued before the upload, opened only by a function. */
import type { DocumentId, DocumentInfo, DocumentPurpose } from '../dossier'
import type { Instant } from '../text'
import type { Keyed, Token } from './answer'

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

export interface SupplierDocumentActions {
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
  openDocument: { input: { documentId: DocumentId }; output: OpenedDocument }
}

export interface PlatformDocumentActions {
  openDocument: {
    input: { token: Token; documentId: DocumentId; purpose: OpenPurpose } & Keyed
    output: OpenedDocument
  }
}

export interface CenterDocumentActions {
  openDocument: { input: { documentId: DocumentId; purpose: OpenPurpose } & Keyed; output: OpenedDocument }
}
