import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuseField } from '../runtime/onion/refusal'
import { products } from '../runtime/store/collections'
import { expect, remove } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'

/** Deletes a draft for good. What was ever submitted has a history and is withdrawn instead. */
export const deleteDraft = action('supplier', 'deleteDraft', {
  input: z.strictObject({ productId: id, requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const product = await ownProduct(call, supplier, input.productId)
    if (product.submitted) refuseField(['productId'], 'product.submitted')
    return {
      writes: [expect(products, product), remove(products, product._id)],
      target: product._id,
      answer: { productId: product._id },
    }
  },
})
