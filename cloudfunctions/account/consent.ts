import * as z from 'zod'
import { meOf, newUser } from '../runtime/account/me'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { NOTICE_VERSION } from '../runtime/onion/settings'
import { users } from '../runtime/store/collections'
import { save } from '../runtime/store/writes'

/** Agrees to the privacy notice that is in force; an older one must be read again. */
export const consent = action('account', 'consent', {
  input: z.strictObject({ version: line(20), requestKey }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    if (input.version !== NOTICE_VERSION) refuse('CONFLICT', { params: { version: NOTICE_VERSION } })
    const user = who.user ?? newUser(call)
    // Agreeing again is how somebody who closed the account comes back to it.
    const changes = { consent: { version: input.version, at: call.at }, closedAt: undefined }
    return { writes: [save(users, user, changes)], answer: await meOf(call, { ...user, ...changes }) }
  },
})
