import * as z from 'zod'
import { action } from '../runtime/action'
import { codeOf, verdictOf } from '../runtime/codes'
import { token } from '../runtime/fields'
import { anyone } from '../runtime/gates'

/** What anybody sees of a code: one database read, and none for a forged one. */
export const verdict = action('scan', 'verdict', {
  input: z.strictObject({ token }),
  allow: anyone,
  async handle({ input, call }) {
    return { answer: verdictOf(await codeOf(call, input.token), call) }
  },
})
