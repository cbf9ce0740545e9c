import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { problemRow } from '../runtime/problem/problemView'
import { problems as stored } from '../runtime/store/collections'
import { worklistAnswer } from '../runtime/store/worklist'

/** Problem reports: open ones by gravity and age, closed ones the newest first. */
export const problems = action('center', 'problems', {
  input: z.strictObject({ state: z.enum(['open', 'closed']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const list = { open: input.state !== 'closed', cursor: input.cursor }
    const answer = await worklistAnswer(call, stored, list, (items) =>
      items.map((one) => problemRow(call, one)),
    )
    const overdue = await call.read.count(stored, { open: true, dueAt: { before: call.at } })
    return { answer: { ...answer, overdue } }
  },
})
