/**
 * A token bucket: so many calls a second on average, and short bursts above. It sheds what is more in no time, so that
 * those who are let in are served as fast as ever, and it recovers by itself as time goes on.
 */
export interface Limiter {
  /** Takes a place at an instant (ms). False: refuse. */
  admit(now: number): boolean
}

export function limiter(perSecond: number, burst: number): Limiter {
  let tokens = burst
  let last = Number.NEGATIVE_INFINITY
  return {
    admit: (now) => {
      // A clock that goes back gives nothing and takes nothing.
      if (now > last) {
        tokens =
          last === Number.NEGATIVE_INFINITY
            ? burst
            : Math.min(burst, tokens + ((now - last) / 1000) * perSecond)
        last = now
      }
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
