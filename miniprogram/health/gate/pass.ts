import type { Colour } from '../../../typings/assessment'
import type { HealthGate } from '../../../typings/contract'
import { CallError, call, type PhoneRefusal } from '../../services/call'
import { knownKeys } from './keys'
import { type Distrust, verify } from './payload'
import { queuePass } from './queue'

/** What the gate shows after a scan. Plain data alone: WeChat copies what a page holds, and an error would lose its kind. */
export type Passing =
  | { kind: 'seen'; gate: Seen; offline: boolean }
  | { kind: 'refused'; refusal: PhoneRefusal }
  | { kind: 'distrusted'; why: Distrust | 'noKeys' }

export type Seen = Pick<
  HealthGate,
  'outcome' | 'colour' | 'nameMasked' | 'lastFour' | 'compareCard' | 'advice' | 'at'
>

/** The cloud cannot answer now: what the phone can verify by itself, it verifies. */
const UNREACHED = ['OFFLINE', 'BUSY', 'RATE_LIMITED', 'READ_ONLY', 'INTERNAL']
const ADVICE: Record<Colour, string> = { green: 'pass', yellow: 'isolate', red: 'notifyCommunity' }

/**
 * Asks the cloud what a scanned code means here; without a network the phone verifies it and queues place, time and
 * colour. `offline`: there is no network as far as is known, so nobody waits for one.
 */
export async function passAt(placeId: string, scanned: string, offline: boolean): Promise<Passing> {
  if (offline) return passOffline(placeId, scanned)
  try {
    return { kind: 'seen', gate: await call('health', 'gate', { placeId, scanned }), offline: false }
  } catch (error) {
    const refused = refusedBy(error)
    return UNREACHED.includes(refused.refusal.code) ? passOffline(placeId, scanned) : refused
  }
}

export function refusedBy(error: unknown): Extract<Passing, { kind: 'refused' }> {
  const refusal = error instanceof CallError ? error.refusal : { code: 'INTERNAL' as const, message: '' }
  return { kind: 'refused', refusal }
}

function passOffline(placeId: string, scanned: string, now = Date.now()): Passing {
  const keys = knownKeys()
  if (!keys) return { kind: 'distrusted', why: 'noKeys' }
  const verified = verify(scanned, keys, now)
  if (!verified.ok) return { kind: 'distrusted', why: verified.why }
  const { colour, nameMasked, lastFour, withheld } = verified.code
  const at = new Date(now + keys.aheadMs).toISOString()
  queuePass({ placeId, at, colour, payload: withheld })
  const outcome = colour === 'green' ? 'pass' : 'refuse'
  const advice = { code: ADVICE[colour], params: {} }
  return {
    kind: 'seen',
    offline: true,
    gate: { outcome, colour, nameMasked, lastFour, compareCard: false, advice, at },
  }
}
