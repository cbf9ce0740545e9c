/**
 * A measure that needs two people, as a machine of states. Every action on a measure goes through it, so what holds
 * here holds in the product: nobody alone changes a colour by hand, the provisional red of a spot check aside.
 */
import type { ForceKind, ForceState } from '../../../typings/contract'

const HOUR_MS = 3_600_000
/** Hours until a request lapses by itself. */
export const LAPSE_HOURS: Record<ForceKind, number> = {
  manualRed: 72,
  suspension: 72,
  release: 72,
  spotCheck: 24,
}

/** Instants in milliseconds; people by whatever tells them apart. */
export interface ForceRequest {
  kind: ForceKind
  maker: string
  lapsesAt: number
  state: Exclude<ForceState, 'lapsed'>
  checker?: string
}

export type ForceRefusal = 'samePerson' | 'notTheMaker' | 'inForce' | 'lapsed' | 'decided'
export type ForceStep = { ok: true; request: ForceRequest } | { ok: false; why: ForceRefusal }

export function newForce(kind: ForceKind, maker: string, now: number): ForceRequest {
  return { kind, maker, lapsesAt: now + LAPSE_HOURS[kind] * HOUR_MS, state: 'waiting' }
}

/** The state as of an instant: a request that nobody confirmed in time has lapsed, whether or not it says so. */
export function forceState(request: Pick<ForceRequest, 'state' | 'lapsesAt'>, now: number): ForceState {
  return request.state === 'waiting' && now >= request.lapsesAt ? 'lapsed' : request.state
}

/** Whether it counts: with the second person behind it, or as a spot check until it lapses. */
export function hasForce(request: ForceRequest, now: number): boolean {
  const state = forceState(request, now)
  if (state === 'confirmed') return request.checker !== undefined && request.checker !== request.maker
  return state === 'waiting' && request.kind === 'spotCheck'
}

/** The second person confirms. */
export function confirmForce(request: ForceRequest, by: string, now: number): ForceStep {
  return decide(request, by, now, 'confirmed')
}

/** The second person says no. The maker withdraws instead. */
export function declineForce(request: ForceRequest, by: string, now: number): ForceStep {
  return decide(request, by, now, 'declined')
}

function decide(request: ForceRequest, by: string, now: number, state: 'confirmed' | 'declined'): ForceStep {
  const before = forceState(request, now)
  if (before !== 'waiting') return { ok: false, why: before === 'lapsed' ? 'lapsed' : 'decided' }
  if (by === request.maker) return { ok: false, why: 'samePerson' }
  return { ok: true, request: { ...request, state, checker: by } }
}

/** The maker takes it back. Not a red that is in force: to end it would change a colour alone. */
export function withdrawForce(request: ForceRequest, by: string, now: number): ForceStep {
  const before = forceState(request, now)
  if (before !== 'waiting') return { ok: false, why: before === 'lapsed' ? 'lapsed' : 'decided' }
  if (by !== request.maker) return { ok: false, why: 'notTheMaker' }
  if (hasForce(request, now)) return { ok: false, why: 'inForce' }
  return { ok: true, request: { ...request, state: 'withdrawn' } }
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
