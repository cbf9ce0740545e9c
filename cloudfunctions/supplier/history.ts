import * as z from 'zod'
import { historyOf } from '../runtime/code/history'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { ownProduct } from '../runtime/supplier/ownProduct'

/** Every colour that the product's code has shown, with why and who, the newest first. */
export const history = action('supplier', 'history', {
  input: z.strictObject({ productId: id, cursor: cursor.optional() }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const product = await ownProduct(call, supplier, input.productId)
    return { answer: await historyOf(call, product, input.cursor) }
  },
})
