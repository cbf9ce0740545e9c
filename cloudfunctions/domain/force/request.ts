/**
 * A measure that needs two people, as a machine of states. Every action on a measure goes through it, so what holds
 * here holds in the product: nobody alone changes a colour by hand, the provisional red of a spot check aside.
 */
import type { ForceKind, ForceState } from '../../../typings/contract'
import { confirm, decline, hasBoth, type Refusal, type Request, stateOf, withdraw } from '../proposal'

const HOUR_MS = 3_600_000
/** Hours until a request lapses by itself. */
export const LAPSE_HOURS: Record<ForceKind, number> = {
  manualRed: 72,
  suspension: 72,
  release: 72,
  spotCheck: 24,
  recall: 72,
  spotResult: 72,
  complaint: 72,
}

export interface ForceRequest extends Request {
  kind: ForceKind
}

export type ForceRefusal = Refusal | 'inForce'
export type ForceStep = { ok: true; request: ForceRequest } | { ok: false; why: ForceRefusal }

export function newForce(kind: ForceKind, maker: string, now: number): ForceRequest {
  return { kind, maker, lapsesAt: now + LAPSE_HOURS[kind] * HOUR_MS, state: 'waiting' }
}

/** The state as of an instant: a request that nobody confirmed in time has lapsed, whether or not it says so. */
export const forceState: (request: Pick<ForceRequest, 'state' | 'lapsesAt'>, now: number) => ForceState =
  stateOf

/** Whether it counts: with the second person behind it, or as a spot check until it lapses. */
export function hasForce(request: ForceRequest, now: number): boolean {
  if (hasBoth(request)) return true
  return forceState(request, now) === 'waiting' && request.kind === 'spotCheck'
}

/** The second person confirms. */
export const confirmForce: (request: ForceRequest, by: string, now: number) => ForceStep = confirm

/** The second person says no. The maker withdraws instead. */
export const declineForce: (request: ForceRequest, by: string, now: number) => ForceStep = decline

/** The maker takes it back. Not a red that is in force: to end it would change a colour alone. */
export function withdrawForce(request: ForceRequest, by: string, now: number): ForceStep {
  const taken = withdraw(request, by, now)
  return taken.ok && hasForce(request, now) ? { ok: false, why: 'inForce' } : taken
}

/**
 * Whether a person may ask for one more. A provisional red that nobody confirmed is not made again by the same person
 * on the same product, else one person could keep it red for ever.
 */
export function mayAsk(
  kind: ForceKind,
  maker: string,
  before: readonly Pick<ForceRequest, 'maker' | 'state' | 'lapsesAt'>[],
  now: number,
): { ok: true } | { ok: false; why: 'waiting' | 'samePerson' } {
  if (before.some((one) => forceState(one, now) === 'waiting')) return { ok: false, why: 'waiting' }
  const alone = before.some((one) => one.maker === maker && forceState(one, now) !== 'confirmed')
  return kind === 'spotCheck' && alone ? { ok: false, why: 'samePerson' } : { ok: true }
}
