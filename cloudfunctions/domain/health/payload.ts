/**
 * What the QR of a live code holds: one line of ASCII, `HC1.<key>.<reference>.<colour>.<issued>.<seconds>.<name>.<last
 * four>.<signature>`. Everything before the last dot is signed with Ed25519 (RFC 8032), so that a gate without a
 * network can verify it with the public key alone. The reference is sealed anew each time: two payloads of one person
 * cannot be told to be of the same person by whoever collects them.
 */
import type { Colour } from '../../../typings/assessment'

/** A payload is good for so many seconds: a screenshot is out of date before it has been sent to anybody. */
export const LIFETIME_SECONDS = 30
/** The phone fetches the next one after so many. */
export const REFRESH_SECONDS = 15
/** How far the clock of a gate without a network may be from ours. */
export const SKEW_SECONDS = 30

export interface Payload {
  /** Key that signed it. */
  key: number
  /** What only the functions can open: whose code it is. */
  reference: string
  colour: Colour
  /** Milliseconds, whole seconds. */
  issuedAt: number
  expiresAt: number
  nameMasked: string
  lastFour: string
}

const LETTERS: Record<Colour, string> = { green: 'g', yellow: 'y', red: 'r' }
const COLOURS: Record<string, Colour> = { g: 'green', y: 'yellow', r: 'red' }
const SHAPE =
  /^(HC1\.(\d)\.(k\d\.[\w-]{20,200})\.([gyr])\.(\d{10})\.(\d{1,3})\.([\w%*.!~'()-]{1,120}?)\.([\dX]{4}))\.([\w-]{86})$/

/** The payload, signed: `sign` gives the Ed25519 signature of a text in base64url. */
export function writePayload(payload: Payload, sign: (text: string) => string): string {
  const { key, reference, colour, issuedAt, expiresAt, nameMasked, lastFour } = payload
  const issued = Math.floor(issuedAt / 1000)
  const seconds = Math.ceil(expiresAt / 1000) - issued
  const fields = [key, reference, LETTERS[colour], issued, seconds, encodeURIComponent(nameMasked), lastFour]
  const signed = `HC1.${fields.join('.')}`
  return `${signed}.${sign(signed)}`
}

/** The parts of what was scanned, not yet verified. Undefined: it has not the shape of a payload. */
export function readPayload(
  scanned: string,
): { payload: Payload; signed: string; signature: string } | undefined {
  const parts = SHAPE.exec(scanned.trim())
  if (!parts) return undefined
  const [
    ,
    signed = '',
    key,
    reference = '',
    letter = '',
    issued,
    seconds,
    name = '',
    four = '',
    signature = '',
  ] = parts
  const issuedAt = Number(issued) * 1000
  const nameMasked = decoded(name)
  const colour = COLOURS[letter]
  if (nameMasked === undefined || colour === undefined) return undefined
  const expiresAt = issuedAt + Number(seconds) * 1000
  const payload = { key: Number(key), reference, colour, issuedAt, expiresAt, nameMasked, lastFour: four }
  return { payload, signed, signature }
}

/** What a payload says without its name and last four characters: all that a gate without a network keeps of it. */
export type Head = Pick<Payload, 'reference' | 'colour' | 'issuedAt' | 'expiresAt'>

const HEAD =
  /^HC1\.\d\.(k\d\.[\w-]{20,200})\.([gyr])\.(\d{10})\.(\d{1,3})\.([\w%*.!~'()-]{1,120}?\.[\dX]{4}|\.)\.[\w-]{86}$/

/**
 * The head of a payload that came whole or as `….<seconds>...<signature>`, without what is personal. What proves it is
 * not the signature, which needs the name, but the sealed reference: it opens only for this colour and this time.
 * Undefined: it has not the shape of one.
 */
export function readHead(text: string): Head | undefined {
  const [, reference = '', letter = '', issued, seconds] = HEAD.exec(text.trim()) ?? []
  const colour = COLOURS[letter]
  if (colour === undefined) return undefined
  const issuedAt = Number(issued) * 1000
  return { reference, colour, issuedAt, expiresAt: issuedAt + Number(seconds) * 1000 }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Whether a payload counts at an instant (ms). `skew`: milliseconds by which two clocks may differ. */
export function freshness(
  { issuedAt, expiresAt }: Head,
  at: number,
  skew: number,
): 'good' | 'expired' | 'early' {
  if (expiresAt - issuedAt > LIFETIME_SECONDS * 1000) return 'expired'
  if (at > expiresAt + skew) return 'expired'
  return at < issuedAt - skew ? 'early' : 'good'
}
