import * as z from 'zod'
import { duplicateRow } from '../runtime/duplicate/view'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { duplicates as stored } from '../runtime/store/collections'
import { worklistAnswer } from '../runtime/store/worklist'

/** What may be there twice: candidates the oldest first, decided ones the newest first. */
export const duplicates = action('center', 'duplicates', {
  input: z.strictObject({ state: z.enum(['open', 'decided']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const list = { open: input.state !== 'decided', cursor: input.cursor }
    return { answer: await worklistAnswer(call, stored, list, (items) => items.map(duplicateRow)) }
  },
})
