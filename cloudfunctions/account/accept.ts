import * as z from 'zod'
import { meOf, newUser } from '../runtime/account/me'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { invitations, users } from '../runtime/store/collections'
import { sha256 } from '../runtime/store/digest'
import { tellAll } from '../runtime/store/outbox'
import { replace, save } from '../runtime/store/writes'

/** Joins by an invitation. It works for one person only; of two at once, one wins. */
export const accept = action('account', 'accept', {
  input: z.strictObject({ code: line(20), name: line(40), requestKey }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const invitation = await call.read.one(invitations, sha256(input.code.toLowerCase()))
    if (!invitation || invitation.usedBy || invitation.expiresAt <= call.at)
      return refuse('INVITATION_INVALID')
    const user = who.user ?? newUser(call)
    if (user.role !== 'public') refuse('ALREADY_DONE')
    const { role, platform } = invitation
    const changes = { role, name: input.name, ...(platform && { platform }) }
    return {
      writes: [replace(invitations, invitation, { usedBy: call.openid }), save(users, user, changes)],
      tell: tellAll([invitation.inviter], { code: 'invitationAccepted', params: { name: input.name } }),
      target: invitation._id,
      answer: await meOf(call, { ...user, ...changes }),
    }
  },
})
