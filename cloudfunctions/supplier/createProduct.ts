import * as z from 'zod'
import { prohibited } from '../domain/catalog'
import { emptyDossier } from '../domain/dossier'
import { action } from '../runtime/action'
import { formOf } from '../runtime/assessing'
import { products } from '../runtime/collections'
import { id, line, requestKey } from '../runtime/fields'
import { supplierMember } from '../runtime/gates'
import { listOrder } from '../runtime/ownProduct'
import { randomName } from '../runtime/ports'
import { productView } from '../runtime/productView'
import { refuse } from '../runtime/refusal'
import { create } from '../runtime/writes'

/** A new draft. Goods that may not be sold are refused before anything is filled in. */
export const createProduct = action('supplier', 'createProduct', {
  input: z.strictObject({
    category: id,
    name: line(100),
    origin: z.enum(['domestic', 'imported']),
    requestKey,
  }),
  allow: supplierMember,
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
