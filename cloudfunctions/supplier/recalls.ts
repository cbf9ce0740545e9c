import * as z from 'zod'
import { isSeen } from '../runtime/event/ownRecall'
import { recallRow } from '../runtime/event/recallView'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { recalls as stored } from '../runtime/store/collections'

const PAGE = 20

/** Recalls of the company's products, the newest first. */
export const recalls = action('supplier', 'recalls', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: supplierMember,
  async handle({ input, who, call }) {
    const found = await call.read.find(stored, {
      where: { supplierId: who.supplier._id, ...(input.cursor && { listed: { before: input.cursor } }) },
      order: { by: 'listed', direction: 'desc' },
      limit: PAGE + 1,
    })
    const own = found.slice(0, PAGE)
    const last = own[own.length - 1]
    return {
      answer: {
        items: own.filter(isSeen).map((recall) => recallRow(call, recall)),
        ...(found.length > PAGE && last && { next: last.listed }),
        asOf: call.at,
      },
    }
  },
})
