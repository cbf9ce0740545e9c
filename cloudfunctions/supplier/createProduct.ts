import * as z from 'zod'
import { prohibited } from '../domain/catalog'
import { emptyDossier } from '../domain/dossier'
import { formOf } from '../runtime/code/assessing'
import { action } from '../runtime/onion/action'
import { id, line, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse } from '../runtime/onion/refusal'
import { products } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'
import { listOrder } from '../runtime/supplier/ownProduct'
import { productView } from '../runtime/supplier/productView'

/** A new draft. Goods that may not be sold are refused before anything is filled in. */
export const createProduct = action('supplier', 'createProduct', {
  input: z.strictObject({
    category: id,
    name: line(100),
    origin: z.enum(['domestic', 'imported']),
    requestKey,
  }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const found = prohibited(input.category) ?? prohibited(input.name)
    if (found) refuse('CATEGORY_PROHIBITED', { params: { kind: found } })
    formOf(input.category)
    const productId = randomName(20)
    const product = {
      supplierId: supplier._id,
      dossier: emptyDossier(input.category, input.name, input.origin),
      createdAt: call.at,
      ...listOrder(call, productId),
      revision: 1,
    }
    return {
      writes: [create(products, productId, product)],
      target: productId,
      answer: await productView(call, supplier, { _id: productId, ...product }),
    }
  },
})
