import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { readInForce } from '../runtime/settings/inForce'
import { NAMES, settingView } from '../runtime/settings/view'

/** One setting with the history of its changes. */
export const setting = action('center', 'setting', {
  input: z.strictObject({ name: z.enum(NAMES), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    return { answer: await settingView(call, await readInForce(call.read), input.name, input.cursor) }
  },
})
