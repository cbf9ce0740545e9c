import * as z from 'zod'
import { workOnExtract } from '../runtime/extract/work'
import { Call } from '../runtime/onion/call'
import { callSource } from '../runtime/onion/identity'
import { logCall, logFault } from '../runtime/onion/log'
import { ports, randomName } from '../runtime/onion/ports'
import { outbox } from '../runtime/store/collections'
import { Stale } from '../runtime/store/commit'
import type { Stored } from '../runtime/store/database'
import type { OutboxEntry } from '../runtime/store/records'
import { sendMessage } from './message'
import { reassessProduct } from './reassess'

/** Entries of one run; the next minute takes the rest. */
const AT_ONCE = 100
const kick = z.strictObject({
  action: z.literal('kick'),
  ids: z.array(z.string().regex(/^[a-z2-9]{26}$/)).max(100),
})

/**
 * Only WeChat's timer may run the whole outbox. Anybody may call a cloud function, so a kick carries the ids of
 * entries, which nobody can guess; an unknown id is nothing to do. Every entry may be delivered twice without
 * harm, since a timer may fire twice.
 */
export async function deliver(event: unknown): Promise<{ delivered: number }> {
  const request = randomName(16)
  const started = ports.now()
  const call = new Call(request)
  let delivered = 0
  for (const entry of shortFirst(await due(call, event))) {
    try {
      await handOut(call, entry)
      delivered += 1
    } catch (fault) {
      // Another run is delivering it. After any other fault the entry stays for the next run; the others go on.
      if (!(fault instanceof Stale)) logFault(request, 'courier.deliver', fault)
    }
  }
  const ms = ports.now() - started
  logCall({
    request,
    action: 'courier.deliver',
    outcome: 'ok',
    ms,
    reads: call.read.reads,
    writes: delivered,
  })
  return { delivered }
}

function handOut(call: Call, entry: Stored<OutboxEntry>): Promise<void> {
  switch (entry.kind) {
    case 'message':
      return sendMessage(call, entry)
    case 'reassess':
      return reassessProduct(call.request, entry)
    case 'extract':
      return workOnExtract(call.request, entry)
  }
}

/** Messages do not wait behind an import, which takes what is left of the run. */
function shortFirst(entries: Stored<OutboxEntry>[]): Stored<OutboxEntry>[] {
  const isLong = ({ kind }: OutboxEntry) => kind === 'extract'
  return [...entries.filter((entry) => !isLong(entry)), ...entries.filter(isLong)]
}

async function due(call: Call, event: unknown): Promise<Stored<OutboxEntry>[]> {
  if (callSource().split(',').includes('wx_trigger')) {
    return call.read.find(outbox, {
      where: { at: { upTo: call.at } },
      order: { by: 'at', direction: 'asc' },
      limit: AT_ONCE,
    })
  }
  const { action, ids } = (event ?? {}) as { action?: unknown; ids?: unknown }
  const kicked = kick.safeParse({ action, ids })
  const found = kicked.success ? await call.read.many(outbox, kicked.data.ids) : []
  return found.filter(({ at }) => at <= call.at)
}
