import * as z from 'zod'
import { miniCodeLink } from '../runtime/code/miniCode'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { LINK_SECONDS } from '../runtime/store/storage'
import { ownProduct } from '../runtime/supplier/ownProduct'

/** The mini-program code of a product that was submitted, as a short-lived link to its picture. */
export const miniCode = action('supplier', 'miniCode', {
  input: z.strictObject({ productId: id }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const product = await ownProduct(call, supplier, input.productId)
    const { url, writes } = await miniCodeLink(call, product)
    const expiresAt = new Date(call.now + LINK_SECONDS * 1000).toISOString()
    return { writes, answer: { url, expiresAt } }
  },
})
