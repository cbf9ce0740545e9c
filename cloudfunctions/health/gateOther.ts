import * as z from 'zod'
import { issuerState } from '../domain/health'
import { passer } from '../runtime/health/gates'
import { gateAnswer, passWrite } from '../runtime/health/passing'
import { keptPlace } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { refuseField } from '../runtime/onion/refusal'

/** The code of another issuer, which the keeper reads from the other phone: the table says what it means here. */
export const gateOther = action('health', 'gateOther', {
  input: z.strictObject({
    placeId: id,
    issuer: z.string().min(1).max(30),
    state: z.string().min(1).max(30),
  }),
  allow: passer,
  async handle({ input, call }) {
    const place = await keptPlace(call, input.placeId)
    const known = issuerState(input)
    if (!known) return refuseField(['state'], 'choice')
    const seen = { colour: known.colour, nameMasked: '', lastFour: '', how: 'otherIssuer' as const }
    return { writes: [passWrite(place._id, known.colour, call.now)], answer: gateAnswer(call, place, seen) }
  },
})
