/** How the receivers of all platforms do, for the Centre. */
import type { PlatformWebhook, PlatformWebhooks } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { isLive } from '../openapi/access'
import { waitingCode } from '../openapi/accessView'
import { apiAccess, platforms, webhookHealth, webhookQueues } from '../store/collections'
import type { Stored } from '../store/database'
import type { ApiAccess, Platform, WebhookHealth, WebhookQueue } from '../store/records'

const MOST = 1000
/** Codes of a platform that the screen lists. */
const SHOWN = 5

/** Every platform that has not left: those whose news have stopped first, then those whose news wait. */
export async function webhooksView(call: Call): Promise<PlatformWebhooks> {
  const registered = await call.read.find(platforms, { where: {}, limit: MOST })
  const present = registered.filter(({ state }) => state !== 'left')
  const ids = present.map(({ _id }) => _id)
  const access = new Map((await call.read.many(apiAccess, ids)).map((one) => [one._id, one]))
  const health = new Map((await call.read.many(webhookHealth, ids)).map((one) => [one._id, one]))
  const items = await Promise.all(
    present.map((platform) => view(call, platform, access.get(platform._id), health.get(platform._id))),
  )
  const trouble = (one: PlatformWebhook) => (one.stopped > 0 ? 2 : one.waiting > 0 ? 1 : 0)
  items.sort((a, b) => trouble(b) - trouble(a) || (a.id < b.id ? -1 : 1))
  return { items, asOf: call.at }
}

async function view(
  call: Call,
  { _id: platformId, name, state }: Stored<Platform>,
  access: ApiAccess | undefined,
  health: WebhookHealth | undefined,
): Promise<PlatformWebhook> {
  const live = (access?.keys ?? []).filter(isLive)
  const usedOn = live.flatMap((key) => key.usedOn ?? []).sort()
  const keyUsedOn = usedOn[usedOn.length - 1]
  const about = { id: platformId, name, state, keys: live.length, ...(keyUsedOn && { keyUsedOn }) }
  if (!access?.webhook) return { ...about, receiver: false, waiting: 0, stopped: 0, codes: [] }
  const of = (sending: WebhookQueue['state']) => ({ platformId, state: sending })
  const stopped = await call.read.count(webhookQueues, of('stopped'))
  const waiting = stopped + (await call.read.count(webhookQueues, of('waiting')))
  const codes = waiting > 0 ? await firstOf(call, platformId) : []
  const [oldest] = waiting > 0 ? await oldestOf(call, platformId) : []
  const { takenAt, failedAt, fault } = health ?? {}
  return {
    ...about,
    receiver: true,
    waiting,
    stopped,
    ...(oldest?.since && { oldest: oldest.since }),
    ...(takenAt && { takenAt }),
    ...(failedAt && { failedAt }),
    ...(fault && { fault }),
    codes: codes.map(waitingCode),
  }
}

async function firstOf(call: Call, platformId: string): Promise<Stored<WebhookQueue>[]> {
  const of = (state: WebhookQueue['state']) =>
    call.read.find(webhookQueues, { where: { platformId, state }, limit: SHOWN })
  return [...(await of('stopped')), ...(await of('waiting'))].slice(0, SHOWN)
}

function oldestOf(call: Call, platformId: string): Promise<Stored<WebhookQueue>[]> {
  return call.read.find(webhookQueues, {
    // Only those that wait have it.
    where: { platformId, since: { after: '' } },
    order: { by: 'since', direction: 'asc' },
    limit: 1,
  })
}
