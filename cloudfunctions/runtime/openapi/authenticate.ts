/** Who sends a request: the holder of a live key who signed just this, just now, for the first time. */
import type { Text } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { HEADERS, isNonce, textToSign, timely } from '../../domain/openapi'
import type { Call, Who } from '../onion/call'
import { refuse } from '../onion/refusal'
import { requestsPerMinute } from '../onion/settings'
import { addAll } from '../store/bulk'
import { apiAccess, apiNonces, platforms } from '../store/collections'
import { Stale } from '../store/commit'
import { hmacSha256, sameSecret, sha256 } from '../store/digest'
import { isLive, keyBytes, noteUse, platformOfKey } from './access'
import { refuseRequest } from './faults'
import type { HttpRequest } from './http'

/** A platform's server. */
export interface Server extends Who {
  role: 'platformAdmin'
  platform: { id: string; name: Text }
  keyId: string
}

/** The same answer for a key that does not exist, one that was revoked, a suspended platform and a wrong signature. */
export async function authenticate(request: HttpRequest, call: Call): Promise<Server> {
  const [keyId, time, nonce, signature] = ['key', 'time', 'nonce', 'signature'].map(
    (name) => request.headers[HEADERS[name as keyof typeof HEADERS]] ?? '',
  ) as [string, string, string, string]
  const shaped = /^[A-Za-z0-9_-]{1,64}\.[a-z2-9]{12}$/.test(keyId) && /^[0-9a-f]{64}$/.test(signature)
  if (!shaped || !isNonce(nonce) || !time) return refuseRequest('UNSIGNED')
  if (!timely(time, call.now)) return refuseRequest('WRONG_TIME')
  const access = await call.read.one(apiAccess, platformOfKey(keyId))
  const key = access?.keys.find((one) => one.id === keyId && isLive(one))
  if (!access || !key) return refuseRequest('WRONG_SIGNATURE')
  const registered = await call.read.one(platforms, access._id)
  if (registered && registered.state !== 'connected') return refuseRequest('WRONG_SIGNATURE')
  const { method, path, query, body } = request
  const text = textToSign({ method, path, query, time, nonce, bodyHash: sha256(body) })
  const right = Buffer.from(hmacSha256(keyBytes(key), text)).toString('hex')
  if (!sameSecret(right, signature)) return refuseRequest('WRONG_SIGNATURE')
  await refuseReplay(call, access._id, `${keyId}:${nonce}`)
  if (key.usedOn !== shanghaiDay(call.now)) await noteUse(call, access, keyId)
  return { role: 'platformAdmin', platform: { id: access._id, name: access.name }, keyId }
}

const MINUTE_MS = 60_000

/**
 * Stores the nonce under an id that only it can have, and counts those of this minute: so the limit needs no counter
 * that every request would have to write to. A minute holds at most the limit and what arrives at the same instant.
 */
async function refuseReplay(call: Call, platformId: string, id: string): Promise<void> {
  const minute = Math.floor(call.now / MINUTE_MS)
  try {
    await addAll(apiNonces, [{ _id: id, platformId, minute }])
  } catch (fault) {
    if (fault instanceof Stale) return refuseRequest('REPLAYED')
    throw fault
  }
  const limit = requestsPerMinute()
  const used = await call.read.count(apiNonces, { platformId, minute })
  if (used > limit) refuse('RATE_LIMITED', { params: { limit } })
}
