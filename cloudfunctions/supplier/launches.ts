import * as z from 'zod'
import { coloursOf, launchRow } from '../runtime/launch/launchView'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { launches as stored } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** My requests to launch, the newest first; those of one product where one is named. */
export const launches = action('supplier', 'launches', {
  input: z.strictObject({ productId: id.optional(), cursor: cursor.optional() }),
  allow: supplierMember,
  async handle({ input: { productId, cursor: after }, who: { supplier }, call }) {
    const found = await call.read.find(stored, {
      where: {
        supplierId: supplier._id,
        ...(productId && { productId }),
        ...(after && { listed: { before: after } }),
      },
      order: { by: 'listed', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(
      found.map((launch) => ({ ...launch, order: launch.listed })),
      PAGE,
    )
    const colour = await coloursOf(call, items)
    const rows = items.map((launch) => launchRow(launch, colour(launch)))
    return { answer: { items: rows, ...(next && { next }), asOf: call.at } }
  },
})
