import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { administrator } from '../runtime/openapi/administrator'
import {
  holdPlatform,
  PLATFORM_ROLES,
  platformPeople,
  platformView,
  refuseUnadministered,
} from '../runtime/people/platformTeam'
import { NO_TEAM, teammateOf, withChange } from '../runtime/people/team'
import { users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'

/** Takes somebody out of my platform, from that person's next call on. One administrator stays. */
export const removeReviewer = action('platform', 'removeReviewer', {
  input: z.strictObject({ person: id, requestKey }),
  allow: administrator,
  async handle({ input, who, call }) {
    const { platform, held } = await holdPlatform(call, who.platform)
    const people = await platformPeople(call, platform._id)
    const person = teammateOf(people, input.person)
    const after = withChange(people, person._id, NO_TEAM, PLATFORM_ROLES)
    refuseUnadministered(after)
    const role = person._id === call.openid ? 'public' : who.role
    return {
      writes: [...held, replace(users, person, NO_TEAM)],
      tell: tellAll([person._id], { code: 'removedFromTeam', params: { team: platform.name } }),
      target: person._id,
      answer: await platformView(call, platform._id, after, role),
    }
  },
})
