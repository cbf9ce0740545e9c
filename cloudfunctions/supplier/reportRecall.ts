import * as z from 'zod'
import { CLOSE_HOURS, reportFault } from '../domain/event'
import { refuseForeign } from '../runtime/document/ownDocument'
import { ownRecall } from '../runtime/event/ownRecall'
import { recallDetail, unitsOf } from '../runtime/event/recallView'
import { action } from '../runtime/onion/action'
import { evidence, id, line, requestKey, revision } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { recalls } from '../runtime/store/collections'
import { tellAll } from '../runtime/store/outbox'
import { replace } from '../runtime/store/writes'

const units = z.int().min(0).max(1_000_000_000)

/**
 * The supplier's report of a recall: that it began, how far it is, that it is finished with every unit accounted for and
 * papers to show it. The colour stays until two people of the Centre close the recall.
 */
export const reportRecall = action('supplier', 'reportRecall', {
  input: z.strictObject({
    id,
    revision,
    step: z.enum(['started', 'progress', 'done']),
    numbers: z.strictObject({ recalled: units, destroyed: units, unreachable: units }),
    text: line(500),
    documents: evidence,
    requestKey,
  }),
  allow: supplierEditor,
  async handle({ input, who, call }) {
    const { step, numbers, text, documents } = input
    const recall = await ownRecall(call, who, input.id)
    if (recall.revision !== input.revision) refuse('CONFLICT', { params: { revision: recall.revision } })
    const before = recall.reports[recall.reports.length - 1]?.numbers
    const fault = reportFault(recall.state, unitsOf(recall), before, step, numbers)
    if (fault === 'recallNotOpen') refuse('ALREADY_DONE')
    if (fault) refuseField(['numbers'], fault, { units: unitsOf(recall) })
    if (step === 'done' && documents.length === 0) refuseField(['documents'], 'required')
    await refuseForeign(call, who.supplier._id, documents, ['documents'])
    const state = step === 'done' ? ('done' as const) : ('started' as const)
    const due =
      state === 'started'
        ? (recall.finishBy ?? call.at)
        : new Date(call.now + CLOSE_HOURS * 3_600_000).toISOString()
    const by = who.user.name ?? ''
    const changes = {
      state,
      reports: [...recall.reports, { step, at: call.at, by, numbers, text, documents }],
      order: `${due}|${recall._id}`,
    }
    const { product, supplier } = recall
    const about = { code: 'recallReported', params: { product, supplier } }
    return {
      writes: [replace(recalls, recall, changes)],
      tell: tellAll([recall.opener], about, `/center/pages/recall/recall?id=${recall._id}`),
      target: recall._id,
      answer: await recallDetail(call, { ...recall, ...changes, revision: recall.revision + 1 }),
    }
  },
})
