import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { verifications } from '../runtime/store/collections'
import { page, type Where } from '../runtime/store/database'
import type { Verification } from '../runtime/store/records'
import { queueFigures } from '../runtime/verification/figures'
import { verificationRow } from '../runtime/verification/verificationView'

const PAGE = 20

/** What waits for a clerk, the most urgent first, with how much there is and how much is late. */
export const queue = action('center', 'queue', {
  input: z.strictObject({
    kind: z.enum(['company', 'licence', 'filing', 'report', 'label', 'change', 'partnership']).optional(),
    cursor: cursor.optional(),
  }),
  allow: center,
  async handle({ input, call }) {
    const open: Where<Verification> = { open: true, ...(input.kind && { kind: input.kind }) }
    const found = await call.read.find(verifications, {
      where: { ...open, ...(input.cursor && { order: { after: input.cursor } }) },
      order: { by: 'order', direction: 'asc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: {
        items: items.map((item) => verificationRow(call, item)),
        ...(next && { next }),
        asOf: call.at,
        open: await call.read.count(verifications, open),
        overdue: await call.read.count(verifications, { ...open, order: { before: call.at } }),
        figures: await queueFigures(call),
      },
    }
  },
})
