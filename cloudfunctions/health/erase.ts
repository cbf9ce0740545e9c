import * as z from 'zod'
import { removePerson } from '../runtime/health/ending'
import { ownPerson } from '../runtime/health/people'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'

/** Deletes what was declared, at once and with a certificate. A code that is not green is kept until it is. */
export const erase = action('health', 'erase', {
  input: z.strictObject({ id, revision, requestKey }),
  allow: wechatUser,
  async handle({ input, call }) {
    const person = await ownPerson(call, input.id)
    if (person.revision !== input.revision) refuse('CONFLICT', { params: { revision: person.revision } })
    if (person.colour !== 'green') refuse('NOT_GREEN')
    return { writes: await removePerson(call, person), target: person._id, answer: { erased: true as const } }
  },
})
