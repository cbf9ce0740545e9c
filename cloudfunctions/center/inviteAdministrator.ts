import * as z from 'zod'
import { connectedPlatform } from '../runtime/launch/platforms'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { supervisor } from '../runtime/onion/gates'
import { inviting } from '../runtime/people/inviting'

/** Invites another administrator of a platform that is connected. */
export const inviteAdministrator = action('center', 'inviteAdministrator', {
  input: z.strictObject({ platform: id, requestKey }),
  allow: supervisor,
  async handle({ input, call }) {
    const { _id, name } = await connectedPlatform(call, input.platform)
    const { invited, target, write } = inviting(call, 'platformAdmin', { id: _id, name })
    return { writes: [write], target, answer: invited }
  },
})
