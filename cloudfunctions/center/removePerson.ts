import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import {
  CENTER_NAME,
  CENTER_ROLES,
  centerView,
  managedCenter,
  refuseLeaderless,
} from '../runtime/people/centerTeam'
import { NO_TEAM, teammateOf, withChange } from '../runtime/people/team'
import { users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'

/** Takes somebody out of the Centre. It holds at once: every call asks anew who somebody is. */
export const removePerson = action('center', 'removePerson', {
  input: z.strictObject({ person: id, requestKey }),
  allow: supervisor,
  async handle({ input, who: { role }, call }) {
    const { held, all } = await managedCenter(call)
    const person = teammateOf(all, input.person)
    const after = withChange(all, person._id, NO_TEAM, CENTER_ROLES)
    refuseLeaderless(after)
    return {
      writes: [held, replace(users, person, NO_TEAM)],
      tell: tellAll([person._id], { code: 'removedFromTeam', params: { team: CENTER_NAME } }),
      target: person._id,
      answer: await centerView(call, after, person._id === call.openid ? 'public' : role),
    }
  },
})
