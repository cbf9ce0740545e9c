import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { claims as stored } from '../runtime/store/collections'
import { page } from '../runtime/store/database'
import { claimRow } from '../runtime/supplier/claims'

const PAGE = 20

/** Claims to companies: open ones by urgency, decided ones the newest first. */
export const claims = action('center', 'claims', {
  input: z.strictObject({ state: z.enum(['open', 'decided']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const open = input.state !== 'decided'
    const range = input.cursor && (open ? { after: input.cursor } : { before: input.cursor })
    const found = await call.read.find(stored, {
      where: { open, ...(range && { order: range }) },
      order: { by: 'order', direction: open ? 'asc' : 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: {
        items: items.map(claimRow),
        ...(next && { next }),
        asOf: call.at,
        open: await call.read.count(stored, { open: true }),
      },
    }
  },
})
