import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { ownProduct } from '../runtime/supplier/ownProduct'
import { productView } from '../runtime/supplier/productView'

/** One of my products with its draft, checklist, documents and code. */
export const product = action('supplier', 'product', {
  input: z.strictObject({ productId: id }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    return { answer: await productView(call, supplier, await ownProduct(call, supplier, input.productId)) }
  },
})
