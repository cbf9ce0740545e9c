/**
 * How a request between two servers is signed, in both directions: a platform signs what it asks of the Centre, and
 * the Centre signs its webhooks, with HMAC-SHA256 under the same key.
 */
export interface SignedRequest {
  method: string
  /** From `/v1` on, or a webhook's path; percent-encoded as it is sent, without a query. */
  path: string
  query: Readonly<Record<string, string>>
  /** Seconds since 1970, in decimal. */
  time: string
  nonce: string
  /** SHA-256 of the body's bytes, lower-case hexadecimal; of an empty body too. */
  bodyHash: string
}

/** A new way of signing gets a new name, so that neither can be taken for the other. */
export const SCHEME = 'HQGC1-HMAC-SHA256'
/** Names of the headers, in small letters as they arrive. */
export const HEADERS = {
  key: 'x-hqgc-key',
  time: 'x-hqgc-time',
  nonce: 'x-hqgc-nonce',
  signature: 'x-hqgc-signature',
} as const
/** How far the time of a request may be from ours, in seconds, either way. */
export const WINDOW_SECONDS = 300

/** The text whose MAC is the signature: six lines, the path with its query sorted. */
export function textToSign({ method, path, query, time, nonce, bodyHash }: SignedRequest): string {
  const sorted = sortedQuery(query)
  const target = sorted ? `${path}?${sorted}` : path
  return [SCHEME, method.toUpperCase(), target, time, nonce, bodyHash].join('\n')
}

/** By name; each name and value percent-encoded by RFC 3986, so that every language can make the same bytes. */
export function sortedQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('&')
}

/** encodeURIComponent leaves !'()* as they are; RFC 3986 does not. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Whether a stated time is one, and within the window around `now` (milliseconds). */
export function timely(time: string, now: number): boolean {
  if (!/^\d{10}$/.test(time)) return false
  return Math.abs(Number(time) - now / 1000) <= WINDOW_SECONDS
}

/** A nonce is 16 to 64 letters, digits, - and _: what cannot be told apart cannot be remembered. */
export const isNonce = (text: string): boolean => /^[A-Za-z0-9_-]{16,64}$/.test(text)
