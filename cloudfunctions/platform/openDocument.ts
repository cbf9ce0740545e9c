import * as z from 'zod'
import { action } from '../runtime/action'
import { behind } from '../runtime/codeDetail'
import { codeOf } from '../runtime/codes'
import { documents } from '../runtime/collections'
import { documentReferences } from '../runtime/documents'
import { id, openPurpose, requestKey, token } from '../runtime/fields'
import { reviewer } from '../runtime/gates'
import { accessEntry, opened, watermarkOf } from '../runtime/openDocument'
import { refuse } from '../runtime/refusal'

/** Opens a document of the dossier behind a code: for a purpose, on record, with the reviewer's name over it. */
export const openDocument = action('platform', 'openDocument', {
  input: z.strictObject({ token, documentId: id, purpose: openPurpose, requestKey }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const code = await codeOf(call, input.token)
    const { submitted } = await behind(call, code)
    const shown = documentReferences(submitted.dossier).some((reference) => reference.id === input.documentId)
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
