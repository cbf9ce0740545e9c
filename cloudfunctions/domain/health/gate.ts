import type { Colour } from '../../../typings/assessment'
import type { HealthGate } from '../../../typings/contract'
import type { Reason } from '../../../typings/text'

/** What a gate does at a colour: green passes; yellow and red are refused, each with what to say. */
export function gateOutcome(colour: Colour): { outcome: HealthGate['outcome']; advice: Reason } {
  if (colour === 'green') return { outcome: 'pass', advice: { code: 'pass', params: {} } }
  const code = colour === 'yellow' ? 'isolate' : 'notifyCommunity'
  return { outcome: 'refuse', advice: { code, params: {} } }
}
