import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey, revision } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { accessOf, isLive } from '../runtime/openapi/access'
import { accessView } from '../runtime/openapi/accessView'
import { administrator } from '../runtime/openapi/administrator'
import { apiAccess } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Ends a key: from this commit on nothing that it signs is accepted. */
export const revokeApiKey = action('platform', 'revokeApiKey', {
  input: z.strictObject({ id: z.string().max(100), revision, requestKey }),
  allow: administrator,
  async handle({ input, who, call }) {
    const access = await accessOf(call.read, who.platform)
    const key = access.keys.find(({ id }) => id === input.id) ?? refuse('NOT_FOUND')
    if (!isLive(key)) refuse('ALREADY_DONE')
    if (access.revision !== input.revision) refuse('CONFLICT', { params: { revision: access.revision } })
    const keys = access.keys.map((one) =>
      one.id === key.id ? { ...one, revokedAt: call.at, revokedBy: who.name } : one,
    )
    const after = { ...access, keys, revision: access.revision + 1 }
    return {
      writes: [replace(apiAccess, access, { keys })],
      target: key.id,
      answer: await accessView(call, after),
    }
  },
})
