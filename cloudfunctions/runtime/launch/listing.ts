import type { Call } from '../onion/call'
import { listings } from '../store/collections'
import type { Stored } from '../store/database'
import type { Listing, Product } from '../store/records'

/** One for a product and a platform, so that two requests at once are one. */
export const listingId = (productId: string, platformId: string): string => `${productId}_${platformId}`

/** What there is between a product and a platform; a new one where they never met (revision 0). */
export async function listingOf(
  call: Call,
  product: Pick<Stored<Product>, '_id' | 'supplierId'>,
  platformId: string,
): Promise<Stored<Listing>> {
  const { _id: productId, supplierId } = product
  const id = listingId(productId, platformId)
  const found = await call.read.one(listings, id)
  return found ?? { _id: id, revision: 0, productId, platformId, supplierId, draws: [] }
}
