import * as z from 'zod'
import { categoryForm } from '../domain/catalog'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'

/** What a category asks for. */
export const category = action('supplier', 'category', {
  input: z.strictObject({ id }),
  allow: wechatUser,
  async handle({ input }) {
    return { answer: categoryForm(input.id) ?? refuse('NOT_FOUND') }
  },
})
