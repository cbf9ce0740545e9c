/** Sending again what was not taken, or what was, because a person of the platform asks for it. */
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { webhookQueues } from '../store/collections'
import type { Stored } from '../store/database'
import { outboxId, type Tell } from '../store/outbox'
import type { WebhookQueue } from '../store/records'
import { replace, type Write } from '../store/writes'
import { queueId } from './news'

/** Queues of one commit. More are sent when it is asked again. */
const AT_ONCE = 50

/** The queue of one code, or all that wait, those first that have stopped. */
export async function queuesToResend(
  call: Call,
  platformId: string,
  token: string | undefined,
): Promise<Stored<WebhookQueue>[]> {
  if (token) {
    const queue = await call.read.one(webhookQueues, queueId(platformId, token))
    return [queue ?? refuse('NOT_FOUND')]
  }
  const of = (state: WebhookQueue['state']) =>
    call.read.find(webhookQueues, { where: { platformId, state }, limit: AT_ONCE })
  return [...(await of('stopped')), ...(await of('waiting'))].slice(0, AT_ONCE)
}

/** From the head, or from an event on; an event that is not there yet changes nothing. */
export function resent(
  call: Call,
  queues: Stored<WebhookQueue>[],
  fromSequence: number | undefined,
): { writes: Write[]; tell: Tell[] } {
  const writes: Write[] = []
  const tell: Tell[] = []
  for (const queue of queues) {
    const sent = Math.min(queue.last, fromSequence === undefined ? queue.sent : fromSequence - 1)
    const wake = outboxId()
    const changes = {
      sent,
      state: 'waiting' as const,
      failures: 0,
      nextAt: call.at,
      since: queue.since ?? call.at,
      wake,
    }
    writes.push(replace(webhookQueues, queue, changes))
    tell.push({ kind: 'webhook', id: wake, queue: queue._id, platformId: queue.platformId })
  }
  return { writes, tell }
}
