import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { CENTER_ROLES } from '../runtime/people/centerTeam'
import { inviting } from '../runtime/people/inviting'

/** Invites a clerk or a supervisor. */
export const invitePerson = action('center', 'invitePerson', {
  input: z.strictObject({ role: z.enum(CENTER_ROLES), requestKey }),
  allow: supervisor,
  async handle({ input: { role }, call }) {
    const { invited, target, write } = inviting(call, role)
    return { writes: [write], target, answer: invited }
  },
})
