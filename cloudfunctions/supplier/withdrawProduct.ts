import * as z from 'zod'
import { WITHDRAWAL_ENDS } from '../runtime/code/consequences'
import { withdrawal } from '../runtime/code/withdrawal'
import { refuseRiskyText } from '../runtime/document/contentCheck'
import { action } from '../runtime/onion/action'
import { id, line, requestKey } from '../runtime/onion/fields'
import { supplierEditor } from '../runtime/onion/gates'
import { refuse, refuseField } from '../runtime/onion/refusal'
import { suppliers } from '../runtime/store/collections'
import { hold } from '../runtime/store/writes'
import { ownProduct } from '../runtime/supplier/ownProduct'
import { productView } from '../runtime/supplier/productView'

/** Takes a product out of circulation: its code is grey from the next scan on, and stays the same code. */
export const withdrawProduct = action('supplier', 'withdrawProduct', {
  input: z.strictObject({
    productId: id,
    reason: z.enum(['discontinued', 'quality', 'papers', 'other']),
    note: line(200).optional(),
    requestKey,
  }),
  allow: supplierEditor,
  async handle({ input, who: { supplier }, call }) {
    const product = await ownProduct(call, supplier, input.productId)
    if (!product.submitted) refuseField(['productId'], 'product.notSubmitted')
    if (product.withdrawn) refuse('ALREADY_DONE')
    await refuseRiskyText(call.openid, call.request, [input.note])
    const { writes, tell, after } = await withdrawal(call, product, input.reason, input.note, WITHDRAWAL_ENDS)
    return {
      writes: [hold(suppliers, supplier), ...writes],
      tell,
      target: product._id,
      answer: await productView(call, supplier, after),
    }
  },
})
