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
import { suppliers, verifications } from '../runtime/store/collections'
import { canonical } from '../runtime/store/digest'
import { hold } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'
import { productView } from '../runtime/supplier/productView'
import { openPapers } from '../runtime/verification/openVerifications'
import { companyVerificationId, readPapers } from '../runtime/verification/papers'
import { restingOn } from '../runtime/verification/reading'
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
    const product = await ownProduct(call, supplier, input.productId)
    if (product.revision !== input.revision) refuse('CONFLICT', { params: { revision: product.revision } })
    const { dossier } = product
    if (product.submitted && canonical(product.submitted.dossier) === canonical(dossier))
      refuse('ALREADY_DONE')
    refuseUnsubmittable(supplier, dossier)
    await refuseRiskyText(call.openid, call.request, publishedTexts(dossier))
    const form = formOf(dossier.category)
    const papers = await readPapers(call.read, supplier._id, [{ form, dossier }])
    const company = await call.read.one(verifications, companyVerificationId(supplier._id))
    const opened = await openPapers(call, supplier, product, form, papers, company)
    const known = new Map([...papers, ...opened.papers])
    const { writes, after, change } = await submission(call, supplier, product, form, known, newToken)
    const others = await restingOn(call, supplier._id, opened.reread, product._id)
    const stopped = change?.to === 'red' ? await stopLaunches(call, product) : { writes: [], tell: [] }
    const token = change?.from && after.code?.token
    const told = token ? await tellPlatforms(call, token, colourChanged(change)) : { writes: [], tell: [] }
    return {
      writes: [hold(suppliers, supplier), ...writes, ...opened.writes, ...stopped.writes, ...told.writes],
      tell: [
        ...told.tell,
        ...stopped.tell,
        ...(change ? tellChange(await membersOf(call, supplier._id), change) : []),
        ...others.map((productId) => ({ kind: 'reassess' as const, productId })),
      ],
      target: product._id,
      answer: await productView(call, supplier, after, known),
    }
  },
})
