import { action } from '../runtime/action'
import { nothing } from '../runtime/fields'
import { wechatUser } from '../runtime/gates'
import { meOf, newUser } from '../runtime/me'

/** Who I am here: role, company or platform, consent, unread messages, settings. */
export const me = action('account', 'me', {
  input: nothing,
  allow: wechatUser,
  async handle({ who, call }) {
    return { answer: await meOf(call, who.user ?? newUser(call)) }
  },
})
