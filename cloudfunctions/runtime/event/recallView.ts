import type { RecallDetail, RecallRow } from '../../../typings/contract'
import { recallDue } from '../../domain/event'
import { documentInfo } from '../document/documents'
import type { Call } from '../onion/call'
import { documents } from '../store/collections'
import type { Stored } from '../store/database'
import type { Recall } from '../store/records'

/** What is due next of a recall; its clocks run from the second person's confirmation. */
export function dueOf({ state, startBy, finishBy }: Recall, now: number): RecallRow['due'] | undefined {
  if (!startBy || !finishBy) return undefined
  const due = recallDue(state, { startBy: Date.parse(startBy), finishBy: Date.parse(finishBy) })
  return due && { what: due.what, at: new Date(due.at).toISOString(), late: now > due.at }
}

export function recallRow(call: Call, recall: Stored<Recall>): RecallRow {
  const { _id: id, productId, product, supplier, level, state, at } = recall
  const due = dueOf(recall, call.now)
  return { id, productId, product, supplier, level, state, at, ...(due && { due }) }
}

export const unitsOf = ({ lots }: Pick<Recall, 'lots'>): number =>
  lots.reduce((sum, { quantity }) => sum + quantity, 0)

/** A recall with its lots, its clocks and what the supplier reported. `grounds`: the Centre's own papers, for its own. */
export async function recallDetail(
  call: Call,
  recall: Stored<Recall>,
  grounds: 'grounds' | 'none' = 'none',
): Promise<RecallDetail> {
  const { revision, supplierId, number, lots, reason, announcement, openedBy, forceId } = recall
  const { since, startBy, finishBy, closedAt } = recall
  const ids = [...recall.documents, ...recall.reports.flatMap((report) => report.documents)]
  const byId = new Map((await call.read.many(documents, ids)).map((one) => [one._id, documentInfo(one)]))
  const shown = (wanted: string[]) => wanted.flatMap((id) => byId.get(id) ?? [])
  return {
    ...recallRow(call, recall),
    revision,
    supplierId,
    number,
    lots,
    units: unitsOf(recall),
    reason,
    announcement,
    documents: grounds === 'grounds' ? shown(recall.documents) : [],
    openedBy,
    ...(since && { since }),
    ...(startBy && { startBy }),
    ...(finishBy && { finishBy }),
    reports: recall.reports.map((report) => ({ ...report, documents: shown(report.documents) })),
    forceId,
    ...(closedAt && { closedAt }),
  }
}
