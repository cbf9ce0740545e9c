import * as z from 'zod'
import { newUser, unreadOf } from '../runtime/account/me'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { users } from '../runtime/store/collections'
import { save } from '../runtime/store/writes'

/** Marks all messages up to an instant as read. Never marks back. */
export const readInbox = action('account', 'readInbox', {
  input: z.strictObject({ upTo: z.iso.datetime({ offset: true }), requestKey }),
  allow: wechatUser,
  async handle({ input, who, call }) {
    const user = who.user ?? newUser(call)
    const upTo = new Date(input.upTo).toISOString()
    const changes = { inboxReadUpTo: upTo > (user.inboxReadUpTo ?? '') ? upTo : user.inboxReadUpTo }
    const unread = await unreadOf(call, { ...user, ...changes })
    return { writes: [save(users, user, changes)], answer: { unread } }
  },
})
