import * as z from 'zod'
import { appealView, barredFromHealth } from '../runtime/health/appeals'
import { packCenter } from '../runtime/health/gates'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { refuse } from '../runtime/onion/refusal'
import { healthAppeals, healthPeople } from '../runtime/store/collections'

/** One appeal for the Centre, with what was said at each level and why I may not decide. */
export const appealDetail = action('health', 'appealDetail', {
  input: z.strictObject({ appealId: id }),
  allow: packCenter,
  async handle({ input, call }) {
    const known = await call.read.one(healthAppeals, input.appealId)
    const person = known && (await call.read.one(healthPeople, known.personId))
    if (!known || !person) return refuse('NOT_FOUND')
    const barred = barredFromHealth(call, known)
    return { answer: { ...appealView(known, person), ...(barred && { barred }) } }
  },
})
