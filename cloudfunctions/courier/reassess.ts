import { refreshProducts } from '../runtime/code/refresh'
import { systemAudit } from '../runtime/onion/audit'
import { Call } from '../runtime/onion/call'
import { outbox, products, suppliers } from '../runtime/store/collections'
import { commit, Stale } from '../runtime/store/commit'
import type { Stored } from '../runtime/store/database'
import { kickCourier, outboxWrites } from '../runtime/store/outbox'
import type { OutboxEntry } from '../runtime/store/records'
import { hold, remove } from '../runtime/store/writes'
import { withdrawAll } from '../runtime/supplier/closing'

const TRIES = 4

/** Brings one code up to what is known now. Doing it twice gives the same code. */
export async function reassessProduct(
  request: string,
  entry: Stored<Extract<OutboxEntry, { kind: 'reassess' }>>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    // No person stands behind the timer: what is withdrawn here bears the function's name.
    const call = new Call(request, 'courier')
    const product = await call.read.one(products, entry.productId)
    const supplier = product && (await call.read.one(suppliers, product.supplierId))
    if (!product?.submitted || !supplier) {
      await commit([remove(outbox, entry._id)])
      return
    }
    // What a company that closed had beyond its own commit leaves circulation here.
    const { writes, tell } = supplier.closedAt
      ? await withdrawAll(call, [product], supplier.continuedBy ? 'center' : 'supplier')
      : await refreshProducts(call, 'center', supplier, [product])
    const { writes: outgoing, ids } = outboxWrites(tell, call.at)
    try {
      const audited = systemAudit(call, 'courier.reassess', product._id, writes)
      await commit([hold(suppliers, supplier), ...writes, ...outgoing, ...audited, remove(outbox, entry._id)])
      // What follows from it is not to wait for the next minute either.
      if (ids.length > 0) kickCourier(ids)
      return
    } catch (fault) {
      if (!(fault instanceof Stale) || attempt === TRIES) throw fault
    }
  }
}
