import * as z from 'zod'
import { appealDueAt, mayAppeal } from '../domain/appeal'
import { appealDetail } from '../runtime/appeal/appealView'
import { findingKey, openFinding } from '../runtime/appeal/finding'
import { tellAppeal } from '../runtime/appeal/tell'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { refuseForeign } from '../runtime/document/ownDocument'
import { action } from '../runtime/onion/action'
import { evidence, findingTarget, id, requestKey, words } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { appeals, products } from '../runtime/store/collections'
import type { Appeal } from '../runtime/store/records'
import { create, hold } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'

/** Appeals of one finding that are looked at. */
const MOST = 100

/** Appeals against an open finding of what was submitted. One at a time for each finding; the Centre has 24 hours. */
export const appeal = action('supplier', 'appeal', {
  input: z.strictObject({
    productId: id,
    requirement: id,
    target: findingTarget.optional(),
    text: words(10, 1000),
    documents: evidence,
    requestKey,
  }),
  allow: supplierEditor,
  async handle({ input, who: { supplier, user }, call }) {
    const product = await ownProduct(call, supplier, input.productId)
    const { submitted } = product
    if (!submitted) return refuse('NOT_FOUND')
    const finding = await openFinding(call, supplier, product, input.requirement, input.target)
    if (!finding) return refuseField(['requirement'], 'findingGone')
    const key = findingKey(product._id, finding)
    const before = await call.read.find(appeals, { where: { findingKey: key }, limit: MOST })
    if (!mayAppeal(before, submitted.version)) refuse('ALREADY_DONE')
    await refuseForeign(call, supplier._id, input.documents, ['documents'])
    await refuseRiskyText(call.openid, call.request, [input.text])
    const _id = `${key}-${before.length}`
    const dueAt = new Date(appealDueAt(1, call.now)).toISOString()
    const { text, documents } = input
    const made: Appeal = {
      findingKey: key,
      productId: product._id,
      product: submitted.dossier.name,
      supplierId: supplier._id,
      supplier: supplier.name,
      version: submitted.version,
      finding,
      level: 1,
      rounds: [{ level: 1, at: call.at, by: user.name ?? '', text, documents, dueAt }],
      open: true,
      at: call.at,
      dueAt,
      order: `${dueAt}|${_id}`,
      listed: `${call.at}|${_id}`,
      revision: 1,
    }
    return {
      writes: [create(appeals, _id, made), hold(products, product)],
      tell: await tellAppeal(call, { ...made, _id }),
      target: _id,
      answer: await appealDetail(call, { ...made, _id }, product),
    }
  },
})
