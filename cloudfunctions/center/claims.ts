import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { claims as stored } from '../runtime/store/collections'
import { worklist } from '../runtime/store/worklist'
import { claimRow } from '../runtime/supplier/claims'

/** Claims to companies: open ones by urgency, decided ones the newest first. */
export const claims = action('center', 'claims', {
  input: z.strictObject({ state: z.enum(['open', 'decided']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const open = input.state !== 'decided'
    const { items, next } = await worklist(call.read, stored, open, input.cursor)
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
