import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { centerPeople, centerView } from '../runtime/people/centerTeam'
import { cancelling, centerInvitations } from '../runtime/people/invitations'

/** Ends an invitation that nobody has used, whichever supervisor made it. */
export const cancelInvitation = action('center', 'cancelInvitation', {
  input: z.strictObject({ invitation: id, requestKey }),
  allow: supervisor,
  async handle({ input, who: { role }, call }) {
    const people = await centerPeople(call)
    const open = await centerInvitations(call, people)
    const { write, left, target } = cancelling(call, open, input.invitation)
    return { writes: [write], target, answer: await centerView(call, people, role, left) }
  },
})
