/** Telling the platforms, in the commit of what they are told. */
import { shanghaiDay } from '../../domain/calendar'
import { stageOn } from '../code/outlook'
import type { Call } from '../onion/call'
import { webhookQueues } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Code, Product, WebhookQueue } from '../store/records'
import { save, type Write } from '../store/writes'
import { colourChanged } from './kinds'
import { type News, queueFor, queueId, queuesOfCode, queuesOfSupplier, tellQueues } from './news'

export interface Told {
  writes: Write[]
  tell: Tell[]
}

/**
 * News to every platform that the code concerns, in their order. All news of one code in one commit go through one
 * call: a second would give them the same numbers.
 */
export async function tellPlatforms(call: Call, token: string, ...news: News[]): Promise<Told> {
  return tellQueues(call, await queuesOfCode(call, token), news)
}

/** News that concern one platform only, such as those of its own launch. */
export async function tellOnePlatform(
  call: Call,
  platformId: string,
  token: string,
  news: News,
): Promise<Told> {
  const queue = await call.read.one(webhookQueues, queueId(platformId, token))
  return queue ? tellQueues(call, [queue], [news]) : { writes: [], tell: [] }
}

/** News of several codes of one supplier, by token, with one read for all. */
export async function tellOfCodes(
  call: Call,
  supplierId: string,
  news: ReadonlyMap<string, News[]>,
): Promise<Told> {
  if (news.size === 0) return { writes: [], tell: [] }
  const told: Told = { writes: [], tell: [] }
  for (const queue of await queuesOfSupplier(call, supplierId)) {
    const ones = news.get(queue.token)
    if (!ones) continue
    const { writes, tell } = tellQueues(call, [queue], ones)
    told.writes.push(...writes)
    told.tell.push(...tell)
  }
  return told
}

/** From now on the code concerns the platform; `news` of the request itself are the platform's own. */
export async function concern(
  call: Call,
  platformId: string,
  code: Stored<Code>,
  news?: News,
): Promise<Told> {
  const { endedAt, ...queue }: Stored<WebhookQueue> = await queueFor(call, platformId, code)
  if (news) return tellQueues(call, [queue], [news])
  const known = queue.revision > 0 && !endedAt
  return { writes: known ? [] : [save(webhookQueues, queue, {})], tell: [] }
}

/** What a platform hears when a product leaves circulation. */
export async function tellWithdrawn(call: Call, product: Stored<Product>): Promise<Told> {
  const { code, submitted, dossier } = product
  if (!code) return { writes: [], tell: [] }
  const from = stageOn(code.outlook, shanghaiDay(call.now)).state
  const name = (submitted?.dossier ?? dossier).name
  return tellPlatforms(call, code.token, colourChanged({ product: name, from, to: 'grey' }))
}

/** And when it comes back. */
export async function tellRestored(call: Call, product: Stored<Product>): Promise<Told> {
  const { code, submitted, dossier } = product
  if (!code) return { writes: [], tell: [] }
  const to = stageOn(code.outlook, shanghaiDay(call.now)).state
  const { requirements, why = [] } = code.outlook
  const change = {
    product: (submitted?.dossier ?? dossier).name,
    from: 'grey' as const,
    to,
    requirements,
    why,
  }
  return tellPlatforms(call, code.token, colourChanged(change))
}
