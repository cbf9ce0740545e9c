import * as z from 'zod'
import { ensurePlatform } from '../runtime/launch/platforms'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { PLATFORM_ROLES, platformPeople, refuseUnadministered } from '../runtime/people/platformTeam'
import { NO_TEAM, withChange } from '../runtime/people/team'
import { platforms, users } from '../runtime/store/collections'
import { hold, replace } from '../runtime/store/writes'

/** Leaves the platform. Its last administrator stays until the Centre has invited another. */
export const leavePlatform = action('platform', 'leavePlatform', {
  input: z.strictObject({ requestKey }),
  allow: reviewer,
  async handle({ who: { user, platform: own }, call }) {
    // Read before its people, so that whatever changes them meanwhile fails the commit.
    const { platform, writes } = await ensurePlatform(call, own)
    const after = withChange(await platformPeople(call, own.id), user._id, NO_TEAM, PLATFORM_ROLES)
    if (user.role === 'platformAdmin') refuseUnadministered(after)
    return {
      writes: [...(writes.length > 0 ? writes : [hold(platforms, platform)]), replace(users, user, NO_TEAM)],
      target: user._id,
      answer: { left: true as const },
    }
  },
})
