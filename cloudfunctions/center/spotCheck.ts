import * as z from 'zod'
import { spotDetail } from '../runtime/event/spotView'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { spotChecks } from '../runtime/store/collections'

/** One spot check: lots, samples, items, report and the measure behind it. */
export const spotCheck = action('center', 'spotCheck', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.one(spotChecks, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: await spotDetail(call, found) }
  },
})
