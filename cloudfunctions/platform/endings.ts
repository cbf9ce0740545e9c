import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { endingsPage } from '../runtime/partnership/endingView'

/** What this platform reported to have ended, the newest first. */
export const endings = action('platform', 'endings', {
  input: z.strictObject({ cursor: cursor.optional() }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const found = await endingsPage(call, { platformId: who.platform.id }, 'platform', input.cursor)
    return { answer: { ...found, asOf: call.at } }
  },
})
