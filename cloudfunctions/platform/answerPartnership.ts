import * as z from 'zod'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { line, requestKey, revision, verificationId } from '../runtime/onion/fields'
import { reviewer } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { answered, ownQuestion, questionsView } from '../runtime/partnership/answering'

/** Whether it is so what a supplier says of this platform. Of two who answer at once one is first. */
export const answerPartnership = action('platform', 'answerPartnership', {
  input: z.strictObject({
    id: verificationId,
    revision,
    confirmed: z.boolean(),
    note: line(200).optional(),
    requestKey,
  }),
  allow: reviewer,
  async handle({ input, who, call }) {
    const item = await ownQuestion(call, who.platform, input.id)
    if (!item.open) refuse('ALREADY_DONE')
    if (item.revision !== input.revision) refuse('CONFLICT', { params: { revision: item.revision } })
    if (input.note) await refuseRiskyText(call.openid, call.request, [input.note])
    const by = `${who.platform.name.zh} ${who.name}`
    const { writes, tell, after } = await answered(call, item, by, input.confirmed, input.note)
    const [answer] = await questionsView(call, [after])
    return { writes, tell, target: item._id, answer: answer ?? refuse('NOT_FOUND') }
  },
})
