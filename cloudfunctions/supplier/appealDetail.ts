import * as z from 'zod'
import { appealDetail as detail } from '../runtime/appeal/appealView'
import { ownAppeal } from '../runtime/appeal/own'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'

/** One appeal of my company with its rounds and answers. */
export const appealDetail = action('supplier', 'appealDetail', {
  input: z.strictObject({ id }),
  allow: supplierMember,
  async handle({ input, who: { supplier }, call }) {
    return { answer: await detail(call, await ownAppeal(call, supplier, input.id)) }
  },
})
