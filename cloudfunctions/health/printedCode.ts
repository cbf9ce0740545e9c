import * as z from 'zod'
import { resident } from '../runtime/health/gates'
import { shownOf } from '../runtime/health/passing'
import { ownPerson } from '../runtime/health/people'
import { newHealthToken } from '../runtime/health/places'
import { nameless } from '../runtime/health/view'
import { action } from '../runtime/onion/action'
import { id, requestKey } from '../runtime/onion/fields'
import { codeAddress } from '../runtime/onion/settings'
import { healthPeople, healthPrinted } from '../runtime/store/collections'
import { create, replace } from '../runtime/store/writes'

/**
 * A code to print, for somebody without a phone: it never changes, so a gate looks it up and compares it with an
 * identity card. Asked for again it is the same one, until it is reported lost.
 */
export const printedCode = action('health', 'printedCode', {
  input: z.strictObject({ id, requestKey }),
  allow: resident,
  async handle({ input, call }) {
    const person = await ownPerson(call, input.id)
    const { token, at } = person.printed ?? { token: newHealthToken('person'), at: call.at }
    const writes = person.printed
      ? []
      : [
          create(healthPrinted, token, { personId: person._id, at, revision: 1 }),
          replace(healthPeople, person, { printed: { token, at } }),
        ]
    const answer = { token, address: codeAddress(token), ...shownOf(person), printedAt: at }
    return { writes, target: person._id, answer, remembered: nameless(answer) }
  },
})
