import * as z from 'zod'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { refuseForeign } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { evidence, id, requestKey, revision, words } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { endingView, supplierEnding } from '../runtime/partnership/endingView'
import { toClerks } from '../runtime/partnership/hearing'

/** What the supplier says to a reported ending, in words and with documents: both go to the Centre's clerks. */
export const answerEnding = action('supplier', 'answerEnding', {
  input: z.strictObject({ id, revision, text: words(5, 1000), documents: evidence, requestKey }),
  allow: supplierEditor,
  async handle({ input: { text, documents, ...input }, who: { supplier, user }, call }) {
    const ending = await supplierEnding(call, supplier._id, input.id)
    if (ending.state !== 'hearing') refuse('ALREADY_DONE')
    if (ending.revision !== input.revision) refuse('CONFLICT', { params: { revision: ending.revision } })
    await refuseForeign(call, supplier._id, documents, ['documents'])
    await refuseRiskyText(call.openid, call.request, [text])
    const answer = { text, documents, at: call.at, by: user.name ?? '' }
    const { writes, after } = await toClerks(call, ending, answer)
    return { writes, target: ending._id, answer: await endingView(call, after, 'supplier') }
  },
})
