import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { CENTER_ROLES, centerPeople, holdCenter, refuseLeaderless } from '../runtime/people/centerTeam'
import { NO_TEAM, withChange } from '../runtime/people/team'
import { users } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Leaves the Centre. The last supervisor makes somebody else one first. */
export const leaveCenter = action('center', 'leaveCenter', {
  input: z.strictObject({ requestKey }),
  allow: center,
  async handle({ who: { user }, call }) {
    const held = await holdCenter(call)
    refuseLeaderless(withChange(await centerPeople(call), user._id, NO_TEAM, CENTER_ROLES))
    return {
      writes: [held, replace(users, user, NO_TEAM)],
      target: user._id,
      answer: { left: true as const },
    }
  },
})
