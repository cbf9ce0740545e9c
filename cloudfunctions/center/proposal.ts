import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { proposalDetail } from '../runtime/proposal/view'
import { proposals } from '../runtime/store/collections'

/** One proposal with what would take effect. */
export const proposal = action('center', 'proposal', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, who, call }) {
    const found = await call.read.one(proposals, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: proposalDetail(call, who, found) }
  },
})
