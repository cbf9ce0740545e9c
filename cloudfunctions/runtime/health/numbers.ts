/**
 * Finding a person by the resident number without keeping it: HMAC-SHA256 under a key of its own that follows from the
 * field key. Whoever reads the database cannot try numbers, and whoever asks by a number gets nothing personal.
 */

import type { Call } from '../onion/call'
import { fieldKeys } from '../onion/secrets'
import { healthNumbers } from '../store/collections'
import type { Stored } from '../store/database'
import { hmacSha256 } from '../store/digest'
import type { HealthNumber } from '../store/records'

/** The ids of a number under every key, the newest first: what older keys hashed is still found. */
export function numberIds(number: string): string[] {
  return fieldKeys().map(({ id, bytes }) => {
    const key = hmacSha256(bytes, 'health: find by number')
    return `k${id}-${Buffer.from(hmacSha256(key, number)).toString('hex')}`
  })
}

/** The id under the newest key. */
export const numberId = (number: string): string => numberIds(number)[0] as string

/** Who has declared under this number. */
export async function declaredUnder(call: Call, number: string): Promise<Stored<HealthNumber> | undefined> {
  const [found] = await call.read.many(healthNumbers, numberIds(number))
  return found
}
