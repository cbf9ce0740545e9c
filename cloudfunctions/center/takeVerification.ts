import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey, verificationId } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { refuseBeforePlatform } from '../runtime/partnership/turn'
import { verifications } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { held, refuseHeldByOther } from '../runtime/verification/holding'
import { verificationDetail } from '../runtime/verification/verificationView'

/** Takes an open item for half an hour, so that two clerks do not look up the same. */
export const takeVerification = action('center', 'takeVerification', {
  input: z.strictObject({ id: verificationId, requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const item = await call.read.one(verifications, input.id)
    if (!item) return refuse('NOT_FOUND')
    if (!item.open) refuse('ALREADY_DONE')
    refuseHeldByOther(call, item)
    await refuseBeforePlatform(call, item)
    const changes = { held: held(call, who.name) }
    return {
      writes: [replace(verifications, item, changes)],
      target: item._id,
      answer: await verificationDetail(call, { ...item, ...changes, revision: item.revision + 1 }),
    }
  },
})
