import * as z from 'zod'
import { action } from '../runtime/onion/action'
import { cursor } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { centerQuestionViews } from '../runtime/question/questionView'
import { questions as stored } from '../runtime/store/collections'
import { worklistAnswer } from '../runtime/store/worklist'

/** Questions of suppliers: open ones by their target hour, answered ones the newest first. */
export const questions = action('center', 'questions', {
  input: z.strictObject({ state: z.enum(['open', 'answered']).optional(), cursor: cursor.optional() }),
  allow: center,
  async handle({ input, call }) {
    const list = { open: input.state !== 'answered', cursor: input.cursor }
    const answer = await worklistAnswer(call, stored, list, (items) => centerQuestionViews(call, items))
    const overdue = await call.read.count(stored, { open: true, order: { before: call.at } })
    return { answer: { ...answer, overdue } }
  },
})
