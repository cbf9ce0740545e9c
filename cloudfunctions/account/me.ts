import { meOf, newUser } from '../runtime/account/me'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'

/** Who I am here: role, company or platform, consent, unread messages, settings. */
export const me = action('account', 'me', {
  input: nothing,
  allow: wechatUser,
  async handle({ who, call }) {
    return { answer: await meOf(call, who.user ?? newUser(call)) }
  },
})
