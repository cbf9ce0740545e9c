import * as z from 'zod'
import { spotRows } from '../runtime/event/spotView'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { spotChecks as stored } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** Spot checks, the newest first. */
export const spotChecks = action('center', 'spotChecks', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.find(stored, {
      where: input.cursor ? { order: { before: input.cursor } } : {},
      order: { by: 'order', direction: 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return { answer: { items: await spotRows(call, items), ...(next && { next }), asOf: call.at } }
  },
})
