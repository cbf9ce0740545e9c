import * as z from 'zod'
import { behind } from '../runtime/code/codeDetail'
import { codeOf } from '../runtime/code/codes'
import { documentReferences } from '../runtime/document/documents'
import { accessEntry, opened, watermarkOf } from '../runtime/document/openDocument'
import { action } from '../runtime/onion/action'
import { id, openPurpose, requestKey, token } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { agreedReviewer } from '../runtime/people/agreement'
import { documents } from '../runtime/store/collections'

/** Opens a document of the dossier behind a code: for a purpose, on record, with the reviewer's name over it. */
export const openDocument = action('platform', 'openDocument', {
  input: z.strictObject({ token, documentId: id, purpose: openPurpose, requestKey }),
  allow: agreedReviewer,
  async handle({ input, who, call }) {
    const code = await codeOf(call, input.token)
    const { submitted, supplier } = await behind(call, code)
    const shown =
      documentReferences(submitted.dossier).some((reference) => reference.id === input.documentId) ||
      supplier.capacityDocuments?.includes(input.documentId)
    const document = shown && (await call.read.one(documents, input.documentId))
    if (!document || document.supplierId !== code.supplierId) return refuse('NOT_FOUND')
    const watermark = watermarkOf(call, who.name, who.platform.name.zh)
    return {
      writes: [accessEntry(call, who, document, input.purpose)],
      target: input.documentId,
      answer: await opened(call, document, watermark),
    }
  },
})
