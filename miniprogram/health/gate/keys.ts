import { call } from '../../services/call'
import { keepSeen, lastSeen } from '../../services/seen'
import type { GateKeys } from './payload'

const PLACE = 'gateKeys'

/** What was fetched when there was a network, for when there is none. Undefined: never on this phone. */
export const knownKeys = (): GateKeys | undefined => lastSeen<GateKeys>(PLACE)

/**
 * Fetches the public keys of today and how far this phone's clock is off.
 * @throws CallError
 */
export async function fetchKeys(): Promise<GateKeys> {
  const before = Date.now()
  const { keys, lifetimeSeconds, skewSeconds, now } = await call('health', 'publicKeys', {})
  // The server wrote its time about half way between question and answer.
  const aheadMs = Date.parse(now) - (before + Date.now()) / 2
  const known = { keys, lifetimeSeconds, skewSeconds, aheadMs, at: now }
  keepSeen(PLACE, known)
  return known
}
