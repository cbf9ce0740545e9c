import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { products, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Product, Supplier } from '../store/records'

/** What a spot check or a recall is about: a product with a code, and its supplier. */
export async function aimAt(
  call: Call,
  productId: string,
): Promise<{ supplier: Stored<Supplier>; product: Stored<Product> & Submitted }> {
  const product = await call.read.one(products, productId)
  const supplier = product && (await call.read.one(suppliers, product.supplierId))
  if (!product?.submitted || !product.code || !supplier) return refuse('NOT_FOUND')
  const { submitted, code } = product
  return { supplier, product: { ...product, submitted, code } }
}

type Submitted = Required<Pick<Product, 'submitted' | 'code'>>
