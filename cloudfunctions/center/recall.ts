import * as z from 'zod'
import { recallDetail } from '../runtime/event/recallView'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { recalls } from '../runtime/store/collections'

/** One recall with its clocks and the supplier's reports. */
export const recall = action('center', 'recall', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.one(recalls, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: await recallDetail(call, found, 'grounds') }
  },
})
