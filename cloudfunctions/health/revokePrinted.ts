import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { ownPerson } from '../runtime/health/people'
import { healthCode } from '../runtime/health/view'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthPeople, healthPrinted } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** The printed code is lost: from now on a gate refuses it. */
export const revokePrinted = action('health', 'revokePrinted', {
  input: z.strictObject({ id, requestKey }),
  allow: resident,
  async handle({ input, call }) {
    const person = await ownPerson(call, input.id)
    const printed = person.printed && (await call.read.one(healthPrinted, person.printed.token))
    if (!printed) return refuse('ALREADY_DONE')
    const none = { printed: undefined as never }
    const after = { ...person, ...none, revision: person.revision + 1 }
    return {
      writes: [replace(healthPrinted, printed, { revoked: true }), replace(healthPeople, person, none)],
      target: person._id,
      answer: await healthCode(call, after),
    }
  },
})
