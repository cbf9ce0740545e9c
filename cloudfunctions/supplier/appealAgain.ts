import * as z from 'zod'
import { appealDueAt, mayGoOn } from '../domain/appeal'
import { appealDetail } from '../runtime/appeal/appealView'
import { ownAppeal } from '../runtime/appeal/own'
import { tellAppeal } from '../runtime/appeal/tell'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { refuseForeign } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { evidence, id, requestKey, revision, words } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { appeals } from '../runtime/store/collections'
import { replace } from '../runtime/store/writes'

/** Goes to the second level after a refusal: somebody else decides within 72 hours, and that is final. */
export const appealAgain = action('supplier', 'appealAgain', {
  input: z.strictObject({ id, revision, text: words(10, 1000), documents: evidence, requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier, user }, call }) {
    const appeal = await ownAppeal(call, supplier, input.id)
    if (!mayGoOn(appeal)) refuse('ALREADY_DONE')
    if (appeal.revision !== input.revision) refuse('CONFLICT', { params: { revision: appeal.revision } })
    const { text, documents } = input
    await refuseForeign(call, supplier._id, documents, ['documents'])
    await refuseRiskyText(call.openid, call.request, [text])
    const dueAt = new Date(appealDueAt(2, call.now)).toISOString()
    const round = { level: 2 as const, at: call.at, by: user.name ?? '', text, documents, dueAt }
    const changes = {
      level: 2 as const,
      rounds: [...appeal.rounds, round],
      open: true,
      outcome: undefined,
      dueAt,
      order: `${dueAt}|${appeal._id}`,
    }
    const after = { ...appeal, ...changes, revision: appeal.revision + 1 }
    return {
      writes: [replace(appeals, appeal, changes)],
      tell: await tellAppeal(call, after),
      target: appeal._id,
      answer: await appealDetail(call, after),
    }
  },
})
