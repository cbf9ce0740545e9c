import * as z from 'zod'
import { action } from '../runtime/action'
import { codeDetail } from '../runtime/codeDetail'
import { token } from '../runtime/fields'
import { center } from '../runtime/gates'

/** What the Centre sees behind a code. */
export const code = action('center', 'code', {
  input: z.strictObject({ token }),
  allow: center,
  async handle({ input, call }) {
    return { answer: await codeDetail(call, input.token) }
  },
})
