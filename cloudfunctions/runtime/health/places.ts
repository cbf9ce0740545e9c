import type { HealthPlace } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { mintToken, readToken, type TokenKind, tokenOf } from '../../domain/token'
import type { Call } from '../onion/call'
import { ports, randomName } from '../onion/ports'
import { refuse } from '../onion/refusal'
import { tokenKeys } from '../onion/secrets'
import { codeAddress, codeHost } from '../onion/settings'
import { healthKeepers, healthPasses, healthPlaces } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { HealthPlaceRecord } from '../store/records'

const INVITED_MS = 7 * 24 * 3600_000

/** A new token of the pack: of a printed code or of a place. */
export function newHealthToken(kind: TokenKind): string {
  const [key] = tokenKeys()
  if (!key) return refuse('MISCONFIGURED')
  return mintToken({ random: ports.random(10), key, kind }).token
}

/** The token in what was scanned, when it is genuine and of this kind. */
export function healthToken(scanned: string, kind: TokenKind): string {
  const reading = readToken(tokenOf(scanned, [codeHost()]) ?? scanned, tokenKeys())
  if (!reading.ok) return refuse('PAYLOAD_FORGED')
  return reading.kind === kind ? reading.token : refuse('TOKEN_UNKNOWN')
}

/** A one-time code for a keeper: ten letters, of which only the hash is stored. */
export function inviteKeeper(call: Call): {
  code: string
  expiresAt: string
  fields: Pick<HealthPlaceRecord, 'invite' | 'inviteUntil'>
} {
  const code = randomName(10)
  const expiresAt = new Date(call.now + INVITED_MS).toISOString()
  return { code, expiresAt, fields: { invite: sha256(code), inviteUntil: expiresAt } }
}

export const keeperId = (placeId: string, openid: string): string =>
  `${placeId}-${sha256(`keeper|${openid}`).slice(0, 24)}`

/** An open place that the caller keeps; for anybody else it does not exist. */
export async function keptPlace(call: Call, placeId: string): Promise<Stored<HealthPlaceRecord>> {
  const [keeper, place] = await Promise.all([
    call.read.one(healthKeepers, keeperId(placeId, call.openid)),
    call.read.one(healthPlaces, placeId),
  ])
  return keeper && place?.open ? place : refuse('NOT_FOUND')
}

export async function placeView(
  call: Call,
  { _id: id, kind, name, region, token, open }: Stored<HealthPlaceRecord>,
  mine: boolean,
): Promise<HealthPlace> {
  const day = shanghaiDay(call.now)
  const count = (colour: string) => call.read.count(healthPasses, { placeId: id, day, colour })
  const [passed, yellow, red] = await Promise.all([count('green'), count('yellow'), count('red')])
  const today = { passed, refused: yellow + red }
  return { id, kind, name, region, token, address: codeAddress(token), mine, open, today }
}
