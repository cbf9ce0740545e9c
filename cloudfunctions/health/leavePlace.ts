import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { keeperId } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthKeepers } from '../runtime/store/collections'
import { remove } from '../runtime/store/writes'

/** Is no keeper of the place any more. */
export const leavePlace = action('health', 'leavePlace', {
  input: z.strictObject({ placeId: id, requestKey }),
  allow: resident,
  async handle({ input, call }) {
    const kept = keeperId(input.placeId, call.openid)
    if (!(await call.read.one(healthKeepers, kept))) return refuse('NOT_FOUND')
    return { writes: [remove(healthKeepers, kept)], target: input.placeId, answer: { left: true as const } }
  },
})
