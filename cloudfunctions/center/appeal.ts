import * as z from 'zod'
import { centerAppealDetail } from '../runtime/appeal/appealView'
import { action } from '../runtime/onion/action'
import { id } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { appeals } from '../runtime/store/collections'

/** One appeal, with what each decision would do and whether I may make it. */
export const appeal = action('center', 'appeal', {
  input: z.strictObject({ id }),
  allow: center,
  async handle({ input, call }) {
    const found = await call.read.one(appeals, input.id)
    if (!found) return refuse('NOT_FOUND')
    return { answer: await centerAppealDetail(call, found) }
  },
})
