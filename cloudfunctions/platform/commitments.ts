import { published } from '../runtime/launch/daySecrets'
import { drawsOf } from '../runtime/launch/draws'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'

/**
 * For anybody: the hashes of the days to come and the secrets of those that are over. A reviewer gets the draws of
 * the platform with them, a supplier its own, in the form that `npm run verify-draw` reads.
 */
export const commitments = action('platform', 'commitments', {
  input: nothing,
  allow: wechatUser,
  async handle({ who: { user }, call }) {
    const { secrets, writes } = await published(call)
    return { writes, answer: { secrets, draws: await drawsOf(call, user, secrets) } }
  },
})
