import * as z from 'zod'
import { forceDetail } from '../runtime/force/forceView'
import { touchingOf } from '../runtime/force/measure'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { forces } from '../runtime/store/collections'

/** One measure with its evidence and whom it touches now. */
export const force = action('center', 'force', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, who, call }) {
    const found = await call.read.one(forces, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: await forceDetail(call, who, found, await touchingOf(call, found)) }
  },
})
