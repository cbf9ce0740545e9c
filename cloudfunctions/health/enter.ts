import * as z from 'zod'
import { passer } from '../runtime/health/gates'
import { gateAnswer, passWrite, shownOf } from '../runtime/health/passing'
import { ownPerson } from '../runtime/health/people'
import { healthToken } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { id, token } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthPlaces } from '../runtime/store/collections'

/** A person scans the code of a place and shows the answer to whoever stands there. */
export const enter = action('health', 'enter', {
  input: z.strictObject({ place: token, id }),
  allow: passer,
  async handle({ input, call }) {
    const known = healthToken(input.place, 'place')
    const [place] = await call.read.find(healthPlaces, { where: { token: known }, limit: 1 })
    if (!place) return refuse('TOKEN_UNKNOWN')
    if (!place.open) return refuse('TOKEN_REVOKED')
    const person = await ownPerson(call, input.id)
    const { colour } = person
    return {
      writes: [passWrite(place._id, colour, call.now)],
      answer: gateAnswer(call, place, { colour, ...shownOf(person), how: 'placeCode' }),
    }
  },
})
