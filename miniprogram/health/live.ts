import type { HealthLive } from '../../typings/contract'

/** A live payload, and when it came by this phone's clock (ms): the phone's clock may differ from the cloud's. */
export interface Held {
  live: HealthLive
  at: number
}

/** So much is taken off the end, since the answer was under way for a moment (ms). */
const ON_THE_WAY = 1000

/** Whole seconds for which what is held still counts; 0 once it has run out. */
export function secondsLeft({ live, at }: Held, now: number): number {
  const lifetime = Date.parse(live.expiresAt) - Date.parse(live.issuedAt) - ON_THE_WAY
  // A clock that was set back while the code was shown does not make it live longer.
  if (now < at) return 0
  return Math.max(0, Math.ceil((at + lifetime - now) / 1000))
}

/** Whether it is time for the next one. */
export const isDue = (held: Held | undefined, now: number): boolean =>
  !held || now < held.at || now - held.at >= held.live.refreshSeconds * 1000
