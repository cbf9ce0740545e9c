import * as z from 'zod'
import { action } from '../runtime/action'
import { codeDetail } from '../runtime/codeDetail'
import { token } from '../runtime/fields'
import { reviewer } from '../runtime/gates'

/** What a reviewer of a registered platform sees behind a code. */
export const code = action('platform', 'code', {
  input: z.strictObject({ token }),
  allow: reviewer,
  async handle({ input, call }) {
    return { answer: await codeDetail(call, input.token) }
  },
})
