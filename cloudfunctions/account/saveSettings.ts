import * as z from 'zod'
import { action } from '../runtime/action'
import { users } from '../runtime/collections'
import { requestKey } from '../runtime/fields'
import { wechatUser } from '../runtime/gates'
import { meOf, newUser } from '../runtime/me'
import { save } from '../runtime/writes'

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
