import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { questionViews } from '../runtime/question/questionView'
import { questions as stored } from '../runtime/store/collections'

const PAGE = 20

/** What my company asked the Centre, the newest first. */
export const questions = action('supplier', 'questions', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: supplierMember,
  async handle({ input: { cursor: before }, who: { supplier }, call }) {
    const found = await call.read.find(stored, {
      where: { supplierId: supplier._id, ...(before && { listed: { before } }) },
      order: { by: 'listed', direction: 'desc' },
      limit: PAGE + 1,
    })
    const items = found.slice(0, PAGE)
    const next = found.length > PAGE && items[items.length - 1]?.listed
    return { answer: { items: await questionViews(call, items), ...(next && { next }), asOf: call.at } }
  },
})
