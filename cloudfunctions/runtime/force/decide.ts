/** Deciding a request for a measure: one reading, one step of its machine, one commit. */
import type { ForceDetail } from '../../../typings/contract'
import type { ForceStep } from '../../domain/force'
import type { UnitOfWork } from '../onion/action'
import type { Call } from '../onion/call'
import type { Staff } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { forces } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Force } from '../store/records'
import { replace, type Write } from '../store/writes'
import type { News } from '../webhook/news'
import { changeTo, type Touching } from './effect'
import { forceDetail } from './forceView'
import { refuseStep, touchingOf } from './measure'

/** What a decision does beside changing the request's own state. */
export interface Consequence {
  /** The records as they will be; absent: nothing changes that a colour rests on. */
  after?: Touching
  /** Of the record that the measure came of. */
  writes?: Write[]
  tell: Tell[]
  /** What the product's platforms are told beside its colour. */
  news?: News
}

/**
 * Takes the step that `step` allows and commits it with its consequence. Somebody else's decision that came first is
 * answered as done.
 */
export async function decideForce(
  call: Call,
  who: Staff,
  input: { id: string; revision: number; note?: string },
  step: (force: Force) => ForceStep,
  follow: (force: Stored<Force>, touching: Touching) => Promise<Consequence>,
): Promise<UnitOfWork<ForceDetail>> {
  const force = await call.read.one(forces, input.id)
  if (!force) return refuse('NOT_FOUND')
  const taken = step(force)
  if (!taken.ok) return refuseStep(taken.why)
  if (force.revision !== input.revision) refuse('CONFLICT', { params: { revision: force.revision } })
  const { state, checker } = taken.request
  const changes = {
    state,
    ...(checker && { checker }),
    open: false,
    decided: { at: call.at, by: who.name, ...(input.note && { note: input.note }) },
    order: `${call.at}|${force._id}`,
  }
  const touching = await touchingOf(call, force)
  const { after, writes = [], tell, news } = await follow(force, touching)
  const effect = after && (await changeTo(call, touching, after, news))
  const decided = { ...force, ...changes, revision: force.revision + 1 }
  return {
    writes: [replace(forces, force, changes), ...(effect?.writes ?? []), ...writes],
    tell: [...tell, ...(effect?.tell ?? [])],
    target: force._id,
    answer: await forceDetail(call, who, decided, after ?? touching),
  }
}
