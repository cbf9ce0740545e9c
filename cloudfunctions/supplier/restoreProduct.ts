import * as z from 'zod'
import { restoration } from '../runtime/code/withdrawal'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { suppliers } from '../runtime/store/collections'
import { hold } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'
import { productView } from '../runtime/supplier/productView'
import { tellRestored } from '../runtime/webhook/tell'

/** Takes a product back into circulation under its old code, with the colour that follows now. */
export const restoreProduct = action('supplier', 'restoreProduct', {
  input: z.strictObject({ productId: id, requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const product = await ownProduct(call, supplier, input.productId)
    if (!product.withdrawn) refuse('ALREADY_DONE')
    const { writes, tell, after } = await restoration(call, supplier, product)
    const told = await tellRestored(call, after)
    return {
      writes: [hold(suppliers, supplier), ...writes, ...told.writes],
      tell: [...tell, ...told.tell],
      target: product._id,
      answer: await productView(call, supplier, after),
    }
  },
})
