/** Many documents in one request, outside any transaction: only for what can be done twice without harm. */
import { cloudDatabase } from './cloud'
import type { Collection } from './collections'
import { isConflict, plain, refuseWhenPaused, Stale } from './commit'
import { condition, type Stored, type Where } from './database'

/** Adds documents that are not there yet. Throws `Stale` when one is: read them again and think again. */
export async function addAll<D extends object>(into: Collection<D>, documents: Stored<D>[]): Promise<void> {
  if (documents.length === 0) return
  refuseWhenPaused()
  try {
    await cloudDatabase.collection(into.name).add({ data: documents.map(plain) })
  } catch (fault) {
    throw isConflict(fault) ? new Stale() : fault
  }
}

/** Removes those of the documents that are as described, and no other. */
export async function removeAll<D extends object>(
  from: Collection<D>,
  ids: string[],
  where: Where<D>,
): Promise<void> {
  if (ids.length === 0) return
  refuseWhenPaused()
  const { in: among } = cloudDatabase.command
  await cloudDatabase
    .collection(from.name)
    .where({ ...condition(where), _id: among(ids) })
    .remove()
}
