import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { claims } from '../runtime/store/collections'
import { claimDetail } from '../runtime/supplier/claims'

/** One claim with its evidence, beside the company as it is held now. */
export const claim = action('center', 'claim', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.one(claims, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: await claimDetail(call, found) }
  },
})
