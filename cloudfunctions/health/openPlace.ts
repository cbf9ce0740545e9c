import * as z from 'zod'
import { packCenter } from '../runtime/health/gates'
import { inviteKeeper, newHealthToken, placeView } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { randomName } from '../runtime/onion/ports'
import { healthPlaces } from '../runtime/store/collections'
import { create } from '../runtime/store/writes'

/** Opens a checkpoint with its own code, and a one-time code for its first keeper. */
export const openPlace = action('health', 'openPlace', {
  input: z.strictObject({
    kind: z.enum(['community', 'office', 'supermarket', 'travel']),
    name: line(60),
    region: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: line(60) }),
    requestKey,
  }),
  allow: packCenter,
  async handle({ input: { kind, name, region }, call }) {
    const id = randomName(20)
    const { code, expiresAt, fields } = inviteKeeper(call)
    const place = {
      kind,
      name,
      region,
      token: newHealthToken('place'),
      open: true,
      openedBy: call.openid,
      at: call.at,
      ...fields,
      order: `${call.at}|${id}`,
      revision: 1,
    }
    const view = await placeView(call, { _id: id, ...place }, false)
    return {
      writes: [create(healthPlaces, id, place)],
      target: id,
      answer: { place: view, code, expiresAt },
      // The code is shown once and stored nowhere.
      remembered: { place: view, code: '', expiresAt },
    }
  },
})
