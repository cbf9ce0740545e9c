import type { ForceDetail, ForceReason, ForceRow, OpenEvent } from '../../../typings/contract'
import { FORCE_REASONS, forceState } from '../../domain/force'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import { documents } from '../store/collections'
import type { Stored } from '../store/database'
import type { Force, RecordedEvent } from '../store/records'
import { eventsOf, type Touching } from './effect'
import { confirmedBy, requestOf } from './measure'
import { touchedBy } from './touched'

/** Openids never leave the functions: people are names, and `mine`. */
export function forceRow(call: Call, force: Stored<Force>): ForceRow {
  const { _id: id, kind, reason, product, supplier, level, makerName: maker, at, lapsesAt } = force
  return {
    id,
    kind,
    reason,
    state: forceState(requestOf(force), call.now),
    ...(product && { product }),
    supplier,
    ...(level && { level }),
    maker,
    mine: force.maker === call.openid,
    at,
    lapsesAt,
  }
}

/** Stands for the second person in what a confirmation would do, whoever looks. */
const SOMEBODY_ELSE = 'second'

/** A measure with whom it touches: as of now while it waits, else nobody any more. */
export async function forceDetail(
  call: Call,
  who: Staff,
  force: Stored<Force>,
  touching: Touching,
): Promise<ForceDetail> {
  const row = forceRow(call, force)
  const { productId, supplierId, note, revision, decided, aboutId } = force
  const waiting = row.state === 'waiting'
  const after = waiting ? confirmedBy(call, force, touching, SOMEBODY_ELSE) : touching
  const ended = force.kind === 'release' && eventsOf(touching).find(({ id }) => id === force.eventId)
  // A provisional red counts already: what its confirmation keeps is seen against the day without it.
  const provisional = waiting && force.kind === 'spotCheck'
  const without = eventsOf(touching).filter(({ id }) => id !== force.eventId)
  const found = await call.read.many(documents, force.documents)
  const barred = waiting
    ? row.mine
      ? ('maker' as const)
      : who.role !== 'supervisor' && ('role' as const)
    : ('decided' as const)
  return {
    ...row,
    revision,
    ...(productId && { productId }),
    supplierId,
    note,
    documents: found.map(documentInfo),
    touched: await touchedBy(call, after, provisional ? without : undefined),
    ...(ended && { ends: openEvent(ended, touching.product ? 'product' : 'supplier') }),
    ...(aboutId && { aboutId }),
    ...(barred && { barred }),
    ...(decided && { decided }),
  }
}

/** Of an event that came of no measure, such as a recall, the reason is its type. */
export function openEvent({ id, type, at, reason }: RecordedEvent, of: OpenEvent['of']): OpenEvent {
  const known = Object.values(FORCE_REASONS).flat()
  const listed = known.includes(reason as ForceReason) && { reason: reason as ForceReason }
  return { id, type, at, of, ...listed }
}
