/** What follows when the events of a product or of a supplier change: colours, history, who is told. */

import { refreshProducts, submittedProducts } from '../code/refresh'
import type { Call } from '../onion/call'
import { suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Product, RecordedEvent, Supplier } from '../store/records'
import { hold, replace, type Write } from '../store/writes'
import type { News } from '../webhook/news'

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

/**
 * The commit of a change of events and of the figures that the Centre keeps: every code that it concerns is re-assessed
 * in it. `news` goes to the platforms of the product before that of its colour.
 */
export async function changeTo(
  call: Call,
  before: Touching,
  after: Touching,
  news?: News,
): Promise<{ writes: Write[]; tell: Tell[] }> {
  const { supplier, product } = after
  const affected = product ? [product] : await submittedProducts(call, supplier._id)
  const first = new Map(news && product?.code ? [[product.code.token, news]] : [])
  const effect = await refreshProducts(call, 'center', supplier, affected, undefined, first)
  const held = product
    ? hold(suppliers, before.supplier)
    : replace(suppliers, before.supplier, { events: eventsOf(after) })
  return { writes: [held, ...effect.writes], tell: effect.tell }
}

/** The same where nothing but the events changes. */
export function changeEvents(
  call: Call,
  touching: Touching,
  events: RecordedEvent[],
): Promise<{ writes: Write[]; tell: Tell[] }> {
  return changeTo(call, touching, withEvents(touching, events))
}
