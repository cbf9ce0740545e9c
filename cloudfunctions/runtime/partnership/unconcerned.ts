/** A platform that does not sell a product hears no more of its code. */

import { listingId } from '../launch/listing'
import type { Call } from '../onion/call'
import { listings, products, verifications, webhookQueues } from '../store/collections'
import type { Stored } from '../store/database'
import type { Verification, WebhookQueue } from '../store/records'
import { replace, type Write } from '../store/writes'
import { queueId } from '../webhook/news'

const MOST = 1000

/**
 * With the decision that a partnership is not so: the code concerns the platform no longer. Nothing changes for one that
 * launches or sells the product all the same, or that has confirmed another statement of it. `writes`: of the same
 * commit, which may already hold news for the queue; what was told before is still sent.
 */
export async function unconcerned(
  call: Call,
  item: Stored<Verification>,
  writes: readonly Write[],
): Promise<Write[]> {
  const { asked, productId, entry, supplierId } = item
  const denied = !item.ending && entry?.result.confirmed === false
  if (!denied || !asked || !productId) return [...writes]
  const product = await call.read.one(products, productId)
  const id = queueId(asked.platformId, product?.code?.token ?? '')
  const queue = await call.read.one(webhookQueues, id)
  if (!queue) return [...writes]
  const listing = await call.read.one(listings, listingId(productId, asked.platformId))
  const sells = listing?.launchId !== undefined || listing?.launched !== undefined
  if (sells || (await statedOtherwise(call, item, supplierId))) return [...writes]
  const endedAt = call.at
  const told = writes.some(({ into, id: one }) => into === webhookQueues.name && one === id)
  if (!told) return [...writes, replace(webhookQueues, queue, { endedAt })]
  return writes.map((write) =>
    write.into === webhookQueues.name && write.id === id && 'document' in write
      ? { ...write, document: { ...(write.document as WebhookQueue), endedAt } }
      : write,
  )
}

/** Whether the supplier says it of this platform a second time, and that is open or confirmed. */
async function statedOtherwise(call: Call, item: Stored<Verification>, supplierId: string): Promise<boolean> {
  const found = await call.read.find(verifications, {
    where: { supplierId, kind: 'partnership' },
    limit: MOST,
  })
  return found.some(
    (other) =>
      other._id !== item._id &&
      other.productId === item.productId &&
      other.asked?.platformId === item.asked?.platformId &&
      (other.open || other.entry?.result.confirmed === true),
  )
}
