import * as z from 'zod'
import { packCenter } from '../runtime/health/gates'
import { placeView } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthPlaces } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Closes a checkpoint: its keepers find it no more, and its code is refused. */
export const closePlace = action('health', 'closePlace', {
  input: z.strictObject({ placeId: id, requestKey }),
  allow: packCenter,
  async handle({ input, call }) {
    const place = await call.read.one(healthPlaces, input.placeId)
    if (!place) return refuse('NOT_FOUND')
    if (!place.open) return refuse('ALREADY_DONE')
    const closed = { open: false, invite: '' }
    return {
      writes: [replace(healthPlaces, place, closed)],
      target: place._id,
      answer: await placeView(call, { ...place, ...closed }, false),
    }
  },
})
