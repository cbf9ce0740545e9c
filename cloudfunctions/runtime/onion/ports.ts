import { randomBytes } from 'node:crypto'

/** Bytes drawn at once: asking the system for 16 of them took an eighth of a scan. */
const POOL = 4_096
let pool = new Uint8Array()
let used = 0

/** Cryptographically random bytes, none of them given out twice. */
function drawRandom(length: number): Uint8Array {
  if (length > POOL) return new Uint8Array(randomBytes(length))
  if (used + length > pool.length) {
    pool = new Uint8Array(randomBytes(POOL))
    used = 0
  }
  used += length
  return pool.slice(used - length, used)
}

/** The three things of the outside world that an action depends on, in one place so that a test can hold them. */
export const ports = {
  /** Milliseconds since 1970. */
  now: (): number => Date.now(),
  /** Cryptographically random bytes. */
  random: drawRandom,
  /** A number from 0 up to 1, to spread repeats of a refused transaction. */
  jitter: (): number => Math.random(),
  wait: (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms)),
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A random name of so many characters, 5 bits each, without letters that are misread (l, o, 0, 1). */
export function randomName(length: number): string {
  return Array.from(ports.random(length), (byte) => LETTERS[byte & 31]).join('')
}
