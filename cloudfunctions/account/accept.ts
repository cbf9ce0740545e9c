import * as z from 'zod'
import { action } from '../runtime/action'
import { invitations, users } from '../runtime/collections'
import { sha256 } from '../runtime/digest'
import { line, requestKey } from '../runtime/fields'
import { wechatUser } from '../runtime/gates'
import { meOf, newUser } from '../runtime/me'
import { tellAll } from '../runtime/outbox'
import { refuse } from '../runtime/refusal'
import { replace, save } from '../runtime/writes'

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
