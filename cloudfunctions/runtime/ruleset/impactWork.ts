import { Call } from '../onion/call'
import { ports } from '../onion/ports'
import { outbox, products, ruleDrafts, ruleImpacts } from '../store/collections'
import { commit } from '../store/commit'
import type { Stored } from '../store/database'
import { kickCourier } from '../store/outbox'
import type { OutboxEntry, RuleImpact } from '../store/records'
import { remove, replace, type Write } from '../store/writes'
import { impactPage, inCategory } from './impact'

/** Milliseconds of one run: well within the courier's 60 s. */
const BUDGET = 25_000
/** Milliseconds for which a run has an impact for itself after each page; a killed one is taken over after that. */
const ALONE = 15_000

/**
 * Works on an impact for as long as a run may take. What is left stays in the outbox and is gone on with at once; a run
 * that was killed is gone on with by the courier's timer, from the last page that was committed.
 */
export async function workOnImpact(
  request: string,
  entry: Stored<Extract<OutboxEntry, { kind: 'impact' }>>,
): Promise<void> {
  const until = ports.now() + BUDGET
  const first = new Call(request, 'courier')
  let impact = await first.read.one(ruleImpacts, entry.impactId)
  if (!impact || impact.state === 'done' || !(await isWanted(first, impact)))
    return void (await commit([remove(outbox, entry._id)]))
  // Another run is at it: the timer comes by again.
  if ((impact.busyUntil ?? 0) > ports.now()) return
  const total = impact.total || (await first.read.count(products, inCategory(impact.category)))
  impact = await advance(impact, { total })
  while (impact.state === 'working' && ports.now() < until) {
    const { writes, changes } = await impactPage(new Call(request, 'courier'), impact)
    impact = await advance(impact, changes, writes)
  }
  if (impact.state === 'done') return void (await commit([remove(outbox, entry._id)]))
  await advance(impact, { busyUntil: 0 })
  kickCourier([entry._id])
}

/** Somebody may have asked for another impact since, or dropped the draft. */
async function isWanted(call: Call, { _id, draftId }: Stored<RuleImpact>): Promise<boolean> {
  const draft = await call.read.one(ruleDrafts, draftId)
  return draft?.state === 'open' && draft.impactId === _id
}

async function advance(
  impact: Stored<RuleImpact>,
  changes: Partial<RuleImpact>,
  writes: Write[] = [],
): Promise<Stored<RuleImpact>> {
  const held = { busyUntil: ports.now() + ALONE, ...changes }
  await commit([...writes, replace(ruleImpacts, impact, held)])
  return { ...impact, ...held, revision: impact.revision + 1 }
}
