import * as z from 'zod'
import { codeOf, shownState } from '../runtime/code/codes'
import { listingId } from '../runtime/launch/listing'
import { action } from '../runtime/onion/action'
import { cursor, token } from '../runtime/onion/fields'
import { agreedReviewer } from '../runtime/people/agreement'
import { codes, listings } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** The other codes of the company behind a scanned one, and which of them my platform has launched. */
export const siblings = action('platform', 'siblings', {
  input: z.strictObject({ token, cursor: cursor.optional() }),
  allow: agreedReviewer,
  async handle({ input, who, call }) {
    const { supplierId, _id: own } = await codeOf(call, input.token)
    const found = await call.read.find(codes, {
      where: { supplierId, ...(input.cursor && { _id: { after: input.cursor } }) },
      order: { by: '_id', direction: 'asc' },
      limit: PAGE + 1,
    })
    const paged = page(
      found.map((code) => ({ ...code, order: code._id })),
      PAGE,
    )
    const others = paged.items.filter(({ _id, revoked }) => _id !== own && !revoked)
    const ids = others.map(({ productId }) => listingId(productId, who.platform.id))
    const launched = new Map(
      (await call.read.many(listings, ids)).map(({ productId, launched: last }) => [productId, last?.at]),
    )
    const items = others.map((code) => {
      const launchedAt = launched.get(code.productId)
      const { _id, number, product, category } = code
      return {
        token: _id,
        number,
        product,
        category,
        state: shownState(code, call),
        ...(launchedAt && { launchedAt }),
      }
    })
    return { answer: { items, ...(paged.next && { next: paged.next }), asOf: call.at } }
  },
})
