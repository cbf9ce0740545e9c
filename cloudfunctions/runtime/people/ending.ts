/** The end of a platform's connection: its people, its servers and its open launches. What happened stays on record. */
import { cancelledByPlatform } from '../launch/stopping'
import type { Call } from '../onion/call'
import { isLive } from '../openapi/access'
import { apiAccess, launches, platforms, users, webhookHealth } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Platform, User } from '../store/records'
import { remove, replace, type Write } from '../store/writes'
import { platformPeople } from './platformTeam'
import { NO_TEAM } from './team'

/** People and launches of one commit; the patrol ends the rest within minutes. Nobody gets in meanwhile. */
const PEOPLE = 40
const LAUNCHES = 8

export interface Ending {
  writes: Write[]
  tell: Tell[]
  /** Whether there may be more. */
  more: boolean
}

/** Ends the connection for good: every key is revoked, nothing is sent any more, nobody gets in. */
export async function ending(
  call: Call,
  platform: Stored<Platform>,
  why: { reason: string; by: string; name: string },
): Promise<Ending & { changes: Partial<Platform> }> {
  const changes = { state: 'left', leaving: undefined, left: why, leftAt: call.at } as Partial<Platform>
  const rest = await windingUp(call, platform, why.reason)
  return {
    ...rest,
    changes,
    writes: [
      replace(platforms, platform, changes),
      ...(await disconnected(call, platform._id, why.name)),
      ...rest.writes,
    ],
  }
}

async function disconnected(call: Call, platformId: string, by: string): Promise<Write[]> {
  const access = await call.read.one(apiAccess, platformId)
  if (!access) return []
  const keys = access.keys.map((key) => (isLive(key) ? { ...key, revokedAt: call.at, revokedBy: by } : key))
  const ended = { keys, webhook: undefined, suspended: undefined, endedAt: call.at }
  const health = await call.read.one(webhookHealth, platformId)
  return [replace(apiAccess, access, ended as never), ...(health ? [remove(webhookHealth, platformId)] : [])]
}

/**
 * The next people and open launches of a platform that left. Suppliers are told that the request ended without a
 * decision; their goods, codes and earlier launches stay as they are.
 */
export async function windingUp(call: Call, platform: Stored<Platform>, reason: string): Promise<Ending> {
  const people = await platformPeople(call, platform._id)
  const gone = people.slice(0, PEOPLE)
  const open = await call.read.find(launches, {
    where: { platformId: platform._id, state: 'open' },
    limit: LAUNCHES,
  })
  const writes: Write[] = gone.map((person) => replace(users, person, NO_TEAM as Partial<User>))
  const tell = tellAll(
    gone.map(({ _id }) => _id),
    { code: 'platformLeft', params: { platform: platform.name, reason } },
  )
  for (const launch of open) {
    const ended = await cancelledByPlatform(call, launch)
    writes.push(...ended.writes)
    tell.push(...ended.tell)
  }
  return { writes, tell, more: people.length > PEOPLE || open.length === LAUNCHES }
}
