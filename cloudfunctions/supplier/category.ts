import * as z from 'zod'
import { categoryForm } from '../domain/catalog'
import { action } from '../runtime/action'
import { id } from '../runtime/fields'
import { wechatUser } from '../runtime/gates'
import { refuse } from '../runtime/refusal'

/** What a category asks for. */
export const category = action('supplier', 'category', {
  input: z.strictObject({ id }),
  allow: wechatUser,
  async handle({ input }) {
    return { answer: categoryForm(input.id) ?? refuse('NOT_FOUND') }
  },
})
