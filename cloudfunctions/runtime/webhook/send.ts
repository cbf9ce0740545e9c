/** Sending the queue of one code to one platform: from its head, one after the other, by one sender at a time. */
import type { WebhookFault } from '../../../typings/contract'
import { retryWait } from '../../domain/openapi'
import type { Call } from '../onion/call'
import { ports } from '../onion/ports'
import { keyBytes, signingKey } from '../openapi/access'
import { apiAccess, outbox, webhookEvents, webhookQueues } from '../store/collections'
import { commit, Stale } from '../store/commit'
import type { Stored } from '../store/database'
import type { ApiAccess, OutboxEntry, WebhookQueue } from '../store/records'
import { put, remove, replace, type Write } from '../store/writes'
import { eventId, newsReport } from './news'
import { post } from './post'

export type Wake = Stored<Extract<OutboxEntry, { kind: 'webhook' }>>

/** What came of a run: everything was taken, the receiver failed, or there was nothing to do for this one. */
export type Sent = { taken: number; fault?: WebhookFault }

/** Longer than one request may take: a sender that died holds a queue no longer. Milliseconds. */
const LEASE = 30_000

/** News of a suspended platform look that often whether it goes on. Milliseconds. */
const SUSPENDED_WAIT = 10 * 60_000

const iso = (ms: number) => new Date(ms).toISOString()

/**
 * Sends until the queue is empty, its head is not taken, or `until` has come. Every step is a commit that fails when
 * there is news meanwhile; then the queue is read again, so that nothing is forgotten and nothing overtakes.
 */
export async function sendQueue(call: Call, wake: Wake, until: number): Promise<Sent> {
  const sent: Sent = { taken: 0 }
  for (;;) {
    const queue = await call.read.one(webhookQueues, wake.queue)
    const now = ports.now()
    const others = queue?.lease && queue.lease.by !== call.request && Date.parse(queue.lease.until) > now
    // Whoever holds the queue sends this too; the wake stays for the case that it dies.
    if (others || now >= until) {
      if (queue?.lease?.by === call.request)
        await settle([replace(webhookQueues, queue, { lease: undefined })])
      return sent
    }
    const current = queue && (queue.wake === wake._id || queue.lease?.by === call.request)
    // Nothing waits, or a newer wake stands for it.
    if (!queue || !current || queue.state !== 'waiting') {
      await settle([remove(outbox, wake._id)])
      return sent
    }
    const access = await call.read.one(apiAccess, queue.platformId)
    if (queue.sent >= queue.last || !access?.webhook) {
      // Without a receiver news are only to be fetched.
      if (await settle(emptied(queue, wake))) return sent
      continue
    }
    if (access.suspended) {
      if (await settle(postponed(queue, wake, ports.now() + SUSPENDED_WAIT))) return sent
      continue
    }
    const leased = { ...queue, lease: { by: call.request, until: iso(now + LEASE) } }
    if (!(await settle([replace(webhookQueues, queue, { lease: leased.lease })]))) continue
    const held = { ...leased, revision: queue.revision + 1 }
    const fault = await sendHead(call, held, access, access.webhook.url)
    if (fault) sent.fault = fault
    else {
      delete sent.fault
      sent.taken += 1
    }
    if (await settle(fault ? failed(held, wake) : taken(held))) {
      if (fault) return sent
    } else if (!fault) await advance(call, held)
  }
}

async function sendHead(
  call: Call,
  queue: Stored<WebhookQueue>,
  access: ApiAccess,
  url: string,
): Promise<WebhookFault | undefined> {
  const key = signingKey(access)
  if (!key) return 'noKey'
  const event = await call.read.one(webhookEvents, eventId(queue._id, queue.sent + 1))
  // Older than they are kept: there is nothing to send any more.
  if (!event) return undefined
  const body = JSON.stringify({ ...newsReport(event), platform: queue.platformId })
  return post(new URL(url), body, ports.now(), { keyId: key.id, secret: keyBytes(key) })
}

/** There was news while the receiver took the head: that it was taken is kept all the same. */
async function advance(call: Call, sent: Stored<WebhookQueue>): Promise<void> {
  const queue = await call.read.one(webhookQueues, sent._id)
  // Asked again from an earlier one meanwhile: then the head is another.
  if (queue && queue.sent === sent.sent) await settle(taken(queue))
}

const taken = (queue: Stored<WebhookQueue>): Write[] => [
  replace(webhookQueues, queue, { sent: queue.sent + 1, failures: 0 }),
]

/** Whether nobody came first. */
async function settle(writes: Write[]): Promise<boolean> {
  try {
    await commit(writes)
    return true
  } catch (fault) {
    if (fault instanceof Stale) return false
    throw fault
  }
}

const NOT_WAITING = { lease: undefined, wake: undefined, nextAt: undefined }

function emptied(queue: Stored<WebhookQueue>, wake: Wake): Write[] {
  const changes = { ...NOT_WAITING, since: undefined, state: 'idle' as const, sent: queue.last, failures: 0 }
  return [replace(webhookQueues, queue, changes as Partial<WebhookQueue>), ...woken(queue, wake)]
}

/** Waits as long as the number of failures asks for, or stops until there is news or a person starts it. */
function failed(queue: Stored<WebhookQueue>, wake: Wake): Write[] {
  const failures = queue.failures + 1
  const wait = retryWait(failures)
  if (wait === undefined) {
    const changes = { ...NOT_WAITING, state: 'stopped' as const, failures }
    return [replace(webhookQueues, queue, changes as Partial<WebhookQueue>), ...woken(queue, wake)]
  }
  return postponed(queue, wake, ports.now() + wait, failures)
}

/** Tried again at an instant, in milliseconds. */
export function postponed(
  queue: Stored<WebhookQueue>,
  wake: Wake,
  nextMs: number,
  failures: number = queue.failures,
): Write[] {
  const { _id, ...entry } = wake
  const nextAt = iso(nextMs)
  const changes = { lease: undefined, failures, nextAt, wake: _id }
  const others = queue.wake && queue.wake !== _id ? [remove(outbox, queue.wake)] : []
  return [
    replace(webhookQueues, queue, changes as Partial<WebhookQueue>),
    put(outbox, _id, { ...entry, at: nextAt }),
    ...others,
  ]
}

/** The wakes that have done their work. */
function woken(queue: WebhookQueue, wake: Wake): Write[] {
  const ids = new Set([wake._id, ...(queue.wake ? [queue.wake] : [])])
  return [...ids].map((id) => remove(outbox, id))
}
