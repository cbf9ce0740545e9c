import * as z from 'zod'
import { action } from '../runtime/action'
import { users } from '../runtime/collections'
import { line, requestKey } from '../runtime/fields'
import { wechatUser } from '../runtime/gates'
import { meOf, newUser } from '../runtime/me'
import { refuse } from '../runtime/refusal'
import { NOTICE_VERSION } from '../runtime/settings'
import { save } from '../runtime/writes'

/** Agrees to the privacy notice that is in force; an older one must be read again. */
export const consent = action('account', 'consent', {
  input: z.strictObject({ version: line(20), requestKey }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    if (input.version !== NOTICE_VERSION) refuse('CONFLICT', { params: { version: NOTICE_VERSION } })
    const user = who.user ?? newUser(call)
    const changes = { consent: { version: input.version, at: call.at } }
    return { writes: [save(users, user, changes)], answer: await meOf(call, { ...user, ...changes }) }
  },
})
