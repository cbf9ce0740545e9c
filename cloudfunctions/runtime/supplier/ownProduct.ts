import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { products } from '../store/collections'
import type { Stored } from '../store/database'
import type { Product, Supplier } from '../store/records'

/** A product of this supplier; another's answers exactly like one that does not exist. */
export async function ownProduct(
  call: Call,
  supplier: Stored<Supplier>,
  productId: string,
): Promise<Stored<Product>> {
  const product = await call.read.one(products, productId)
  if (product?.supplierId !== supplier._id) return refuse('NOT_FOUND')
  return product as Stored<Product>
}

/** Place in the supplier's list: the last touched comes first. */
export function listOrder(call: Call, productId: string): { updatedAt: string; order: string } {
  return { updatedAt: call.at, order: `${call.at}|${productId}` }
}
