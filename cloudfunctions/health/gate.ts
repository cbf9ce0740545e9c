import * as z from 'zod'
import { passer } from '../runtime/health/gates'
import { passId } from '../runtime/health/live'
import { gateAnswer, passWrite, scannedPerson, shownOf } from '../runtime/health/passing'
import { keptPlace } from '../runtime/health/places'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'

/**
 * A keeper scans a code. The colour is looked up and never changed; place, time and colour stay, nothing of the person.
 * A payload that was shown before, such as a screenshot, and a forged one are refused.
 */
export const gate = action('health', 'gate', {
  input: z.strictObject({ placeId: id, scanned: z.string().min(1).max(600) }),
  allow: passer,
  async handle({ input, call }) {
    const place = await keptPlace(call, input.placeId)
    const { person, how, payload } = await scannedPerson(call, input.scanned)
    const { colour } = person
    return {
      writes: [passWrite(place._id, colour, call.now, payload && passId(place._id, payload))],
      answer: gateAnswer(call, place, { colour, ...shownOf(person), how }),
    }
  },
})
