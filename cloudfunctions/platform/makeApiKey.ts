import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { requestKey, revision } from '../runtime/onion/fields'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { accessOf, isLive, LIVE_KEYS, newKey } from '../runtime/openapi/access'
import { accessView } from '../runtime/openapi/accessView'
import { administrator } from '../runtime/openapi/administrator'
import { apiAccess } from '../runtime/store/collections'
import { save } from '../runtime/store/writes'

/** A new key beside the one in use. Its secret is in this answer and, encrypted, in the record; nowhere else. */
export const makeApiKey = action('platform', 'makeApiKey', {
  input: z.strictObject({ revision, requestKey }),
  allow: administrator,
  async handle({ input, who, call }) {
    const access = await accessOf(call.read, who.platform)
    if (access.revision !== input.revision) refuse('CONFLICT', { params: { revision: access.revision } })
    if (access.keys.filter(isLive).length >= LIVE_KEYS) refuseField(['revision'], 'apiKey.twoLive')
    const { key, secret } = newKey(call, who.platform.id, who.name)
    const keys = [key, ...access.keys]
    const after = { ...access, keys, revision: access.revision + 1 }
    return {
      writes: [save(apiAccess, access, { keys })],
      target: key.id,
      answer: { access: await accessView(call, after), key: key.id, secret },
      // A repeat is told that the key was made, and sees its secret no second time.
      remembered: { access: await accessView(call, after), key: key.id, secret: '' },
    }
  },
})
