/** The record of a platform's keys and webhook. */
import type { Text } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { ports, randomName } from '../onion/ports'
import { seal, unseal } from '../onion/sealing'
import { apiAccess } from '../store/collections'
import { commit, Stale } from '../store/commit'
import type { Reader, Stored } from '../store/database'
import type { ApiAccess, ApiKey } from '../store/records'
import { replace } from '../store/writes'

/** So that a new key is in use everywhere before the old one ends. */
export const LIVE_KEYS = 2
const SECRET_BYTES = 32

/** The platform's record; a new one (revision 0) where it has never had a key. */
export async function accessOf(
  read: Reader,
  platform: { id: string; name: Text },
): Promise<Stored<ApiAccess>> {
  const found = await read.one(apiAccess, platform.id)
  return found ?? { _id: platform.id, name: platform.name, keys: [], revision: 0 }
}

/** A new key: its secret as it is shown once, and the record without it. */
export function newKey(call: Call, platformId: string, madeBy: string): { key: ApiKey; secret: string } {
  const id = `${platformId}.${randomName(12)}`
  const secret = Buffer.from(ports.random(SECRET_BYTES)).toString('base64url')
  return { key: { id, sealed: seal(secret, id), madeAt: call.at, madeBy }, secret }
}

export const isLive = (key: ApiKey): boolean => key.revokedAt === undefined

/** The platform whose key has this id, whether or not there is one. */
export const platformOfKey = (keyId: string): string => keyId.slice(0, Math.max(0, keyId.lastIndexOf('.')))

/** The secret's characters are the key of the MAC, as they were shown. */
export const keyBytes = (key: ApiKey): Uint8Array => Buffer.from(unseal(key.sealed, key.id), 'utf8')

/**
 * The key that signs webhooks: the oldest live one, which the platform's servers know for certain. When it is revoked,
 * its successor is in use.
 */
export function signingKey({ keys }: ApiAccess): ApiKey | undefined {
  return keys.filter(isLive).at(-1)
}

/** Remembers the day on which a key was used; once a day, and of no weight. */
export async function noteUse(call: Call, access: Stored<ApiAccess>, keyId: string): Promise<void> {
  const usedOn = shanghaiDay(call.now)
  const keys = access.keys.map((key) => (key.id === keyId ? { ...key, usedOn } : key))
  try {
    await commit([replace(apiAccess, access, { keys })])
  } catch (fault) {
    if (!(fault instanceof Stale)) throw fault
  }
}
