/** The payload of a live code: written for its owner, read at a gate. */
import type { HealthLive } from '../../../typings/contract'
import {
  freshness,
  type Head,
  LIFETIME_SECONDS,
  lastFour,
  maskedName,
  type Payload,
  REFRESH_SECONDS,
  readPayload,
  writePayload,
} from '../../domain/health'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { seal, unseal } from '../onion/sealing'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { HealthPerson } from '../store/records'
import { openShown } from './sealedFields'
import { isSigned, signingKey } from './signing'

/** Binds a reference to what stands beside it: with another colour or time it does not open. */
const about = ({ colour, issuedAt, expiresAt }: Omit<Head, 'reference'>): string =>
  `health: live reference|${colour}|${issuedAt}|${expiresAt}`
const iso = (ms: number): string => new Date(ms).toISOString()

/** A payload of this moment. The reference is sealed anew, so that two of them do not tell that they are one person's. */
export function liveCode(call: Call, person: Stored<HealthPerson>): HealthLive {
  const { name, number } = openShown(person)
  const key = signingKey()
  const issuedAt = Math.floor(call.now / 1000) * 1000
  const expiresAt = issuedAt + LIFETIME_SECONDS * 1000
  const shown = { nameMasked: maskedName(name), lastFour: lastFour(number) }
  const { colour } = person
  const reference = seal(person._id, about({ colour, issuedAt, expiresAt }))
  const payload = writePayload({ key: key.id, reference, colour, issuedAt, expiresAt, ...shown }, key.sign)
  const until = { issuedAt: iso(issuedAt), expiresAt: iso(expiresAt) }
  return { payload, colour, ...shown, ...until, refreshSeconds: REFRESH_SECONDS }
}

/** A payload that was signed here. Undefined: it has not the shape of one. A forged one is refused. */
export function genuinePayload(scanned: string): Payload | undefined {
  const read = readPayload(scanned)
  if (!read) return undefined
  return isSigned(read.payload.key, read.signed, read.signature) ? read.payload : refuse('PAYLOAD_FORGED')
}

/** Whose code it is, if it is shown now: what was shown before, such as a screenshot, is refused. */
export function personShown(call: Call, payload: Payload): string {
  // A second of grace for instances whose clocks differ; a gate without a network has more.
  if (freshness(payload, call.now, 1000) !== 'good') refuse('PAYLOAD_EXPIRED')
  return unseal(payload.reference, about(payload))
}

/**
 * Whether a head was made here, colour and time with it, whatever became of the person since: nobody else can seal a
 * reference to them.
 */
export function isOurs(head: Head): boolean {
  try {
    return unseal(head.reference, about(head)) !== ''
  } catch {
    return false
  }
}

/**
 * The id of the pass that a payload makes at a place: one, however often it is read there or sent later. Of the sealed
 * bytes, because their text could be written in more than one way; nobody can tell a person by it.
 */
export function passId(placeId: string, { reference }: Pick<Head, 'reference'>): string {
  const sealed = Buffer.from(reference.slice(reference.indexOf('.') + 1), 'base64url').toString('hex')
  return sha256(`${placeId}|${sealed}`).slice(0, 40)
}
