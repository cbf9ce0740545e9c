import type { ProductEvent } from '../../../typings/assessment'

/** An event as it is kept: with the instant (ISO 8601) at which it ends by itself. */
type Kept = ProductEvent & { lapsesAt?: string }

/**
 * The events that count at an instant (ms): neither closed nor lapsed, and only what an assessment reads of them, so
 * that the same events give the same bytes.
 */
export function eventsInForce(events: readonly Kept[], now: number): ProductEvent[] {
  return events
    .filter(({ closed, lapsesAt }) => closed !== true && (!lapsesAt || now < Date.parse(lapsesAt)))
    .map(({ type, maker, checker, reason }) => ({
      type,
      ...(maker && { maker }),
      ...(checker && { checker }),
      ...(reason && { reason }),
    }))
}
