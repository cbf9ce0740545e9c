import * as z from 'zod'
import { action } from '../runtime/action'
import { documents } from '../runtime/collections'
import { id } from '../runtime/fields'
import { supplierMember } from '../runtime/gates'
import { opened } from '../runtime/openDocument'
import { refuse } from '../runtime/refusal'

/** Opens one of my own documents: no purpose, no mark over it. */
export const openDocument = action('supplier', 'openDocument', {
  input: z.strictObject({ documentId: id }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const document = await call.read.one(documents, input.documentId)
    if (!document || document.supplierId !== supplier._id) return refuse('NOT_FOUND')
    return { answer: await opened(call, document, '') }
  },
})
