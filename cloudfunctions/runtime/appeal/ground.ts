import type { AppealSource } from '../../../typings/contract'
import { sourceOf } from '../../domain/appeal'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { products, suppliers } from '../store/collections'
import type { Stored } from '../store/database'
import type { Appeal, Product, Supplier, Verification } from '../store/records'
import { type Behind, eventsBehind, readingBehind } from './finding'

/** What an appeal is about, as it stands now. */
export interface Ground {
  supplier: Stored<Supplier>
  product: Stored<Product>
  source: AppealSource
  /** The register's item whose reading the finding rests on. */
  item?: Stored<Verification>
  /** The open events that it rests on. */
  behind: Behind[]
}

export async function groundOf(call: Call, { supplierId, productId, finding }: Appeal): Promise<Ground> {
  const supplier = await call.read.one(suppliers, supplierId)
  const product = await call.read.one(products, productId)
  if (!supplier || !product) return refuse('NOT_FOUND')
  const item = await readingBehind(call, finding, product)
  const behind = eventsBehind(finding, supplier, product, call.now)
  const source = sourceOf(finding, item !== undefined)
  // An event that has ended meanwhile leaves nothing to release.
  const now = source === 'event' && behind.length === 0 ? 'dossier' : source
  return { supplier, product, source: now, ...(item && { item }), behind }
}
