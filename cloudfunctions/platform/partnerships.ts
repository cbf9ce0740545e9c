import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { questionsPage } from '../runtime/partnership/questions'

/** What suppliers say of this platform: what it is asked, or what was decided. */
export const partnerships = action('platform', 'partnerships', {
  input: z.strictObject({ open: z.boolean(), cursor: cursor.optional() }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const found = await questionsPage(call, who.platform.id, input.open, input.cursor)
    return { answer: { ...found, asOf: call.at } }
  },
})
