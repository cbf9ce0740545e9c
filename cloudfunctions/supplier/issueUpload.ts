import * as z from 'zod'
import { issued } from '../runtime/document/issuing'
import { keeperOf } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { id, line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { cloudPathOf, limitFor, limitsOf, PURPOSES } from '../runtime/store/storage'
import { ownProduct } from '../runtime/supplier/ownProduct'

/**
 * The only path to which the phone may upload this file. What is too large or of another type gets none. Evidence of
 * a claim belongs to the person, everything else to the company.
 */
export const issueUpload = action('supplier', 'issueUpload', {
  input: z.strictObject({
    purpose: z.enum(PURPOSES),
    name: line(200),
    type: z.string().max(100),
    size: z.int().min(1),
    productId: id.optional(),
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const { purpose, type, productId } = input
    const { supplier, folder } = await keeperOf(call, who, purpose)
    if (productId) await ownProduct(call, supplier ?? refuse('NOT_FOUND'), productId)
    return issued(call, input, {
      limit: limitFor(purpose, type),
      allowed: limitsOf(purpose).allowed,
      pathOf: (documentId) => cloudPathOf(folder, documentId, type),
      of: { ...(supplier && { supplierId: supplier._id }), ...(productId && { productId }), purpose },
    })
  },
})
