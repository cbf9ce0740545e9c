import * as z from 'zod'
import { formOf } from '../runtime/code/assessing'
import { newToken } from '../runtime/code/codes'
import { membersOf, tellChange } from '../runtime/code/refresh'
import { publishedTexts, refuseUnsubmittable, submission } from '../runtime/code/submission'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { stopLaunches } from '../runtime/launch/stopping'
import { action } from '../runtime/onion/action'
import { id, requestKey, revision } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse } from '../runtime/onion/refusal'
import { suppliers } from '../runtime/store/collections'
import { canonical } from '../runtime/store/digest'
import { hold } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'
import { productView } from '../runtime/supplier/productView'
import { restingOn } from '../runtime/verification/reading'
import { putBeforeClerks, readBefore } from '../runtime/verification/submitting'
import { colourChanged } from '../runtime/webhook/kinds'
import { tellPlatforms } from '../runtime/webhook/tell'

/**
 * Submits the draft: it becomes the next version, its papers go to the clerks, and the code shows the colour
 * that follows. The first submission mints the token that the product keeps for life.
 */
export const submitProduct = action('supplier', 'submitProduct', {
  input: z.strictObject({ productId: id, revision, requestKey }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const found = await ownProduct(call, supplier, input.productId)
    if (found.revision !== input.revision) refuse('CONFLICT', { params: { revision: found.revision } })
    refuseUnsubmittable(supplier, found.dossier)
    const form = formOf(found.dossier.category)
    const { papers, dossier } = await readBefore(call, supplier, found, form)
    if (found.submitted && canonical(found.submitted.dossier) === canonical(dossier)) refuse('ALREADY_DONE')
    await refuseRiskyText(call.openid, call.request, publishedTexts(dossier))
    const before = await putBeforeClerks(call, supplier, found, dossier, form, papers)
    const { product, known } = before
    const { writes, after, change } = await submission(call, supplier, product, form, known, newToken)
    const others = await restingOn(call, supplier._id, before.reread, product._id)
    const stopped = change?.to === 'red' ? await stopLaunches(call, product) : { writes: [], tell: [] }
    const token = change?.from && after.code?.token
    const told = token ? await tellPlatforms(call, token, colourChanged(change)) : { writes: [], tell: [] }
    return {
      writes: [hold(suppliers, supplier), ...writes, ...before.writes, ...stopped.writes, ...told.writes],
      tell: [
        ...told.tell,
        ...before.tell,
        ...stopped.tell,
        ...(change ? tellChange(await membersOf(call, supplier._id), change) : []),
        ...others.map((productId) => ({ kind: 'reassess' as const, productId })),
      ],
      target: product._id,
      answer: await productView(call, supplier, after, known),
    }
  },
})
