/** A measure as a record: what it does to the events, and how the steps of its machine are refused. */
import type { ForceRefusal, ForceRequest } from '../../domain/force'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { products, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Force, RecordedEvent } from '../store/records'
import { eventsOf, type Touching, withEvents } from './effect'

/** The record as its machine of states sees it. */
export function requestOf({ kind, maker, lapsesAt, state, checker }: Force): ForceRequest {
  return { kind, maker, lapsesAt: Date.parse(lapsesAt), state, ...(checker && { checker }) }
}

/** The refusal of a step in the words of the product. */
export function refuseStep(why: ForceRefusal): never {
  if (why === 'samePerson' || why === 'inForce') return refuse('SAME_PERSON')
  if (why === 'lapsed') return refuse('LAPSED')
  return refuse(why === 'notTheMaker' ? 'NOT_ALLOWED' : 'ALREADY_DONE')
}

/** What the measure is about, as it stands now. */
export async function touchingOf(call: Call, force: Force): Promise<Touching> {
  const supplier = await call.read.one(suppliers, force.supplierId)
  if (!supplier) return refuse('NOT_FOUND')
  if (force.subject === force.supplierId) return { supplier }
  const product = await call.read.one(products, force.productId ?? '')
  if (!product) return refuse('NOT_FOUND')
  return { supplier, product }
}

const RECALLS = { 1: 'recall1', 2: 'recall2', 3: 'recall3' } as const

/** The event that a confirmed measure makes; none for what only counts in a figure, and for a release. */
function typeOf({ kind, reason, level }: Force): RecordedEvent['type'] | undefined {
  if (kind === 'manualRed') return 'manual'
  if (kind === 'suspension') return 'admin_stop'
  if (kind === 'spotCheck') return 'spot_critical'
  if (kind === 'recall') return level && RECALLS[level]
  return kind === 'spotResult' && reason === 'spotMajor' ? 'spot_major' : undefined
}

/** A spot check's event before anybody confirmed it: it counts at once and ends by itself. */
export function provisionalEvents(call: Call, force: Stored<Force>): RecordedEvent[] {
  const made = eventOf(call, force)
  return made ? [{ ...made, lapsesAt: force.lapsesAt }] : []
}

/** The records as they are once `checker` has confirmed. */
export function confirmedBy(call: Call, force: Stored<Force>, touching: Touching, checker: string): Touching {
  const after = withEvents(touching, confirmedEvents(call, force, touching, checker))
  const { product } = after
  if (!product) return after
  const { _id: id, aboutId, count, passed } = force
  const spots = passed !== undefined && {
    spots: [...(product.spots ?? []), { id: aboutId ?? id, at: call.at, passed }],
  }
  const counted = count !== undefined && {
    counted: [
      ...(product.counted ?? []),
      { id: aboutId ?? id, at: call.at, count, maker: force.maker, checker },
    ],
  }
  // A complaint that was counted wrongly is released as an event is.
  const released = force.kind === 'release' &&
    product.counted && { counted: product.counted.filter((one) => one.id !== force.eventId) }
  return { ...after, product: { ...product, ...spots, ...counted, ...released } }
}

function confirmedEvents(
  call: Call,
  force: Stored<Force>,
  touching: Touching,
  checker: string,
): RecordedEvent[] {
  const events = eventsOf(touching)
  if (force.kind === 'release') return closing(call, events, force.eventId)
  if (force.kind === 'spotCheck')
    return events.map((event) =>
      event.id === force.eventId ? { ...event, checker, lapsesAt: undefined } : event,
    )
  const made = eventOf(call, force)
  return made ? [...events, { ...made, checker }] : events
}

/** The events with one of them ended. It stays, for the history. */
export function closing(call: Call, events: RecordedEvent[], eventId: string | undefined): RecordedEvent[] {
  return events.map((event) => (event.id === eventId ? { ...event, closed: true, closedAt: call.at } : event))
}

function eventOf(call: Call, force: Stored<Force>): RecordedEvent | undefined {
  const { _id, maker, reason, aboutId } = force
  const type = typeOf(force)
  return type && { id: _id, type, at: call.at, maker, reason, forceId: _id, ...(aboutId && { aboutId }) }
}

/** Which events may be ended by a release: open ones. A change of the product ends by being looked at. */
export function releasable(events: readonly RecordedEvent[] = [], now: number): RecordedEvent[] {
  return events.filter(
    ({ closed, lapsesAt, type }) =>
      closed !== true && type !== 'change' && (!lapsesAt || now < Date.parse(lapsesAt)),
  )
}
