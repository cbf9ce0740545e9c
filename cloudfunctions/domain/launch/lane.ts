import type { CodeState, Lane } from '../../../typings/contract'

/** Why a product cannot be asked for. */
export type LaneRefusal = 'launch.red' | 'launch.withdrawn' | 'launch.noOrdinaryLane'

/**
 * The lane of a request: green code, green lane; a yellow one goes the ordinary lane where the platform keeps it.
 * What is red or out of circulation cannot be listed by anybody.
 */
export function laneFor(
  colour: CodeState,
  keepsOrdinaryLane: boolean,
): { lane: Lane } | { why: LaneRefusal } {
  if (colour === 'green') return { lane: 'green' }
  if (colour === 'red') return { why: 'launch.red' }
  if (colour === 'grey') return { why: 'launch.withdrawn' }
  return keepsOrdinaryLane ? { lane: 'ordinary' } : { why: 'launch.noOrdinaryLane' }
}
