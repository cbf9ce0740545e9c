import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { appeals } from '../store/collections'
import type { Stored } from '../store/database'
import type { Appeal, Supplier } from '../store/records'

/** An appeal of this company; another's answers like one that does not exist. */
export async function ownAppeal(call: Call, supplier: Stored<Supplier>, id: string): Promise<Stored<Appeal>> {
  const appeal = await call.read.one(appeals, id)
  return appeal?.supplierId === supplier._id ? (appeal as Stored<Appeal>) : refuse('NOT_FOUND')
}
