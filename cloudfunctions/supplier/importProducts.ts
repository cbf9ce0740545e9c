import * as z from 'zod'
import { importing } from '../runtime/batch/importing'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { documents } from '../runtime/store/collections'

/** Makes drafts of the next lines of an uploaded table and says of each line what became of it. */
export const importProducts = action('supplier', 'importProducts', {
  input: z.strictObject({ documentId: id, from: z.int().min(1).max(10_000).optional(), requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const document = await call.read.one(documents, input.documentId)
    const own = document?.supplierId === supplier._id && document.purpose === 'batch' && document.uploadedAt
    if (!document || !own) return refuse('NOT_FOUND')
    return { ...(await importing(call, supplier, document, input.from ?? 1)), target: document._id }
  },
})
