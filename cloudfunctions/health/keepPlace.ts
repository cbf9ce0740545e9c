import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { keeperId, placeView } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { line, requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthKeepers, healthPlaces } from '../runtime/store/collections'
import { sha256 } from '../runtime/store/digest'
import { create, replace } from '../runtime/store/writes'

/** Becomes a keeper of a place by the one-time code of the Centre. */
export const keepPlace = action('health', 'keepPlace', {
  input: z.strictObject({ code: line(20), requestKey }),
  allow: resident,
  async handle({ input, call }) {
    const invite = sha256(input.code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    const [place] = await call.read.find(healthPlaces, { where: { invite }, limit: 1 })
    if (!place?.open || place.inviteUntil <= call.at) return refuse('INVITATION_INVALID')
    const id = keeperId(place._id, call.openid)
    if (await call.read.one(healthKeepers, id)) return refuse('ALREADY_DONE')
    const keeper = { placeId: place._id, keeper: call.openid, at: call.at, order: `${call.at}|${id}` }
    return {
      // Used: nobody else can come in by it.
      writes: [create(healthKeepers, id, keeper), replace(healthPlaces, place, { invite: '' })],
      target: place._id,
      answer: await placeView(call, place, true),
    }
  },
})
