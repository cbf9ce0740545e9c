/** A run of the courier over the wakes that are due: platforms beside each other, none behind another's dead receiver. */
import type { WebhookFault } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { logFault } from '../onion/log'
import { ports } from '../onion/ports'
import { outbox, webhookHealth, webhookQueues } from '../store/collections'
import { commit, Stale } from '../store/commit'
import { put, remove } from '../store/writes'
import { postponed, type Sent, sendQueue, type Wake } from './send'

/** Codes of one platform that are sent at the same time; the order counts within a code. */
const LANES = 4
/** After so many failures in a run the receiver is down; what is left waits a minute and loses no retry. */
const DOWN_AFTER = 3
const MINUTE_MS = 60_000

/** Sends what is due, at most until `until` (milliseconds); answers how many events were taken. */
export async function sendDue(call: Call, wakes: Wake[], until: number): Promise<number> {
  const byPlatform = new Map<string, Wake[]>()
  for (const wake of wakes)
    byPlatform.set(wake.platformId, [...(byPlatform.get(wake.platformId) ?? []), wake])
  const taken = await Promise.all(
    [...byPlatform].map(([platformId, own]) => sendPlatform(call, platformId, own, until)),
  )
  return taken.reduce((sum, one) => sum + one, 0)
}

async function sendPlatform(call: Call, platformId: string, wakes: Wake[], until: number): Promise<number> {
  const waiting = [...wakes.filter(({ urgent }) => urgent), ...wakes.filter(({ urgent }) => !urgent)]
  let failures = 0
  let taken = 0
  let fault: WebhookFault | undefined
  const lane = async () => {
    for (let wake = waiting.shift(); wake; wake = waiting.shift()) {
      const sent = await attempt(call, wake, failures >= DOWN_AFTER, until)
      taken += sent.taken
      if (sent.fault) failures += 1
      fault = sent.fault ?? fault
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  if (taken > 0 || fault) await noteHealth(call, platformId, taken > 0, fault)
  return taken
}

/** A fault of ours with one code is logged and holds up no other; its wake stays. */
async function attempt(call: Call, wake: Wake, down: boolean, until: number): Promise<Sent> {
  try {
    return down ? await postpone(call, wake) : await sendQueue(call, wake, until)
  } catch (fault) {
    logFault(call.request, 'courier.webhook', fault)
    return { taken: 0 }
  }
}

async function postpone(call: Call, wake: Wake): Promise<Sent> {
  const queue = await call.read.one(webhookQueues, wake.queue)
  // Somebody is sending it.
  if (queue?.lease) return { taken: 0 }
  const current = queue?.state === 'waiting' && queue.wake === wake._id
  try {
    await commit(current ? postponed(queue, wake, ports.now() + MINUTE_MS) : [remove(outbox, wake._id)])
  } catch (fault) {
    if (!(fault instanceof Stale)) throw fault
  }
  return { taken: 0 }
}

async function noteHealth(
  call: Call,
  platformId: string,
  taken: boolean,
  fault: WebhookFault | undefined,
): Promise<void> {
  const known = await call.read.one(webhookHealth, platformId)
  const { _id: _, fault: before, ...times } = known ?? { _id: platformId }
  const at = new Date(ports.now()).toISOString()
  const health = {
    ...times,
    ...(taken && { takenAt: at }),
    ...(fault ? { fault, failedAt: at } : !taken && before && { fault: before }),
  }
  await commit([put(webhookHealth, platformId, health)])
}
