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

/** `known`: the same content was uploaded before, so that document is answered and the new file is gone. */
export type ConfirmedDocument = DocumentInfo & { known?: true }

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
  confirmUpload: { input: { documentId: DocumentId; fileId: string } & Keyed; output: ConfirmedDocument }
  openDocument: { input: { documentId: DocumentId }; output: OpenedDocument }
  /** Links to own pictures, by document, for small views; what is not there or no picture has none. */
  thumbnails: {
    input: { documentIds: DocumentId[] }
    output: { links: Record<DocumentId, string>; expiresAt: Instant }
  }
}

export interface PlatformDocumentActions {
  openDocument: {
    input: { token: Token; documentId: DocumentId; purpose: OpenPurpose } & Keyed
    output: OpenedDocument
  }
}

export interface CenterDocumentActions {
  /** A screenshot of a register (an image or PDF of up to 10 MB) or an extract of one (CSV of up to 20 MB). */
  issueUpload: {
    input: { purpose: 'register'; name: string; type: string; size: number } & Keyed
    output: { documentId: DocumentId; cloudPath: string }
  }
  confirmUpload: { input: { documentId: DocumentId; fileId: string } & Keyed; output: DocumentInfo }
  openDocument: { input: { documentId: DocumentId; purpose: OpenPurpose } & Keyed; output: OpenedDocument }
}
