import * as z from 'zod'
import { symptoms, temperature } from '../domain/health'
import { checkInPerson } from '../runtime/health/checkingIn'
import { declarer } from '../runtime/health/gates'
import { ownPerson } from '../runtime/health/people'
import { tellColour } from '../runtime/health/tell'
import { healthCode, nameless } from '../runtime/health/view'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'

/** The check-in of today, once: normal ones in a row turn a code green. */
export const checkIn = action('health', 'checkIn', {
  input: z.strictObject({ id, temperature, symptoms, truthful: z.literal(true), requestKey }),
  allow: declarer,
  async handle({ input, call }) {
    const known = await ownPerson(call, input.id)
    const { person, writes } = await checkInPerson(call, known, input)
    const answer = await healthCode(call, person)
    const tell = tellColour(known, person)
    return { writes, tell, target: person._id, answer, remembered: nameless(answer) }
  },
})
