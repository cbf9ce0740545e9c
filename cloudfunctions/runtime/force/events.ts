import type { ProductEvent } from '../../../typings/assessment'
import { countedLately } from '../../domain/event'
import { eventsInForce } from '../../domain/force'
import type { Product, Supplier } from '../store/records'

/** What counts against a product at an instant (ms): its own events and those of everything its supplier sells. */
export function countingEvents(
  supplier: Pick<Supplier, 'events'>,
  product: Pick<Product, 'events'>,
  now: number,
): ProductEvent[] {
  return eventsInForce([...(supplier.events ?? []), ...(product.events ?? [])], now)
}

/** Complaints that weigh in the rate at an instant (ms), each with the two people behind it. */
export function countingComplaints(
  { counted = [] }: Pick<Product, 'counted'>,
  now: number,
): NonNullable<Product['counted']> {
  return counted.filter((one) => countedLately([one], now) > 0)
}
