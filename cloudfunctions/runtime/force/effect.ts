/** What follows when the events of a product or of a supplier change: colours, history, who is told. */

import { refreshProducts, submittedProducts } from '../code/refresh'
import type { Call } from '../onion/call'
import { suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Product, RecordedEvent, Supplier } from '../store/records'
import { hold, replace, type Write } from '../store/writes'

/** A product with its supplier; without a product it is everything that the supplier sells. */
export interface Touching {
  supplier: Stored<Supplier>
  product?: Stored<Product>
}

export function eventsOf({ supplier, product }: Touching): RecordedEvent[] {
  return (product ? product.events : supplier.events) ?? []
}

/** The records as they will be with these events. */
export function withEvents({ supplier, product }: Touching, events: RecordedEvent[]): Touching {
  return product ? { supplier, product: { ...product, events } } : { supplier: { ...supplier, events } }
}

/** The commit of a change of events: every code that it concerns is re-assessed in it. */
export async function changeEvents(
  call: Call,
  touching: Touching,
  events: RecordedEvent[],
): Promise<{ writes: Write[]; tell: Tell[] }> {
  const after = withEvents(touching, events)
  const affected = after.product ? [after.product] : await submittedProducts(call, after.supplier._id)
  const effect = await refreshProducts(call, 'center', after.supplier, affected)
  const { supplier, product } = touching
  const held = product ? hold(suppliers, supplier) : replace(suppliers, supplier, { events })
  return { writes: [held, ...effect.writes], tell: effect.tell }
}
