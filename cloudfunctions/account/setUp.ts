import * as z from 'zod'
import { meOf, newUser } from '../runtime/account/me'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { setupSecret } from '../runtime/onion/secrets'
import { installation, users } from '../runtime/store/collections'
import { sameSecret } from '../runtime/store/digest'
import { create, save } from '../runtime/store/writes'

/** The first supervisor, by the secret in the function's environment. It works once. */
export const setUp = action('account', 'setUp', {
  input: z.strictObject({ secret: z.string().max(500), name: line(40), requestKey }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    if (!sameSecret(input.secret, setupSecret())) refuse('INVITATION_INVALID')
    const user = who.user ?? newUser(call)
    const done = await call.read.one(installation, 'setUp')
    if (done || user.role !== 'public') refuse('ALREADY_DONE')
    const changes = { role: 'supervisor' as const, name: input.name, memberSince: call.at }
    return {
      writes: [
        create(installation, 'setUp', { by: call.openid, at: call.at, revision: 1 }),
        save(users, user, changes),
      ],
      answer: await meOf(call, { ...user, ...changes }),
    }
  },
})
