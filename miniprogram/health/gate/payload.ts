import nacl from 'tweetnacl'
import type { Colour } from '../../../typings/assessment'

/** What a live code says of itself. It counts only after `verify`. */
export interface LiveCode {
  colour: Colour
  nameMasked: string
  lastFour: string
  /** The same payload without name and digits: all that may stay on the phone of a gate. */
  withheld: string
}

/** What a gate verifies with while it has no network, from the cloud's last answer. */
export interface GateKeys {
  /** Ed25519 public keys, 32 bytes in base64. */
  keys: { id: number; publicKey: string }[]
  lifetimeSeconds: number
  skewSeconds: number
  /** Milliseconds that the server's clock was ahead of this phone's. */
  aheadMs: number
  /** The server's time of that answer. */
  at: string
}

export type Verified = { ok: true; code: LiveCode } | { ok: false; why: Distrust }
/** `noCode`: not a live code, such as a printed one; `unknownKey`: signed with a key newer than ours. */
export type Distrust = 'noCode' | 'unknownKey' | 'forged' | 'expired' | 'early'

const COLOURS: Record<string, Colour> = { g: 'green', y: 'yellow', r: 'red' }
/** `HC1.<key>.<reference>.<colour>.<issued>.<seconds>`, then the name, the last four characters and the signature. */
const SHAPE =
  /^((HC1\.(\d)\.k\d\.[\w-]{20,200}\.([gyr])\.(\d{10})\.(\d{1,3}))\.([\w%*.!~'()-]{1,120}?)\.([\dX]{4}))\.([\w-]{86})$/

/**
 * Verifies a scanned live code with the public keys alone, at `now` (ms, the phone's clock): its signature, then its
 * age, so that an altered code is called forged and an old picture of a genuine one expired.
 */
export function verify(scanned: string, known: GateKeys, now: number): Verified {
  const parts = SHAPE.exec(scanned.trim())
  if (!parts) return distrust('noCode')
  const [, signed = '', head, keyId, letter = '', issued, seconds, name = '', lastFour = '', signature = ''] =
    parts
  const key = known.keys.find(({ id }) => id === Number(keyId))
  if (!key) return distrust('unknownKey')
  const nameMasked = decoded(name)
  const colour = COLOURS[letter]
  const genuine = nacl.sign.detached.verify(ascii(signed), base64(signature), base64(key.publicKey))
  if (!genuine || !colour || nameMasked === undefined) return distrust('forged')
  const age = (now + known.aheadMs) / 1000 - Number(issued)
  if (Number(seconds) > known.lifetimeSeconds || age > Number(seconds) + known.skewSeconds)
    return distrust('expired')
  if (age < -known.skewSeconds) return distrust('early')
  return { ok: true, code: { colour, nameMasked, lastFour, withheld: `${head}...${signature}` } }
}

const distrust = (why: Distrust): Verified => ({ ok: false, why })

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0))

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of base64 in either alphabet, padded or not. WeChat has no `atob`. */
function base64(text: string): Uint8Array {
  const digits = text.replace(/=/g, '').replace(/-/g, '+').replace(/_/g, '/')
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const digit of digits) {
    buffer = ((buffer << 6) | DIGITS.indexOf(digit)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (buffer >> bits) & 0xff
  }
  return bytes
}
