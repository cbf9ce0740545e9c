import * as z from 'zod'
import { formChanges } from '../domain/health'
import { correctPerson } from '../runtime/health/correcting'
import { declarer } from '../runtime/health/gates'
import { ownPerson } from '../runtime/health/people'
import { healthCode, nameless } from '../runtime/health/view'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'

/** Puts one's own data right. It can make a colour worse at once, and never better. */
export const correct = action('health', 'correct', {
  input: z.strictObject({ id, revision, changes: formChanges, truthful: z.literal(true), requestKey }),
  allow: declarer,
  async handle({ input, call }) {
    const known = await ownPerson(call, input.id)
    if (known.revision !== input.revision) return refuse('CONFLICT', { params: { revision: known.revision } })
    const { person, writes } = await correctPerson(call, known, input.changes)
    const answer = await healthCode(call, person)
    return { writes, target: person._id, answer, remembered: nameless(answer) }
  },
})
