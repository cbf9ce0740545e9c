/** The platforms as the Centre sees them. */
import type { RegisteredPlatform, RegisteredPlatforms, Role } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { apiAccess, platforms, users, webhookHealth, webhookQueues } from '../store/collections'
import type { Stored } from '../store/database'
import type { Platform, User } from '../store/records'
import { hasAgreed } from './agreement'

const MOST = 1000

/** Everything that is registered, by name. `changed`: one as it is about to be. */
export async function registeredPlatforms(
  call: Call,
  role: Role,
  changed?: Stored<Platform>,
): Promise<RegisteredPlatforms> {
  const found = await call.read.find(platforms, { where: {}, limit: MOST })
  const others = found.filter(({ _id }) => _id !== changed?._id)
  const people = await Promise.all(
    (['platformAdmin', 'reviewer'] as const).map((one) =>
      call.read.find(users, { where: { role: one }, limit: MOST }),
    ),
  )
  const all = [...others, ...(changed ? [changed] : [])]
  const items = await Promise.all(all.map((platform) => registered(call, platform, people.flat())))
  items.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { items, manages: role === 'supervisor', asOf: call.at }
}

async function registered(
  call: Call,
  platform: Stored<Platform>,
  people: User[],
): Promise<RegisteredPlatform> {
  const { _id: id, name, state, since, creditCode, contact, purpose, leaving, left, leftAt } = platform
  const [accepted] = platform.agreements ?? []
  const count = (role: Role) => people.filter((one) => one.role === role && one.platform?.id === id).length
  const webhook = await webhookOf(call, id)
  return {
    id,
    name,
    state,
    since,
    ...(creditCode && { creditCode }),
    ...(contact && { contact }),
    ...(purpose && { purpose }),
    ...(accepted && {
      agreement: {
        version: accepted.version,
        at: accepted.at,
        name: accepted.name,
        current: hasAgreed(platform),
      },
    }),
    ...(leaving && { leaving }),
    ...(left && leftAt && { left: { at: leftAt, reason: left.reason } }),
    administrators: count('platformAdmin'),
    reviewers: count('reviewer'),
    ...(webhook && { webhook }),
  }
}

/** How its receiver of news does. Neither its address nor a key is the Centre's business. */
async function webhookOf(call: Call, platformId: string): Promise<RegisteredPlatform['webhook']> {
  const access = await call.read.one(apiAccess, platformId)
  if (!access?.webhook) return undefined
  const { takenAt, failedAt } = (await call.read.one(webhookHealth, platformId)) ?? {}
  const stopped = await call.read.count(webhookQueues, { platformId, state: 'stopped' })
  const waiting = await call.read.count(webhookQueues, { platformId, state: 'waiting' })
  return { waiting: waiting + stopped, stopped, ...(takenAt && { takenAt }), ...(failedAt && { failedAt }) }
}
