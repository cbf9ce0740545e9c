import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, text } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { inviting } from '../runtime/people/inviting'

/**
 * A code of 10 letters (50 bits) that one person can use within seven days. Supervisors invite clerks,
 * supervisors and platform administrators; administrators invite reviewers to their own platform.
 */
export const invite = action('account', 'invite', {
  input: z.strictObject({
    role: z.enum(['clerk', 'supervisor', 'platformAdmin', 'reviewer']),
    platform: z.strictObject({ id, name: text }).optional(),
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const inviter = input.role === 'reviewer' ? 'platformAdmin' : 'supervisor'
    if (who.role !== inviter) refuse('NOT_FOUND')
    if (input.role === 'platformAdmin' && !input.platform) refuseField(['platform'], 'required')
    const platform = input.role === 'reviewer' ? who.user?.platform : input.platform
    const needsPlatform = input.role === 'platformAdmin' || input.role === 'reviewer'
    const { invited, write } = inviting(call, input.role, needsPlatform ? platform : undefined)
    const { code, expiresAt } = invited
    return { writes: [write], answer: { code, expiresAt } }
  },
})
