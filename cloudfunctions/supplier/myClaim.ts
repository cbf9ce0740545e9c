import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { myClaimView, newestClaim } from '../runtime/supplier/claims'

/** The newest claim that I made, decided or not. */
export const myClaim = action('supplier', 'myClaim', {
  input: nothing,
  allow: wechatUser,
  async handle({ call }) {
    const claim = await newestClaim(call, call.openid)
    return { answer: claim ? { claim: await myClaimView(call, claim) } : {} }
  },
})
