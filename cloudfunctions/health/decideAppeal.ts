import * as z from 'zod'
import { appealView, decideHealthAppeal, withoutWords } from '../runtime/health/appeals'
import { packCenter } from '../runtime/health/gates'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision, words } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthAppeals, healthPeople } from '../runtime/store/collections'

/** Decides an appeal. Upheld, the colour changes when a second person has confirmed it, like every colour by hand. */
export const decideAppeal = action('health', 'decideAppeal', {
  input: z.strictObject({
    appealId: id,
    revision,
    outcome: z.enum(['upheld', 'refused']),
    answer: words(5, 500),
    requestKey,
  }),
  allow: packCenter,
  async handle({ input, who, call }) {
    const known = await call.read.one(healthAppeals, input.appealId)
    const person = known && (await call.read.one(healthPeople, known.personId))
    if (!known || !person) return refuse('NOT_FOUND')
    const { appeal, writes, tell } = await decideHealthAppeal(call, who, known, person, input)
    const answer = { ...appealView(appeal, person), barred: 'decided' as const }
    return { writes, tell, target: appeal._id, answer, remembered: withoutWords(answer) }
  },
})
