import { membersOf } from '../code/refresh'
import { Call } from '../onion/call'
import { outbox, ruleImpacts } from '../store/collections'
import { commit } from '../store/commit'
import type { Stored } from '../store/database'
import { kickCourier, outboxWrites, type Tell, tellAll } from '../store/outbox'
import type { OutboxEntry } from '../store/records'
import { remove } from '../store/writes'

/** Suppliers of one commit: each has some people. */
const AT_ONCE = 20

/**
 * Tells the suppliers whose products an approved rule set will colour otherwise, before its day. Each commit takes its
 * own entry away and leaves one for the rest, so that nobody is told twice and nobody is left out.
 */
export async function tellOfRules(
  request: string,
  { _id, impactId, next }: Stored<Extract<OutboxEntry, { kind: 'ruleNews' }>>,
): Promise<void> {
  const call = new Call(request, 'courier')
  const impact = await call.read.one(ruleImpacts, impactId)
  const tell: Tell[] = []
  if (impact) {
    const params = { category: impact.content.category.name, from: impact.day }
    for (const supplierId of impact.suppliers.slice(next, next + AT_ONCE)) {
      const link = '/supplier/pages/products/products'
      tell.push(...tellAll(await membersOf(call, supplierId), { code: 'rulesComing', params }, link))
    }
    if (impact.suppliers.length > next + AT_ONCE)
      tell.push({ kind: 'ruleNews', impactId, next: next + AT_ONCE })
  }
  const { writes, ids } = outboxWrites(tell, call.at)
  await commit([...writes, remove(outbox, _id)])
  if (ids.length > 0) kickCourier(ids)
}
