import * as z from 'zod'
import { prohibited } from '../domain/catalog'
import { copyOf } from '../domain/dossier'
import { formOf } from '../runtime/code/assessing'
import { action } from '../runtime/onion/action'
import { id, line, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse } from '../runtime/onion/refusal'
import { products } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'
import { listOrder, ownProduct } from '../runtime/supplier/ownProduct'
import { productView } from '../runtime/supplier/productView'

/** A new draft like one of mine: the company's papers come along, those of the one product do not. */
export const copyProduct = action('supplier', 'copyProduct', {
  input: z.strictObject({ productId: id, name: line(100), requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const found = prohibited(input.name)
    if (found) refuse('CATEGORY_PROHIBITED', { params: { kind: found } })
    const original = await ownProduct(call, supplier, input.productId)
    const form = formOf(original.dossier.category)
    const { dossier, carried, left } = copyOf(original.dossier, input.name, form)
    const productId = randomName(20)
    const product = {
      supplierId: supplier._id,
      dossier,
      createdAt: call.at,
      ...listOrder(call, productId),
      revision: 1,
    }
    return {
      writes: [create(products, productId, product)],
      target: productId,
      answer: {
        product: await productView(call, supplier, { _id: productId, ...product }),
        carried,
        left,
      },
    }
  },
})
