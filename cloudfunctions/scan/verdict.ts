import * as z from 'zod'
import { codeOf, verdictOf } from '../runtime/code/codes'
import { action } from '../runtime/onion/action'
import { token } from '../runtime/onion/fields'
import { anyone } from '../runtime/onion/gates'

/** What anybody sees of a code: one database read, and none for a forged one. */
export const verdict = action('scan', 'verdict', {
  input: z.strictObject({ token }),
  allow: anyone,
  async handle({ input, call }) {
    return { answer: verdictOf(await codeOf(call, input.token), call) }
  },
})
