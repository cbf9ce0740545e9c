import type { ForceSubject } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { readToken, tokenOf } from '../../domain/token'
import { stageOn } from '../code/outlook'
import { submittedProducts } from '../code/refresh'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { tokenKeys } from '../onion/secrets'
import { codeHost } from '../onion/settings'
import { codes, products, suppliers } from '../store/collections'
import { countingComplaints } from './events'
import { openEvent } from './forceView'
import { releasable } from './measure'

/** The product behind a token, an address, a number or its own id, with the events that are open. */
export async function subjectOf(call: Call, wanted: string): Promise<ForceSubject> {
  const product = await call.read.one(products, (await productIdOf(call, wanted.trim())) ?? '-')
  const supplier = product && (await call.read.one(suppliers, product.supplierId))
  if (!product?.submitted || !product.code || !supplier) return refuse('NOT_FOUND')
  const state = product.withdrawn ? 'grey' : stageOn(product.code.outlook, shanghaiDay(call.now)).state
  return {
    productId: product._id,
    product: product.submitted.dossier.name,
    supplierId: supplier._id,
    supplier: supplier.name,
    number: product.code.number,
    state,
    products: (await submittedProducts(call, supplier._id)).length,
    events: [
      ...releasable(product.events, call.now).map((event) => openEvent(event, 'product')),
      ...countingComplaints(product, call.now).map(({ id, at }) => ({
        id,
        type: 'complaint' as const,
        at,
        of: 'product' as const,
        reason: 'complaintFounded' as const,
      })),
      ...releasable(supplier.events, call.now).map((event) => openEvent(event, 'supplier')),
    ],
  }
}

export async function productIdOf(call: Call, wanted: string): Promise<string | undefined> {
  const reading = readToken(tokenOf(wanted, [codeHost()]) ?? wanted, tokenKeys())
  if (reading.ok) return (await call.read.one(codes, reading.token))?.productId
  const [byNumber] = await call.read.find(codes, { where: { number: wanted.toUpperCase() }, limit: 1 })
  if (byNumber) return byNumber.productId
  return /^[A-Za-z0-9_-]{1,64}$/.test(wanted) ? wanted : undefined
}
