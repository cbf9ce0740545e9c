/** Making a request for a measure, by a person or by the decision of an appeal. */
import type { ForceKind, ForceReason, RecallClass } from '../../../typings/contract'
import type { DocumentId } from '../../../typings/dossier'
import { mayAsk, newForce } from '../../domain/force'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { forces } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Force } from '../store/records'
import { create, type Write } from '../store/writes'
import { changeTo, eventsOf, type Touching, withEvents } from './effect'
import { provisionalEvents, requestOf } from './measure'
import { tellSecond, tellSupplier } from './tell'

/** Requests for one thing that are looked at; more than anybody ever makes. */
const MOST = 100

export interface Asked {
  kind: ForceKind
  reason: ForceReason
  note: string
  documents: DocumentId[]
  eventId?: string
  appealId?: string
  /** The recall, spot check or problem report that it comes of, and what of it counts. */
  aboutId?: string
  level?: RecallClass
  count?: number
  passed?: boolean
}

/**
 * The request as a record and its commit. It has no force: nothing of any colour is written, a critical spot check
 * aside, whose red counts at once and ends by itself. Refuses a second request for the same thing.
 */
export async function askForForce(
  call: Call,
  makerName: string,
  touching: Touching,
  asked: Asked,
): Promise<{ force: Stored<Force>; touching: Touching; writes: Write[]; tell: Tell[] }> {
  const { supplier, product } = touching
  // A record of its own is asked for by itself; a provisional red is counted by its product, see `mayAsk`.
  const own = asked.eventId ?? (asked.kind === 'spotCheck' ? undefined : asked.aboutId)
  const subject = own ?? product?._id ?? supplier._id
  const before = await call.read.find(forces, {
    where: { subject: scope(touching), kind: asked.kind },
    limit: MOST,
  })
  const same = own ? before.filter(({ eventId, aboutId }) => eventId === own || aboutId === own) : before
  const may = mayAsk(asked.kind, call.openid, same.map(requestOf), call.now)
  if (!may.ok) return refuse(may.why === 'waiting' ? 'ALREADY_DONE' : 'SAME_PERSON')
  const id = `${asked.kind}-${subject.slice(0, 40)}-${same.length}`
  const lapsesAt = new Date(newForce(asked.kind, call.openid, call.now).lapsesAt).toISOString()
  const force: Stored<Force> = {
    _id: id,
    ...asked,
    ...(asked.kind === 'spotCheck' && { eventId: id }),
    subject: scope(touching),
    ...(product && { productId: product._id, product: product.dossier.name }),
    supplierId: supplier._id,
    supplier: supplier.name,
    maker: call.openid,
    makerName,
    at: call.at,
    lapsesAt,
    state: 'waiting',
    open: true,
    order: `${lapsesAt}|${id}`,
    revision: 1,
  }
  const { _id, ...document } = force
  const writes = [create(forces, _id, document)]
  const tell = await tellSecond(call, force)
  if (asked.kind !== 'spotCheck' || !product) return { force, touching, writes, tell }
  const after = withEvents(touching, [...eventsOf(touching), ...provisionalEvents(call, force)])
  const effect = await changeTo(call, touching, after)
  tell.push(...effect.tell, ...(await tellSupplier(call, force, 'measureProvisional')), {
    kind: 'reassess',
    productId: product._id,
    at: lapsesAt,
  })
  return {
    force,
    touching: after,
    writes: [...writes, ...effect.writes],
    tell,
  }
}

/** What requests are counted by: the product, or the company as a whole. */
const scope = ({ supplier, product }: Touching) => product?._id ?? supplier._id
