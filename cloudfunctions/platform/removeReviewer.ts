import * as z from 'zod'
import { ensurePlatform } from '../runtime/launch/platforms'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { administrator } from '../runtime/openapi/administrator'
import { PLATFORM_ROLES, platformPeople, refuseUnadministered } from '../runtime/people/platformTeam'
import { NO_TEAM, teammateOf, teamView, withChange } from '../runtime/people/team'
import { platforms, users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { hold, replace } from '../runtime/store/writes'

/** Takes somebody out of my platform, from that person's next call on. One administrator stays. */
export const removeReviewer = action('platform', 'removeReviewer', {
  input: z.strictObject({ person: id, requestKey }),
  allow: administrator,
  async handle({ input, who, call }) {
    // Read before its people, so that whatever changes them meanwhile fails the commit.
    const { platform, writes } = await ensurePlatform(call, who.platform)
    const people = await platformPeople(call, who.platform.id)
    const person = teammateOf(people, input.person)
    const after = withChange(people, person._id, NO_TEAM, PLATFORM_ROLES)
    refuseUnadministered(after)
    return {
      // Holding the platform makes two changes of its people follow each other.
      writes: [
        ...(writes.length > 0 ? writes : [hold(platforms, platform)]),
        replace(users, person, NO_TEAM),
      ],
      tell: tellAll([person._id], { code: 'removedFromTeam', params: { team: platform.name } }),
      target: person._id,
      answer: await teamView(call, after, { role: who.role, manages: person._id !== call.openid }),
    }
  },
})
