import * as z from 'zod'
import { extractView } from '../runtime/extract/view'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { extracts as imports } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** The imports, the newest first. */
export const extracts = action('center', 'extracts', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.find(imports, {
      where: input.cursor ? { order: { before: input.cursor } } : {},
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: {
        items: items.map((one) => extractView(call, one)),
        ...(next && { next }),
        asOf: call.at,
      },
    }
  },
})
