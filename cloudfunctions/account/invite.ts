import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey, text } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { invitations } from '../runtime/store/collections'
import { sha256 } from '../runtime/store/digest'
import { create } from '../runtime/store/writes'

const GOOD_FOR_MS = 7 * 24 * 3600_000

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
    const code = randomName(10)
    const expiresAt = new Date(call.now + GOOD_FOR_MS).toISOString()
    const needsPlatform = input.role === 'platformAdmin' || input.role === 'reviewer'
    return {
      writes: [
        // Only the hash: who reads the database cannot join.
        create(invitations, sha256(code), {
          role: input.role,
          ...(needsPlatform && platform && { platform }),
          inviter: call.openid,
          expiresAt,
          revision: 1,
        }),
      ],
      answer: { code, expiresAt },
    }
  },
})
