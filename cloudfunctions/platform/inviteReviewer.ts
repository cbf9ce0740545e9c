import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { administrator } from '../runtime/openapi/administrator'
import { inviting } from '../runtime/people/inviting'

/** Invites a reviewer to my own platform. */
export const inviteReviewer = action('platform', 'inviteReviewer', {
  input: z.strictObject({ requestKey }),
  allow: administrator,
  async handle({ who: { platform }, call }) {
    const { invited, target, write } = inviting(call, 'reviewer', platform)
    return { writes: [write], target, answer: invited }
  },
})
