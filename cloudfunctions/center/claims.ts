import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { claims as stored } from '../runtime/store/collections'
import { worklistAnswer } from '../runtime/store/worklist'
import { claimRow } from '../runtime/supplier/claims'

/** Claims to companies: open ones by urgency, decided ones the newest first. */
export const claims = action('center', 'claims', {
  input: z.strictObject({ state: z.enum(['open', 'decided']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const list = { open: input.state !== 'decided', cursor: input.cursor }
    return { answer: await worklistAnswer(call, stored, list, (items) => items.map(claimRow)) }
  },
})
