/** What is told to the platforms that a code concerns: written with the change itself, sent by the courier. */
import type { NewsType } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { webhookEvents, webhookQueues } from '../store/collections'
import type { Stored } from '../store/database'
import { outboxId, type Tell } from '../store/outbox'
import type { Code, WebhookEvent, WebhookQueue } from '../store/records'
import { create, save, type Write } from '../store/writes'

export interface News {
  type: NewsType
  data: Record<string, unknown>
  /** Sent before what is not. */
  urgent?: boolean
}

type NewsReportOf = Pick<WebhookEvent, 'type' | 'token' | 'number' | 'sequence' | 'at' | 'data'> & {
  id: string
}

export const queueId = (platformId: string, token: string): string => `${platformId}_${token}`
/** In eight digits, so that ids of one queue sort by number. */
export const eventId = (queue: string, sequence: number): string =>
  `${queue}_${String(sequence).padStart(8, '0')}`

/** The most codes of a supplier that are looked at; the platform reads no more in one go. */
const MOST = 1000

/** The queues of the platforms that a code concerns. */
export async function queuesOfCode(call: Call, token: string): Promise<Stored<WebhookQueue>[]> {
  return (await call.read.find(webhookQueues, { where: { token }, limit: MOST })).filter(concerned)
}

/** Those of all codes of a supplier, in one read. */
export async function queuesOfSupplier(call: Call, supplierId: string): Promise<Stored<WebhookQueue>[]> {
  return (await call.read.find(webhookQueues, { where: { supplierId }, limit: MOST })).filter(concerned)
}

const concerned = ({ endedAt }: WebhookQueue) => !endedAt

/** The queue of a code for one platform; a new one (revision 0) where the code has not concerned it yet. */
export async function queueFor(
  call: Call,
  platformId: string,
  code: Stored<Code>,
): Promise<Stored<WebhookQueue>> {
  const id = queueId(platformId, code._id)
  const { number, productId, supplierId } = code
  const found = await call.read.one(webhookQueues, id)
  const fresh = { last: 0, sent: 0, state: 'idle' as const, failures: 0, revision: 0 }
  return found ?? { _id: id, platformId, token: code._id, number, productId, supplierId, ...fresh }
}

/**
 * Puts news at the end of queues, for one commit. The number follows from the queue's revision, so two at once cannot
 * have the same. News reset the wait of a queue: it is sent from its head at once. Each queue may be given once.
 */
export function tellQueues(
  call: Call,
  queues: Stored<WebhookQueue>[],
  news: readonly News[],
): { writes: Write[]; tell: Tell[] } {
  const writes: Write[] = []
  const tell: Tell[] = []
  for (const queue of queues) {
    const wake = outboxId()
    news.forEach((one, index) => {
      const sequence = queue.last + 1 + index
      const id = eventId(queue._id, sequence)
      writes.push(create(webhookEvents, id, eventOf(call, queue, one, sequence, id)))
    })
    const changes = {
      last: queue.last + news.length,
      state: 'waiting' as const,
      failures: 0,
      nextAt: call.at,
      since: (queue.sent < queue.last && queue.since) || call.at,
      wake,
    }
    writes.push(save(webhookQueues, queue, changes))
    const urgent = news.some((one) => one.urgent)
    const entry = { kind: 'webhook' as const, id: wake, queue: queue._id, platformId: queue.platformId }
    tell.push(urgent ? { ...entry, urgent } : entry)
  }
  return { writes, tell }
}

function eventOf(
  call: Call,
  { platformId, token, number, productId }: WebhookQueue,
  { type, data }: News,
  sequence: number,
  id: string,
): WebhookEvent {
  return {
    platformId,
    token,
    number,
    productId,
    sequence,
    type,
    at: call.at,
    data,
    order: `${call.at}|${id}`,
  }
}

/** News as it leaves the house, by webhook or when it is asked for. */
export function newsReport({
  _id: id,
  type,
  token,
  number,
  sequence,
  at,
  data,
}: Stored<WebhookEvent>): NewsReportOf {
  return { id, type, token, number, sequence, at, data }
}
