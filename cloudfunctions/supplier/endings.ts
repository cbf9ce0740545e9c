import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { endingsPage } from '../runtime/partnership/endingView'
import { ownProduct } from '../runtime/supplier/ownProduct'

/** What platforms reported to have ended: of one product of mine, or of all. */
export const endings = action('supplier', 'endings', {
  input: z.strictObject({ productId: id.optional(), cursor: cursor.optional() }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    const product = input.productId && (await ownProduct(call, supplier, input.productId))
    const whose = product ? { productId: product._id } : { supplierId: supplier._id }
    return { answer: { ...(await endingsPage(call, whose, 'supplier', input.cursor)), asOf: call.at } }
  },
})
