import * as z from 'zod'
import { completeForm } from '../domain/health'
import { declareFor } from '../runtime/health/declaring'
import { declarer } from '../runtime/health/gates'
import { AGENT_STATEMENT } from '../runtime/health/notice'
import { healthCode, nameless } from '../runtime/health/view'
import { action } from '../runtime/onion/action'
import { requestKey } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'

/** The declaration of a child, an elderly person or a ward by an agent, whose consent is bound to the two of them. */
export const addPerson = action('health', 'addPerson', {
  input: z.strictObject({
    form: completeForm,
    relation: z.enum(['child', 'elderly', 'ward']),
    statement: z.strictObject({
      version: z.string().max(20),
      mayActFor: z.literal(true),
      consents: z.literal(true),
    }),
    requestKey,
  }),
  allow: declarer,
  async handle({ input: { form, relation, statement }, call }) {
    if (statement.version !== AGENT_STATEMENT) return refuse('CONFLICT')
    const { person, writes } = await declareFor(call, form, relation)
    const answer = await healthCode(call, person)
    return { writes, target: person._id, answer, remembered: nameless(answer) }
  },
})
