import * as z from 'zod'
import type { Question } from '../../typings/contract'
import { dueAfterWorkingHours } from '../domain/calendar'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { refuseForeign } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { evidence, id, requestKey, words } from '../runtime/onion/fields'
import { supplierMember } from '../runtime/onion/gates'
import { randomName } from '../runtime/onion/ports'
import { refuse } from '../runtime/onion/refusal'
import { holidays } from '../runtime/onion/settings'
import { questionViews } from '../runtime/question/questionView'
import { questions, suppliers } from '../runtime/store/collections'
import { create, hold } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'

/** Questions without an answer at a time; more is no asking any more. */
const MOST_OPEN = 20
/** One working day. */
const TARGET_HOURS = 8

/** Asks the Centre, with a product attached where it is about one. The answer comes into the inbox. */
export const ask = action('supplier', 'ask', {
  input: z.strictObject({
    productId: id.optional(),
    text: words(5, 500),
    documents: evidence.optional(),
    requestKey,
  }),
  allow: supplierMember,
  async handle({ input: { productId, text, documents = [] }, who: { supplier, user }, call }) {
    const product = productId ? await ownProduct(call, supplier, productId) : undefined
    const open = await call.read.count(questions, { supplierId: supplier._id, open: true })
    if (open >= MOST_OPEN) refuse('RATE_LIMITED', { params: { limit: MOST_OPEN } })
    await refuseForeign(call, supplier._id, documents, ['documents'])
    await refuseRiskyText(call.openid, call.request, [text])
    const _id = randomName(20)
    const dueAt = new Date(dueAfterWorkingHours(call.now, TARGET_HOURS, holidays())).toISOString()
    const asked = {
      supplierId: supplier._id,
      supplier: supplier.name,
      asker: call.openid,
      askerName: user.name ?? '',
      ...(product && { productId: product._id, product: product.dossier.name }),
      text,
      documents,
      at: call.at,
      dueAt,
      open: true,
      order: `${dueAt}|${_id}`,
      listed: `${call.at}|${_id}`,
      revision: 1,
    }
    const [answer] = await questionViews(call, [{ _id, ...asked }])
    return {
      // Two that ask at once are counted one after the other.
      writes: [hold(suppliers, supplier), create(questions, _id, asked)],
      target: _id,
      answer: answer as Question,
    }
  },
})
