import { auditEntry } from '../onion/audit'
import { Call } from '../onion/call'
import { extracts, suppliers, verifications } from '../store/collections'
import { commit, Stale } from '../store/commit'
import type { Stored } from '../store/database'
import { outboxWrites } from '../store/outbox'
import type { RegisterExtract } from '../store/records'
import { expect, replace } from '../store/writes'
import { applyReading } from '../verification/reading'
import { extractReadings, soughtFor } from './entries'
import { advance } from './importing'

/** Items of the queue of one page, each committed by itself. */
const PAGE = 50
const TRIES = 4

/**
 * Looks at the next items of the queue and closes those that the extract answers. Closed ones are not met again, so
 * doing a page twice does nothing twice.
 */
export async function verifyPage(
  request: string,
  extract: Stored<RegisterExtract>,
): Promise<Stored<RegisterExtract>> {
  const call = new Call(request)
  const items = await call.read.find(verifications, {
    where: { open: true, ...(extract.looked && { order: { after: extract.looked } }) },
    order: { by: 'order', direction: 'asc' },
    limit: PAGE,
  })
  let now = extract
  for (const item of items) {
    if (item.licence && extract.types.includes(item.licence.type))
      now = await verifyItem(request, now, item._id)
  }
  const last = items[items.length - 1]
  if (!last || items.length < PAGE) return advance(now, { state: 'done' })
  return advance(now, { looked: last.order })
}

/** Closes one item by what the extract says, counted in the same commit; leaves it where the extract has no answer. */
async function verifyItem(
  request: string,
  extract: Stored<RegisterExtract>,
  id: string,
): Promise<Stored<RegisterExtract>> {
  for (let attempt = 1; ; attempt += 1) {
    const call = new Call(request, extract.owner)
    const item = await call.read.one(verifications, id)
    const sought = item?.open ? soughtFor(item) : undefined
    if (!item || !sought) return extract
    const entry = (await extractReadings(call.read, call.now, [sought])).get(id)
    const supplier = entry && (await call.read.one(suppliers, item.supplierId))
    if (!entry || !supplier) return extract
    const changes = { open: false, held: undefined, closedAt: call.at, entry }
    const decided = { ...item, ...changes, revision: item.revision + 1 }
    const { writes, tell } = await applyReading(call, supplier, decided)
    const { writes: outgoing } = outboxWrites(tell, call.at)
    const done = [replace(verifications, item, changes), ...writes]
    try {
      return await advance(extract, { verified: extract.verified + 1 }, [
        ...done,
        ...outgoing,
        // In the name of whoever started the import.
        auditEntry(call, 'clerk', 'courier.verifyFromExtract', id, done),
      ])
    } catch (fault) {
      if (!(fault instanceof Stale) || attempt === TRIES) throw fault
      // Another run is at the same extract when its record moved; then this one stops here.
      await commit([expect(extracts, extract)])
    }
  }
}
