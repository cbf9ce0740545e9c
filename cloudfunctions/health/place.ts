import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { keeperId, placeView } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthKeepers, healthPlaces } from '../runtime/store/collections'

/** One place: for its keepers while it is open, for the Centre always, for anybody else it does not exist. */
export const place = action('health', 'place', {
  input: z.strictObject({ placeId: id }),
  allow: resident,
  async handle({ input, who, call }) {
    const [found, keeper] = await Promise.all([
      call.read.one(healthPlaces, input.placeId),
      call.read.one(healthKeepers, keeperId(input.placeId, call.openid)),
    ])
    const centre = who.role === 'clerk' || who.role === 'supervisor'
    if (!found || !(centre || (keeper && found.open))) return refuse('NOT_FOUND')
    return { answer: await placeView(call, found, found.open && keeper !== undefined) }
  },
})
