import * as z from 'zod'
import { aimAt } from '../runtime/event/aim'
import { recallDetail } from '../runtime/event/recallView'
import { refuseSameRecall } from '../runtime/event/sameRecall'
import { refuseUnknownEvidence } from '../runtime/force/evidence'
import { askForForce } from '../runtime/force/request'
import { action } from '../runtime/onion/action'
import { id as anId, day, evidence, line, requestKey, words } from '../runtime/onion/fields'
import { center } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuseField } from '../runtime/onion/refusal'
import { recalls, suppliers } from '../runtime/store/collections'
import { create, hold } from '../runtime/store/writes'

const lot = z.strictObject({
  number: line(40),
  quantity: z.int().min(1).max(100_000_000),
  madeOn: day.optional(),
})

/**
 * Proposes a recall with its lots and its announcement. No colour changes and no clock runs before the second person. The
 * same recall is not proposed twice.
 */
export const openRecall = action('center', 'openRecall', {
  input: z.strictObject({
    productId: anId,
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    by: z.enum(['supplier', 'order']),
    lots: z.array(lot).min(1).max(20),
    reason: line(300),
    announcement: words(10, 1000),
    documents: evidence,
    requestKey,
  }),
  allow: center,
  async handle({ input, who, call }) {
    const { productId, level, by, lots, reason, announcement, documents } = input
    const { supplier, product } = await aimAt(call, productId)
    if (documents.length === 0) refuseField(['documents'], 'required')
    await refuseUnknownEvidence(call, supplier._id, documents)
    await refuseSameRecall(call, input)
    const id = randomName(20)
    const { force, writes, tell } = await askForForce(
      call,
      who.name,
      { supplier, product },
      {
        kind: 'recall',
        reason: by === 'order' ? 'recallOrdered' : 'recallOwn',
        note: reason,
        documents,
        aboutId: id,
        level,
      },
    )
    const recall = {
      productId,
      supplierId: supplier._id,
      product: product.submitted.dossier.name,
      supplier: supplier.name,
      number: product.code.number,
      token: product.code.token,
      level,
      lots,
      reason,
      announcement,
      documents,
      forceId: force._id,
      state: 'waiting' as const,
      openedBy: who.name,
      opener: call.openid,
      at: call.at,
      reports: [],
      open: true,
      order: `${force.lapsesAt}|${id}`,
      listed: `${call.at}|${id}`,
      revision: 1,
    }
    return {
      // Of two at once the second thinks again and finds the first.
      writes: [hold(suppliers, supplier), create(recalls, id, recall), ...writes],
      tell,
      target: id,
      answer: await recallDetail(call, { _id: id, ...recall }, 'grounds'),
    }
  },
})
