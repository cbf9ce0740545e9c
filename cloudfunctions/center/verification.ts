import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { verificationId } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { verifications } from '../runtime/store/collections'
import { verificationDetail } from '../runtime/verification/verificationView'

/** One paper or company to look up: what was stated, where to look, and the documents. */
export const verification = action('center', 'verification', {
  input: z.strictObject({ id: verificationId }),
  allow: center,
  async handle({ input, call }) {
    const item = await call.read.one(verifications, input.id)
    if (!item) return refuse('NOT_FOUND')
    return { answer: await verificationDetail(call, item) }
  },
})
