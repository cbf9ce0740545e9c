import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { administrator } from '../runtime/openapi/administrator'
import { cancelling, reviewerInvitations } from '../runtime/people/invitations'
import { platformPeople, platformView } from '../runtime/people/platformTeam'

/** Ends an invitation to my platform that nobody has used. */
export const cancelInvitation = action('platform', 'cancelInvitation', {
  input: z.strictObject({ invitation: id, requestKey }),
  allow: administrator,
  async handle({ input, who: { platform, role }, call }) {
    const people = await platformPeople(call, platform.id)
    const open = await reviewerInvitations(call, platform.id, people)
    const { write, left, target } = cancelling(call, open, input.invitation)
    return { writes: [write], target, answer: await platformView(call, platform.id, people, role, left) }
  },
})
