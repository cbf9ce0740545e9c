import * as z from 'zod'
import { appealRow } from '../runtime/appeal/appealView'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { appeals as stored } from '../runtime/store/collections'
import { ownProduct } from '../runtime/supplier/ownProduct'

const PAGE = 20

/** My company's appeals, the newest first; of one product where it is given. */
export const appeals = action('supplier', 'appeals', {
  input: z.strictObject({ productId: id.optional(), cursor: cursor.optional() }),
  allow: supplierMember,
  async handle({ input: { productId, cursor: before }, who: { supplier }, call }) {
    if (productId) await ownProduct(call, supplier, productId)
    const found = await call.read.find(stored, {
      where: {
        supplierId: supplier._id,
        ...(productId && { productId }),
        ...(before && { listed: { before } }),
      },
      order: { by: 'listed', direction: 'desc' },
      limit: PAGE + 1,
    })
    const items = found.slice(0, PAGE)
    const next = found.length > PAGE && items[items.length - 1]?.listed
    return { answer: { items: items.map(appealRow), ...(next && { next }), asOf: call.at } }
  },
})
