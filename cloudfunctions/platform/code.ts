import * as z from 'zod'
import { codeDetail } from '../runtime/code/codeDetail'
import { action } from '../runtime/onion/action'
import { token } from '../runtime/onion/fields'
import { agreedReviewer } from '../runtime/people/agreement'

/** What a reviewer of a registered platform sees behind a code. */
export const code = action('platform', 'code', {
  input: z.strictObject({ token }),
  allow: agreedReviewer,
  async handle({ input, call }) {
    return { answer: await codeDetail(call, input.token) }
  },
})
