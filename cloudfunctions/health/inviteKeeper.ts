import * as z from 'zod'
import { packCenter } from '../runtime/health/gates'
import { inviteKeeper as invite } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthPlaces } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Another keeper for a place: a one-time code, which takes the place of the one before. */
export const inviteKeeper = action('health', 'inviteKeeper', {
  input: z.strictObject({ placeId: id, requestKey }),
  allow: packCenter,
  async handle({ input, call }) {
    const place = await call.read.one(healthPlaces, input.placeId)
    if (!place?.open) return refuse('NOT_FOUND')
    const { code, expiresAt, fields } = invite(call)
    return {
      writes: [replace(healthPlaces, place, fields)],
      target: place._id,
      answer: { code, expiresAt },
      remembered: { code: '', expiresAt },
    }
  },
})
