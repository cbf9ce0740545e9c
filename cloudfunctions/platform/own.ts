import { ensurePlatform } from '../runtime/launch/platforms'
import { action } from '../runtime/onion/action'
import { nothing } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { ownPlatformView } from '../runtime/people/ownPlatform'

/** My platform as it is registered, with its data agreement. */
export const own = action('platform', 'own', {
  input: nothing,
  allow: reviewer,
  async handle({ who, call }) {
    const { platform } = await ensurePlatform(call, who.platform)
    return { answer: ownPlatformView(call, who, platform) }
  },
})
