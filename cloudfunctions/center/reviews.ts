import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { reviewRows } from '../runtime/review/reviewView'
import { reviews as all } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** What every platform found in its reviews of a product, for whoever decides an appeal against one; the newest first. */
export const reviews = action('center', 'reviews', {
  input: z.strictObject({ productId: id, cursor: cursor.optional() }),
  allow: center,
  async handle({ input: { productId, cursor: before }, call }) {
    const found = await call.read.find(all, {
      where: { productId, open: false, ...(before && { order: { before } }) },
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return { answer: { items: await reviewRows(call, items), ...(next && { next }), asOf: call.at } }
  },
})
