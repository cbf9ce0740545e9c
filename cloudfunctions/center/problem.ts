import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { problemDetail } from '../runtime/problem/problemView'
import { problems } from '../runtime/store/collections'

/** One report with its pictures, the reports like it and the product's rate of complaints. */
export const problem = action('center', 'problem', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.one(problems, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: await problemDetail(call, found) }
  },
})
