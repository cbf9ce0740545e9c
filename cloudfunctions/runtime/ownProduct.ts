import type { Call } from './call'
import { products } from './collections'
import type { Stored } from './database'
import type { Product, Supplier } from './records'
import { refuse } from './refusal'

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
