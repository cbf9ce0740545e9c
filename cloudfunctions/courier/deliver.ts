import * as z from 'zod'
import { makeExport } from '../runtime/export/make'
import { workOnExtract } from '../runtime/extract/work'
import { Call } from '../runtime/onion/call'
import { callSource } from '../runtime/onion/identity'
import { logCall, logFault, SLOW_RUN_MS, stopwatch } from '../runtime/onion/log'
import { ports, randomName } from '../runtime/onion/ports'
import { readOnly } from '../runtime/onion/settings'
import { tellAsked } from '../runtime/partnership/asking'
import { workOnImpact } from '../runtime/ruleset/impactWork'
import { tellOfRules } from '../runtime/ruleset/news'
import { freshRules } from '../runtime/ruleset/shelf'
import { outbox } from '../runtime/store/collections'
import { Stale } from '../runtime/store/commit'
import type { Stored } from '../runtime/store/database'
import type { OutboxEntry } from '../runtime/store/records'
import { sendDue } from '../runtime/webhook/run'
import type { Wake } from '../runtime/webhook/send'
import { sendMessage } from './message'
import { reassessProduct } from './reassess'

/** Entries of one reading. */
const AT_ONCE = 100
/** Milliseconds after which a run begins nothing more: the function ends after 60 s. */
const RUN = 40_000
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
  // What waits is sent when writing is allowed again; nothing of it is lost.
  if (readOnly()) return { delivered: 0 }
  const took = stopwatch()
  const call = new Call(randomName(16))
  const until = call.now + RUN
  await freshRules()
  let delivered = 0
  if (callSource().split(',').includes('wx_trigger')) delivered = await deliverAll(call, until)
  else delivered = await handOutAll(call, await kicked(call, event), until)
  logCall(
    {
      request: call.request,
      action: 'courier.deliver',
      outcome: 'ok',
      ms: took(),
      reads: call.read.reads,
      writes: delivered,
    },
    SLOW_RUN_MS,
  )
  return { delivered }
}

/** What is due, a hundred at a time; what stays after it was tried is not tried again in this run. */
async function deliverAll(call: Call, until: number): Promise<number> {
  const tried = new Set<string>()
  let delivered = 0
  for (;;) {
    const due = await call.read.find(outbox, {
      where: { at: { upTo: call.at } },
      order: { by: 'at', direction: 'asc' },
      limit: AT_ONCE,
    })
    const fresh = due.filter(({ _id }) => !tried.has(_id))
    for (const { _id } of fresh) tried.add(_id)
    delivered += await handOutAll(call, fresh, until)
    // A reading full of what could not be handed out hides what is behind it until the next run.
    if (due.length < AT_ONCE || fresh.length === 0 || ports.now() >= until) return delivered
  }
}

async function kicked(call: Call, event: unknown): Promise<Stored<OutboxEntry>[]> {
  const { action, ids } = (event ?? {}) as { action?: unknown; ids?: unknown }
  const known = kick.safeParse({ action, ids })
  const found = known.success ? await call.read.many(outbox, known.data.ids) : []
  return found.filter(({ at }) => at <= call.at)
}

/** Webhooks wait for other people's servers, so they are sent beside the rest. */
async function handOutAll(call: Call, entries: Stored<OutboxEntry>[], until: number): Promise<number> {
  const wakes = entries.filter(isWebhook)
  const own = shortFirst(entries.filter((entry): entry is Own => !isWebhook(entry)))
  const [ours, theirs] = await Promise.all([handOutOwn(call, own), sendDue(call, wakes, until)])
  return ours + theirs
}

type Own = Stored<Exclude<OutboxEntry, { kind: 'webhook' }>>
const isWebhook = (entry: Stored<OutboxEntry>): entry is Wake => entry.kind === 'webhook'

async function handOutOwn(call: Call, entries: Own[]): Promise<number> {
  let delivered = 0
  for (const entry of entries) {
    try {
      await handOut(call, entry)
      delivered += 1
    } catch (fault) {
      // Another run is delivering it. After any other fault the entry stays for the next run; the others go on.
      if (!(fault instanceof Stale)) logFault(call.request, 'courier.deliver', fault)
    }
  }
  return delivered
}

function handOut(call: Call, entry: Own): Promise<void> {
  switch (entry.kind) {
    case 'message':
      return sendMessage(call, entry)
    case 'reassess':
      return reassessProduct(call.request, entry)
    case 'asked':
      return tellAsked(call.request, entry)
    case 'export':
      return makeExport(call.request, entry)
    case 'extract':
      return workOnExtract(call.request, entry)
    case 'impact':
      return workOnImpact(call.request, entry)
    case 'ruleNews':
      return tellOfRules(call.request, entry)
  }
}

/** Messages do not wait behind an import, an impact or an export, which take what is left of the run. */
function shortFirst(entries: Own[]): Own[] {
  const isLong = ({ kind }: OutboxEntry) => kind === 'extract' || kind === 'impact' || kind === 'export'
  return [...entries.filter((entry) => !isLong(entry)), ...entries.filter(isLong)]
}
