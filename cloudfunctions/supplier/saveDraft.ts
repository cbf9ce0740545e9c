import * as z from 'zod'
import { changed, dossierChanges } from '../domain/dossier'
import { foreignDocuments } from '../runtime/document/documents'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { products } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { listOrder, ownProduct } from '../runtime/supplier/ownProduct'
import { productView } from '../runtime/supplier/productView'

/** Replaces the given parts of the draft and answers with the checklist as it now stands. */
export const saveDraft = action('supplier', 'saveDraft', {
  input: z.strictObject({ productId: id, revision, changes: dossierChanges, requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const product = await ownProduct(call, supplier, input.productId)
    if (product.revision !== input.revision) refuse('CONFLICT', { params: { revision: product.revision } })
    const foreign = await foreignDocuments(call.read, supplier._id, input.changes)
    if (foreign.length > 0) refuse('INVALID_INPUT', { issues: foreign })
    const changes = { dossier: changed(product.dossier, input.changes), ...listOrder(call, product._id) }
    return {
      writes: [replace(products, product, changes)],
      target: product._id,
      answer: await productView(call, supplier, { ...product, ...changes, revision: product.revision + 1 }),
    }
  },
})
