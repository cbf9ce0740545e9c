import * as z from 'zod'
import { spotPlan as planFor } from '../domain/event'
import { formOf } from '../runtime/code/assessing'
import { aimAt } from '../runtime/event/aim'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'

/** How many units of a lot are to be inspected by GB/T 2828.1, and the category's key items. */
export const spotPlan = action('center', 'spotPlan', {
  input: z.strictObject({ productId: id, size: z.int().min(1).max(100_000_000) }),
  allow: center,
  async handle({ input, call }) {
    const { product } = await aimAt(call, input.productId)
    const { category } = formOf(product.submitted.dossier.category)
    return { answer: { plan: planFor(input.size), items: category.keyItems.map(({ name }) => name) } }
  },
})
