import type { Day } from '../../../typings/text'

/**
 * Whether time has gone past what an outlook's first stage says: a later stage has begun, or the last one ran out and
 * nothing is known of today. Then the code is to be assessed anew. A stage that begins today has just been made.
 */
export function hasPassed(stages: readonly { from: Day; validUntil?: Day }[], today: Day): boolean {
  const last = stages[stages.length - 1]
  if (!last || stages.some(({ from }, index) => index > 0 && from <= today)) return true
  return last.validUntil !== undefined && last.validUntil < today && last.from < today
}
