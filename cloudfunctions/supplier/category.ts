import * as z from 'zod'
import { shanghaiDay } from '../domain/calendar'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { wechatUser } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { formOn } from '../runtime/ruleset/shelf'

/** What a category asks for today. */
export const category = action('supplier', 'category', {
  input: z.strictObject({ id }),
  allow: wechatUser,
  async handle({ input, call }) {
    return { answer: formOn(input.id, shanghaiDay(call.now)) ?? refuse('NOT_FOUND') }
  },
})
