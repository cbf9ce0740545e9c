import * as z from 'zod'
import { passer } from '../runtime/health/gates'
import { liveCode } from '../runtime/health/live'
import { ownPerson } from '../runtime/health/people'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'

/** The payload for the QR of this moment, good for seconds; the phone asks for the next one before it is over. */
export const showCode = action('health', 'showCode', {
  input: z.strictObject({ id }),
  allow: passer,
  async handle({ input, call }) {
    return { answer: liveCode(call, await ownPerson(call, input.id)) }
  },
})
