import * as z from 'zod'
import { action } from '../runtime/action'
import { verifications } from '../runtime/collections'
import { verificationId } from '../runtime/fields'
import { center } from '../runtime/gates'
import { refuse } from '../runtime/refusal'
import { verificationDetail } from '../runtime/verificationView'

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
