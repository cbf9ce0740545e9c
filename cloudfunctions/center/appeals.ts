import * as z from 'zod'
import { appealRow } from '../runtime/appeal/appealView'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { appeals as stored } from '../runtime/store/collections'
import { worklistAnswer } from '../runtime/store/worklist'

/** Appeals: open ones by their target hour, decided ones the newest first. */
export const appeals = action('center', 'appeals', {
  input: z.strictObject({ state: z.enum(['open', 'decided']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const list = { open: input.state !== 'decided', cursor: input.cursor }
    const answer = await worklistAnswer(call, stored, list, (items) => items.map(appealRow))
    const overdue = await call.read.count(stored, { open: true, order: { before: call.at } })
    return { answer: { ...answer, overdue } }
  },
})
