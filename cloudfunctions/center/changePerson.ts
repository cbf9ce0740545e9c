import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { CENTER_ROLES, centerView, managedCenter, refuseLeaderless } from '../runtime/people/centerTeam'
import { TEAM_ROLE_NAMES, teammateOf, withChange } from '../runtime/people/team'
import { users } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'

/** Makes a clerk a supervisor or the other way round, from that person's next call on. The last supervisor stays one. */
export const changePerson = action('center', 'changePerson', {
  input: z.strictObject({ person: id, role: z.enum(CENTER_ROLES), requestKey }),
  allow: supervisor,
  async handle({ input: { person: personId, role }, call }) {
    const { held, all } = await managedCenter(call)
    const person = teammateOf(all, personId)
    if (person.role === role) refuse('ALREADY_DONE')
    const after = withChange(all, person._id, { role }, CENTER_ROLES)
    refuseLeaderless(after)
    const own = person._id === call.openid ? role : 'supervisor'
    return {
      writes: [held, replace(users, person, { role })],
      tell: tellAll([person._id], { code: 'centerRoleChanged', params: { role: TEAM_ROLE_NAMES[role] } }),
      target: person._id,
      answer: await centerView(call, after, own),
    }
  },
})
