import * as z from 'zod'
import { documentInfo } from '../runtime/document/documents'
import { CENTER_TYPES, centerAccepts, centerLimit } from '../runtime/extract/upload'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'
import { discard, download, isFileAt } from '../runtime/store/storage'
import { replace } from '../runtime/store/writes'

/** Accepts a clerk's uploaded file after looking at its bytes. Only who asked for the path may confirm it. */
export const confirmUpload = action('center', 'confirmUpload', {
  input: z.strictObject({ documentId: id, fileId: z.string().max(300), requestKey }),
  allow: center,
  async handle({ input: { documentId, fileId }, call }) {
    const document = await call.read.one(documents, documentId)
    if (!document || document.supplierId || document.owner !== call.openid) return refuse('NOT_FOUND')
    if (document.uploadedAt) return { answer: documentInfo(document) }
    if (!isFileAt(fileId, document.cloudPath)) refuseField(['fileId'], 'file')
    const bytes = await download(fileId)
    if (!bytes) return refuseField(['fileId'], 'fileMissing')
    const limit = centerLimit(document.type)
    if (limit && bytes.length > limit.bytes) {
      await discard(fileId)
      const { limitMb } = limit
      refuse('TOO_LARGE', { issues: [{ path: ['fileId'], code: 'fileTooLarge', params: { limitMb } }] })
    }
    if (!centerAccepts(document.type, bytes)) {
      await discard(fileId)
      refuseField(['fileId'], 'fileContent', { allowed: CENTER_TYPES })
    }
    const changes = { fileId, size: bytes.length, uploadedAt: call.at }
    return {
      writes: [replace(documents, document, changes)],
      target: documentId,
      answer: documentInfo({ ...document, ...changes }),
    }
  },
})
