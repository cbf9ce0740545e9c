import * as z from 'zod'
import { forceRow } from '../runtime/force/forceView'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { forces as stored } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** Measures that wait for their second person, the soonest to lapse first; or what became of the earlier ones. */
export const forces = action('center', 'forces', {
  input: z.strictObject({ state: z.enum(['waiting', 'past']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    // What waits is ordered by when it lapses and what is past by when it was decided: now lies between them.
    const from = input.cursor ?? call.at
    const waiting = { open: true, order: { after: call.at } }
    const past = input.state === 'past'
    const found = await call.read.find(stored, {
      where: past ? { order: { before: from } } : { open: true, order: { after: from } },
      order: { by: 'order', direction: past ? 'desc' : 'asc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: {
        items: items.map((force) => forceRow(call, force)),
        ...(next && { next }),
        asOf: call.at,
        waiting: await call.read.count(stored, waiting),
      },
    }
  },
})
