import { ALPHABET, encode } from './base32'

/** What a token stands for. Its place in the list is part of every token: only ever append. */
const KINDS = ['product', 'person', 'place'] as const
export type TokenKind = (typeof KINDS)[number]

/** A key by its id, 0 to 7. `mac` is HMAC-SHA256 under the key; it must give at least 10 bytes. */
export interface TokenKey {
  id: number
  mac: (text: string) => Uint8Array
}

export type TokenReading =
  | { ok: true; token: string; number: string; kind: TokenKind }
  | { ok: false; reason: 'malformed' | 'forged' }

const SHAPE = new RegExp(`^[${ALPHABET}]{32}$`)
const RANDOM_CHARACTERS = 15
const MAC_CHARACTERS = 16

/** The MAC's text names its use, so that no other MAC made with the same key can pass for a token's. */
const macOf = (key: TokenKey, head: string): string => encode(key.mac(`quality-code:${head}`), MAC_CHARACTERS)

/** The short number people read out, 8 characters of the random part: `QY7K-4M2T`. */
const numberOf = (token: string): string => `${token.slice(1, 5)}-${token.slice(5, 9)}`

/**
 * A new token of 32 characters, WeChat's limit for `scene`: 1 for kind and key id, 15 random (75 bits), 16 of
 * HMAC-SHA256 (80 bits). `random`: 10 bytes of a cryptographic source.
 */
export function mintToken(from: { random: Uint8Array; key: TokenKey; kind: TokenKind }): {
  token: string
  number: string
} {
  const { key, kind, random } = from
  if (!Number.isInteger(key.id) || key.id < 0 || key.id > 7) {
    throw new RangeError('A token key has an id from 0 to 7.')
  }
  const head = ALPHABET.charAt(KINDS.indexOf(kind) * 8 + key.id) + encode(random, RANDOM_CHARACTERS)
  const token = head + macOf(key, head)
  return { token, number: numberOf(token) }
}

/**
 * Reads a token, in capitals or small letters. `malformed`: it never was one of ours; `forged`: it has the shape,
 * but its MAC does not fit (or its key is no longer known). Every altered character is refused, without a
 * database. Look-alikes (O for 0) are not corrected, since that would accept an altered token.
 */
export function readToken(text: string, keys: readonly TokenKey[]): TokenReading {
  const token = capitals(text)
  const first = ALPHABET.indexOf(token.charAt(0))
  const kind = KINDS[first >> 3]
  if (!SHAPE.test(token) || !kind) return { ok: false, reason: 'malformed' }
  const key = keys.find(({ id }) => id === (first & 7))
  if (!key || !sameText(macOf(key, token.slice(0, 16)), token.slice(16))) {
    return { ok: false, reason: 'forged' }
  }
  return { ok: true, token, number: numberOf(token), kind }
}

/** Compares without stopping at the first difference, so that time tells nothing about the right MAC. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

/**
 * The token within what a camera read: `https://<one of hosts>/q/<token>` or the bare token. Undefined for any
 * other address, so that a foreign QR never reaches the cloud.
 */
export function tokenOf(scanned: string, hosts: readonly string[]): string | undefined {
  const text = scanned.trim()
  const address = /^https:\/\/([^/?#@]+)\/q\/([0-9a-zA-Z]{32})\/?(?:[?#].*)?$/i.exec(text)
  const candidate = address ? address[2] : text
  if (address && !hosts.includes((address[1] ?? '').toLowerCase())) return undefined
  const token = capitals(candidate)
  return SHAPE.test(token) ? token : undefined
}

/** Only of plain letters: toUpperCase alone would turn a long s (U+017F) into S and accept an altered token. */
function capitals(text: unknown): string {
  return typeof text === 'string' && /^[0-9A-Za-z]{32}$/.test(text) ? text.toUpperCase() : ''
}
