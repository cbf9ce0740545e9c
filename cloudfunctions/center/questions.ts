import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { centerQuestionViews } from '../runtime/question/questionView'
import { questions as stored } from '../runtime/store/collections'
import { page } from '../runtime/store/database'

const PAGE = 20

/** Questions of suppliers: open ones by their target hour, answered ones the newest first. */
export const questions = action('center', 'questions', {
  input: z.strictObject({ state: z.enum(['open', 'answered']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const open = input.state !== 'answered'
    const range = input.cursor && (open ? { after: input.cursor } : { before: input.cursor })
    const found = await call.read.find(stored, {
      where: { open, ...(range && { order: range }) },
      order: { by: 'order', direction: open ? 'asc' : 'desc' },
      limit: PAGE + 1,
    })
    const { items, next } = page(found, PAGE)
    return {
      answer: {
        items: await centerQuestionViews(call, items),
        ...(next && { next }),
        asOf: call.at,
        open: await call.read.count(stored, { open: true }),
        overdue: await call.read.count(stored, { open: true, order: { before: call.at } }),
      },
    }
  },
})
