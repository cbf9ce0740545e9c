import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor, id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { extracts, extractFaults as faults } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

/** Documents of one answer, of up to twenty lines each. */
const PAGE = 10

/** The lines of an import that were left out, in the file's order, each with its reason. */
export const extractFaults = action('center', 'extractFaults', {
  input: z.strictObject({ id, cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    if (!(await call.read.one(extracts, input.id))) return refuse('NOT_FOUND')
    const found = await call.read.find(faults, {
      where: { extractId: input.id, ...(input.cursor && { order: { after: input.cursor } }) },
      order: { by: 'order', direction: 'asc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: { items: items.flatMap((one) => one.faults), ...(next && { next }), asOf: call.at },
    }
  },
})
