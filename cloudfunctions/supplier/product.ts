import * as z from 'zod'
import { action } from '../runtime/action'
import { id } from '../runtime/fields'
import { supplierMember } from '../runtime/gates'
import { ownProduct } from '../runtime/ownProduct'
import { productView } from '../runtime/productView'

/** One of my products with its draft, checklist, documents and code. */
export const product = action('supplier', 'product', {
  input: z.strictObject({ productId: id }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    return { answer: await productView(call, supplier, await ownProduct(call, supplier, input.productId)) }
  },
})
