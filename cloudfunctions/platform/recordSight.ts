import * as z from 'zod'
import { codeOf } from '../runtime/code/codes'
import { action } from '../runtime/onion/action'
import { requestKey, token } from '../runtime/onion/fields'
import { agreedReviewer } from '../runtime/people/agreement'
import { sighted } from '../runtime/review/sight'

const fields = z.array(z.string().max(60)).max(60)

/** What a reviewer saw in the photographs of a product: no longer the supplier's word alone, or a task of the Centre. */
export const recordSight = action('platform', 'recordSight', {
  input: z.strictObject({
    token,
    version: z.int().min(1),
    seen: fields,
    missing: fields,
    drop: z.boolean().optional(),
    requestKey,
  }),
  allow: agreedReviewer,
  async handle({ input: { requestKey: _, token: scanned, ...saw }, who, call }) {
    const code = await codeOf(call, scanned)
    const { writes, reported } = await sighted(call, who, code, saw)
    return { writes, target: code.productId, answer: { at: call.at, reported } }
  },
})
