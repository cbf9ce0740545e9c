import * as z from 'zod'
import { codeDetail } from '../runtime/code/codeDetail'
import { action } from '../runtime/onion/action'
import { token } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'

/** What the Centre sees behind a code. */
export const code = action('center', 'code', {
  input: z.strictObject({ token }),
  allow: center,
  async handle({ input, call }) {
    return { answer: await codeDetail(call, input.token) }
  },
})
