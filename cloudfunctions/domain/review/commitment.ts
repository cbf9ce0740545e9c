import type { Day } from '../../../typings/text'
import { addDays, daysBetween } from '../calendar'

/** How long before its day the hash of a secret is published. */
export const DAYS_AHEAD = 7

const SECRET = /^[0-9a-f]{64}$/

/** Whether a text is a secret of a day: 32 bytes in lower-case hexadecimal. */
export const isDaySecret = (text: unknown): text is string => typeof text === 'string' && SECRET.test(text)

/**
 * The commitment to a secret that is published before its day: the SHA-256 of its 64 characters as text, so that
 * anybody can check it with `printf %s SECRET | sha256sum`. `sha256` answers in lower-case hexadecimal. Throws a
 * RangeError for a secret of another form, which could be guessed.
 */
export function commitmentOf(secret: string, sha256: (text: string) => string): string {
  if (!isDaySecret(secret)) throw new RangeError('The secret of a day is 32 bytes in lower-case hexadecimal.')
  return sha256(secret)
}

/** The day whose hash is due today. */
export const dayToCommit = (today: Day): Day => addDays(today, DAYS_AHEAD)

/** Whether the secret of a day may be known: from the day after. */
export const mayReveal = (secretOf: Day, today: Day): boolean => daysBetween(secretOf, today) >= 1
