import type { Call } from '../onion/call'
import type { Member } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { recalls } from '../store/collections'
import type { Stored } from '../store/database'
import type { Recall } from '../store/records'

/** States that a supplier sees: what has no second person behind it is the Centre's own business. */
const SEEN: readonly Recall['state'][] = ['open', 'started', 'done', 'closed']
export const isSeen = ({ state }: Recall): boolean => SEEN.includes(state)

/** A recall of the member's own company. */
export async function ownRecall(call: Call, { supplier }: Member, id: string): Promise<Stored<Recall>> {
  const recall = await call.read.one(recalls, id)
  return recall?.supplierId === supplier._id && isSeen(recall)
    ? (recall as Stored<Recall>)
    : refuse('NOT_FOUND')
}
