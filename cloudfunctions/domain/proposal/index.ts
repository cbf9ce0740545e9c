import type { Request } from './twoPersons'

export {
  confirm,
  decline,
  hasBoth,
  type Refusal,
  type Request,
  type Step,
  stateOf,
  withdraw,
} from './twoPersons'

/** Hours until a proposal lapses by itself: time for a weekend, and no more. */
export const PROPOSAL_HOURS = 72

/** A proposal that somebody makes now (ms). It has no force. */
export function newProposal(maker: string, now: number): Request {
  return { maker, lapsesAt: now + PROPOSAL_HOURS * 3_600_000, state: 'waiting' }
}
