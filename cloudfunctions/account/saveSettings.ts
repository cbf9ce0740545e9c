import * as z from 'zod'
import { meOf, newUser } from '../runtime/account/me'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { users } from '../runtime/store/collections'
import { save } from '../runtime/store/writes'

/** Keeps the language and the large view; what is not given stays. */
export const saveSettings = action('account', 'saveSettings', {
  input: z.strictObject({
    language: z.enum(['zh-CN', 'en']).optional(),
    largeView: z.boolean().optional(),
    requestKey,
  }),
  allow: wechatUser,
  async handle({ input: { requestKey: _, ...given }, who, call }) {
    const user = who.user ?? newUser(call)
    const changes = { settings: { ...user.settings, ...given } }
    return { writes: [save(users, user, changes)], answer: await meOf(call, { ...user, ...changes }) }
  },
})
