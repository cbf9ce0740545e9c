import { packState } from '../runtime/health/packState'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'

/** Whether the pack is on, what for and until when; answered while it is off as well. */
export const pack = action('health', 'pack', {
  input: nothing,
  allow: wechatUser,
  async handle({ call }) {
    return { answer: await packState(call) }
  },
})
