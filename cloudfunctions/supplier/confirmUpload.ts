import * as z from 'zod'
import { documentInfo } from '../runtime/document/documents'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'
import {
  ALLOWED_TYPES,
  discard,
  download,
  FILE_LIMIT,
  FILE_LIMIT_MB,
  isFileAt,
  looksLike,
} from '../runtime/store/storage'
import { replace } from '../runtime/store/writes'

/** Accepts an uploaded file after looking at its bytes. Only the issued path counts; what is refused is deleted. */
export const confirmUpload = action('supplier', 'confirmUpload', {
  input: z.strictObject({ documentId: id, fileId: z.string().max(300), requestKey }),
  allow: supplierEditor,
  async handle({ input: { documentId, fileId }, who: { supplier }, call }) {
    const document = await call.read.one(documents, documentId)
    if (!document || document.supplierId !== supplier._id) return refuse('NOT_FOUND')
    if (document.uploadedAt) return { answer: documentInfo(document) }
    if (!isFileAt(fileId, document.cloudPath)) refuseField(['fileId'], 'file')
    const bytes = await download(fileId)
    if (!bytes) return refuseField(['fileId'], 'fileMissing')
    if (bytes.length > FILE_LIMIT) {
      await discard(fileId)
      const tooLarge = { path: ['fileId'], code: 'fileTooLarge', params: { limitMb: FILE_LIMIT_MB } }
      refuse('TOO_LARGE', { issues: [tooLarge] })
    }
    if (!looksLike(document.type, bytes)) {
      await discard(fileId)
      refuseField(['fileId'], 'fileContent', { allowed: ALLOWED_TYPES })
    }
    const changes = { fileId, size: bytes.length, uploadedAt: call.at }
    return {
      writes: [replace(documents, document, changes)],
      target: documentId,
      answer: documentInfo({ ...document, ...changes }),
    }
  },
})
