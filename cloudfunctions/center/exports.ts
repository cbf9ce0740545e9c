import * as z from 'zod'
import { exportRow } from '../runtime/export/view'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { centerExports } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** The files that were approved and are still there. */
export const exports = action('center', 'exports', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.find(centerExports, {
      where: input.cursor ? { order: { before: input.cursor } } : {},
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    const rows = items.map((one) => exportRow(call, one))
    return { answer: { items: rows, ...(next && { next }), asOf: call.at } }
  },
})
