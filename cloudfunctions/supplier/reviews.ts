import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { reviewRows } from '../runtime/review/reviewView'
import { reviews as all } from '../runtime/store/collections'
import { page } from '../runtime/store/database'
import { ownProduct } from '../runtime/supplier/ownProduct'

const PAGE = 20

/** What platforms found in their reviews of my products, or of one of them; the newest first. */
export const reviews = action('supplier', 'reviews', {
  input: z.strictObject({ productId: id.optional(), cursor: cursor.optional() }),
  allow: supplierMember,
  async handle({ input: { productId, cursor: before }, who: { supplier }, call }) {
    if (productId) await ownProduct(call, supplier, productId)
    const found = await call.read.find(all, {
      where: {
        ...(productId ? { productId } : { supplierId: supplier._id }),
        open: false,
        ...(before && { order: { before } }),
      },
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return { answer: { items: await reviewRows(call, items), ...(next && { next }), asOf: call.at } }
  },
})
