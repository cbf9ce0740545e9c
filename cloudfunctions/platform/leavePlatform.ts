import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import {
  holdPlatform,
  PLATFORM_ROLES,
  platformPeople,
  refuseUnadministered,
} from '../runtime/people/platformTeam'
import { NO_TEAM, withChange } from '../runtime/people/team'
import { users } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Leaves the platform. Its last administrator hands over first. */
export const leavePlatform = action('platform', 'leavePlatform', {
  input: z.strictObject({ requestKey }),
  allow: reviewer,
  async handle({ who: { user, platform }, call }) {
    const { held } = await holdPlatform(call, platform)
    const after = withChange(await platformPeople(call, platform.id), user._id, NO_TEAM, PLATFORM_ROLES)
    if (user.role === 'platformAdmin') refuseUnadministered(after)
    return {
      writes: [...held, replace(users, user, NO_TEAM)],
      target: user._id,
      answer: { left: true as const },
    }
  },
})
