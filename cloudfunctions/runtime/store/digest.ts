import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal, of a text or of a file's bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** SHA-256 in base64, as a content security policy names what it allows. */
export function sha256Base64(content: string): string {
  return createHash('sha256').update(content).digest('base64')
}

export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(text).digest())
}

/** Compares in a time that does not tell how much of a secret was right. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held) =>
    held && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
}
