import type { ProductEvent } from '../../../typings/assessment'
import type { CodeState, Touched } from '../../../typings/contract'
import { shanghaiDay } from '../../domain/calendar'
import { eventsInForce } from '../../domain/force'
import { assess, formOf } from '../code/assessing'
import { stageOn } from '../code/outlook'
import { membersOf, submittedProducts } from '../code/refresh'
import type { Call } from '../onion/call'
import type { RecordedEvent } from '../store/records'
import { factsOf, readPapers } from '../verification/papers'
import type { Touching } from './effect'
import { countingEvents } from './events'

/**
 * Whom the records as they would be touch, judged now and before anything is confirmed. `without`: the events that the
 * change is seen against, where some of it counts already; absent, it is what the codes show.
 */
export async function touchedBy(
  call: Call,
  { supplier, product }: Touching,
  without?: RecordedEvent[],
): Promise<Touched> {
  const day = shanghaiDay(call.now)
  const all = product ? [product] : await submittedProducts(call, supplier._id)
  const judged = all.flatMap((one) =>
    one.submitted
      ? [
          {
            one,
            dossier: one.submitted.dossier,
            productId: one._id,
            form: formOf(one.submitted.dossier.category),
          },
        ]
      : [],
  )
  const papers = await readPapers(call.read, supplier._id, judged)
  const counts = new Map<string, Touched['changes'][number]>()
  for (const { one, dossier, form } of judged) {
    const judge = (counting: ProductEvent[]): CodeState =>
      assess(dossier, factsOf(supplier, form, dossier, papers, counting, one, call.now), day).colour
    const shown = one.code && !one.withdrawn ? stageOn(one.code.outlook, day).state : 'grey'
    const from = without ? judge(eventsInForce([...(supplier.events ?? []), ...without], call.now)) : shown
    // Out of circulation a code stays grey, whatever is found.
    const to = one.withdrawn ? 'grey' : judge(countingEvents(supplier, one, call.now))
    const known = counts.get(`${from}-${to}`)
    counts.set(`${from}-${to}`, { from, to, count: (known?.count ?? 0) + 1 })
  }
  const changes = [...counts.values()].sort((a, b) => b.count - a.count)
  return { changes, products: judged.length, members: (await membersOf(call, supplier._id)).length }
}
