import * as z from 'zod'
import { applicationRow } from '../runtime/application/applications'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { applications as stored } from '../runtime/store/collections'
import { worklistAnswer } from '../runtime/store/worklist'

/** Applications of platforms: open ones by urgency, decided ones the newest first. */
export const applications = action('center', 'applications', {
  input: z.strictObject({ state: z.enum(['open', 'decided']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const list = { open: input.state !== 'decided', cursor: input.cursor }
    return { answer: await worklistAnswer(call, stored, list, (items) => items.map(applicationRow)) }
  },
})
