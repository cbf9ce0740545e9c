import * as z from 'zod'
import type { CenterQuestion } from '../../typings/contract'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision, words } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { centerQuestionViews } from '../runtime/question/questionView'
import { questions } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'

/** Where the answer is read beside its question. */
const LINK = '/supplier/pages/ask/ask'
/** As much of a question as tells it from others in the inbox. */
const GIST = 30

/** Answers a question in words; whoever asked finds it in the inbox. */
export const answerQuestion = action('center', 'answerQuestion', {
  input: z.strictObject({ id, revision, text: words(2, 1000), requestKey }),
  allow: center,
  async handle({ input, who, call }) {
    const asked = await call.read.one(questions, input.id)
    if (!asked) return refuse('NOT_FOUND')
    if (!asked.open) refuse('ALREADY_DONE')
    if (asked.revision !== input.revision) refuse('CONFLICT', { params: { revision: asked.revision } })
    const answer = { text: input.text, at: call.at, by: who.name, openid: call.openid }
    const changes = { answer, open: false, order: `${call.at}|${asked._id}` }
    const [view] = await centerQuestionViews(call, [{ ...asked, ...changes, revision: asked.revision + 1 }])
    const question = asked.text.length > GIST ? `${asked.text.slice(0, GIST)}…` : asked.text
    const about = { code: 'questionAnswered', params: { question, answer: input.text } }
    return {
      writes: [replace(questions, asked, changes)],
      tell: tellAll([asked.asker], about, `${LINK}?id=${asked._id}`),
      target: asked._id,
      answer: view as CenterQuestion,
    }
  },
})
