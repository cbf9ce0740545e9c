import * as z from 'zod'
import { opened } from '../runtime/document/openDocument'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'

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
