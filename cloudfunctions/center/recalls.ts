import * as z from 'zod'
import { recallRow } from '../runtime/event/recallView'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { recalls as stored } from '../runtime/store/collections'
import { worklistAnswer } from '../runtime/store/worklist'

/** Recalls: open ones by what is due first, past ones the newest first. */
export const recalls = action('center', 'recalls', {
  input: z.strictObject({ state: z.enum(['open', 'past']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const list = { open: input.state !== 'past', cursor: input.cursor }
    return {
      answer: await worklistAnswer(call, stored, list, (items) => items.map((one) => recallRow(call, one))),
    }
  },
})
