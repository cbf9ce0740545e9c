import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { claims } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'
import { closing, myClaimView } from '../runtime/supplier/claims'

/** Takes a claim back that nobody has decided. */
export const withdrawClaim = action('supplier', 'withdrawClaim', {
  input: z.strictObject({ id, requestKey }),
  allow: wechatUser,
  async handle({ input, call }) {
    const claim = await call.read.one(claims, input.id)
    if (!claim || claim.claimant !== call.openid) return refuse('NOT_FOUND')
    if (!claim.open) refuse('ALREADY_DONE')
    const changes = closing(call, claim, 'withdrawn')
    return {
      writes: [replace(claims, claim, changes)],
      target: claim._id,
      answer: await myClaimView(call, { ...claim, ...changes }),
    }
  },
})
