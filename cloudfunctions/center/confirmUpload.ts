import * as z from 'zod'
import { documentInfo } from '../runtime/document/documents'
import { arrived } from '../runtime/document/uploading'
import { CENTER_TYPES, centerAccepts, centerLimit } from '../runtime/extract/upload'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Accepts a clerk's uploaded file after looking at its bytes. Only who asked for the path may confirm it. */
export const confirmUpload = action('center', 'confirmUpload', {
  input: z.strictObject({ documentId: id, fileId: z.string().max(300), requestKey }),
  allow: center,
  async handle({ input: { documentId, fileId }, call }) {
    const document = await call.read.one(documents, documentId)
    if (!document || document.supplierId || document.owner !== call.openid) return refuse('NOT_FOUND')
    if (document.uploadedAt) return { answer: documentInfo(document) }
    const { type } = document
    const bytes = await arrived(document, fileId, centerLimit(type), CENTER_TYPES, (held) =>
      centerAccepts(type, held),
    )
    const changes = { fileId, size: bytes.length, uploadedAt: call.at }
    return {
      writes: [replace(documents, document, changes)],
      target: documentId,
      answer: documentInfo({ ...document, ...changes }),
    }
  },
})
