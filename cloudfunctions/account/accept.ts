import * as z from 'zod'
import { joined, standingInvitation } from '../runtime/account/joining'
import { meOf, newUser } from '../runtime/account/me'
import { ensurePlatform } from '../runtime/launch/platforms'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { NOTICE_VERSION } from '../runtime/onion/settings'
import { invitations, suppliers, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { hold, replace, save } from '../runtime/store/writes'

/**
 * Joins by an invitation. It works for one person only; of two at once, one wins. Who joins a company agrees to the
 * privacy notice first, as its founder did.
 */
export const accept = action('account', 'accept', {
  input: z.strictObject({ code: line(20), name: line(40), requestKey }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const standing = await standingInvitation(call, input.code)
    const { invitation, supplier } = standing
    const user = who.user ?? newUser(call)
    if (user.role !== 'public') refuse('ALREADY_DONE')
    if (supplier && user.consent?.version !== NOTICE_VERSION) refuse('CONSENT_REQUIRED')
    const changes = joined(call, standing, input.name)
    const platform = invitation.platform ? await ensurePlatform(call, invitation.platform) : { writes: [] }
    return {
      writes: [
        replace(invitations, invitation, { usedBy: call.openid }),
        save(users, user, changes),
        ...platform.writes,
        // Whoever invited must still be an owner when this commits.
        ...(supplier ? [hold(suppliers, supplier)] : []),
      ],
      tell: tellAll([invitation.inviter], { code: 'invitationAccepted', params: { name: input.name } }),
      target: invitation._id,
      answer: await meOf(call, { ...user, ...changes }, supplier?.name),
    }
  },
})
