import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey, verificationId } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { verifications } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { holderOf, refuseHeldByOther } from '../runtime/verification/holding'
import { verificationDetail } from '../runtime/verification/verificationView'

/** Gives an item back before its half hour is over. Nothing to give back is no fault. */
export const releaseVerification = action('center', 'releaseVerification', {
  input: z.strictObject({ id: verificationId, requestKey }),
  allow: center,
  async handle({ input, call }) {
    const item = await call.read.one(verifications, input.id)
    if (!item) return refuse('NOT_FOUND')
    refuseHeldByOther(call, item)
    if (!holderOf(call, item)) return { answer: await verificationDetail(call, item) }
    const changes = { held: undefined }
    return {
      writes: [replace(verifications, item, changes)],
      target: item._id,
      answer: await verificationDetail(call, { ...item, ...changes, revision: item.revision + 1 }),
    }
  },
})
