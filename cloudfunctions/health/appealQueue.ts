import * as z from 'zod'
import { appealRow } from '../runtime/health/appeals'
import { packCenter } from '../runtime/health/gates'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { healthAppeals, healthPeople } from '../runtime/store/collections'
import { worklist } from '../runtime/store/worklist'

/** Appeals that wait, the first due first; or those that were decided, the newest first. */
export const appealQueue = action('health', 'appealQueue', {
  input: z.strictObject({ state: z.enum(['open', 'decided']).optional(), cursor: cursor.optional() }),
  allow: packCenter,
  async handle({ input, call }) {
    const [{ items, next }, open, overdue] = await Promise.all([
      worklist(call.read, healthAppeals, input.state !== 'decided', input.cursor),
      call.read.count(healthAppeals, { open: true }),
      call.read.count(healthAppeals, { open: true, order: { before: call.at } }),
    ])
    const people = await call.read.many(
      healthPeople,
      items.map(({ personId }) => personId),
    )
    const byId = new Map(people.map((one) => [one._id, one]))
    const rows = items.flatMap((one) => {
      const person = byId.get(one.personId)
      return person ? [appealRow(one, person)] : []
    })
    return { answer: { items: rows, ...(next && { next }), open, overdue, asOf: call.at } }
  },
})
