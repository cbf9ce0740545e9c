/** A measure as a record: what it does to the events, and how the steps of its machine are refused. */
import type { ForceKind } from '../../../typings/contract'
import type { ForceRefusal, ForceRequest } from '../../domain/force'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { products, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Force, RecordedEvent } from '../store/records'
import { eventsOf, type Touching } from './effect'

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

const TYPES: Record<Exclude<ForceKind, 'release'>, RecordedEvent['type']> = {
  manualRed: 'manual',
  suspension: 'admin_stop',
  spotCheck: 'spot_critical',
}

/** A spot check's event before anybody confirmed it: it counts at once and ends by itself. */
export function provisionalEvent(call: Call, force: Stored<Force>): RecordedEvent {
  return { ...eventOf(call, force), lapsesAt: force.lapsesAt }
}

/** The events as they are once `checker` has confirmed. */
export function confirmedEvents(
  call: Call,
  force: Stored<Force>,
  touching: Touching,
  checker: string,
): RecordedEvent[] {
  const events = eventsOf(touching)
  if (force.kind === 'release') return closing(call, events, force.eventId)
  const confirmed = { ...eventOf(call, force), checker }
  if (force.kind !== 'spotCheck') return [...events, confirmed]
  return events.map((event) =>
    event.id === force.eventId ? { ...event, checker, lapsesAt: undefined } : event,
  )
}

/** The events with one of them ended. It stays, for the history. */
export function closing(call: Call, events: RecordedEvent[], eventId: string | undefined): RecordedEvent[] {
  return events.map((event) => (event.id === eventId ? { ...event, closed: true, closedAt: call.at } : event))
}

function eventOf(call: Call, { _id, kind, maker, reason }: Stored<Force>): RecordedEvent {
  if (kind === 'release') throw new Error('a release makes no event')
  return { id: _id, type: TYPES[kind], at: call.at, maker, reason, forceId: _id }
}

/** Which events may be ended by a release: open ones. A change of the product ends by being looked at. */
export function releasable(events: readonly RecordedEvent[] = [], now: number): RecordedEvent[] {
  return events.filter(
    ({ closed, lapsesAt, type }) =>
      closed !== true && type !== 'change' && (!lapsesAt || now < Date.parse(lapsesAt)),
  )
}
