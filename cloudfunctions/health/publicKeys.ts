import { LIFETIME_SECONDS, SKEW_SECONDS } from '../domain/health'
import { publicKeys as keys } from '../runtime/health/signing'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { anyone } from '../runtime/onion/gates'

/** What a gate without a network verifies live codes with. No secret is among it. */
export const publicKeys = action('health', 'publicKeys', {
  input: nothing,
  allow: anyone,
  async handle({ call }) {
    const clock = { lifetimeSeconds: LIFETIME_SECONDS, skewSeconds: SKEW_SECONDS, now: call.at }
    return { answer: { keys: keys(), ...clock } }
  },
})
