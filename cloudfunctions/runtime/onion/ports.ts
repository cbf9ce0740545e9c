import { randomBytes } from 'node:crypto'

/** The three things of the outside world that an action depends on, in one place so that a test can hold them. */
export const ports = {
  /** Milliseconds since 1970. */
  now: (): number => Date.now(),
  /** Cryptographically random bytes. */
  random: (length: number): Uint8Array => new Uint8Array(randomBytes(length)),
  /** A number from 0 up to 1, to spread repeats of a refused transaction. */
  jitter: (): number => Math.random(),
  wait: (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms)),
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A random name of so many characters, 5 bits each, without letters that are misread (l, o, 0, 1). */
export function randomName(length: number): string {
  return Array.from(ports.random(length), (byte) => LETTERS[byte & 31]).join('')
}
