/**
 * What goes three years after a product left circulation or a company closed: everything that hangs on it first, it
 * itself last, a hundred documents in one commit. A product that comes back meanwhile stays.
 */
import type { Day, Instant } from '../../../typings/text'
import { keptFrom } from '../../domain/circulation'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import {
  accessLog,
  appeals,
  assessments,
  type Collection,
  codeChanges,
  codes,
  documentContents,
  documents,
  duplicates,
  endings,
  listings,
  miniCodes,
  products,
  recalls,
  reportedFigures,
  spotChecks,
  supplierSummaries,
  suppliers,
  verifications,
  versions,
  webhookQueues,
} from '../store/collections'
import type { Stored, Where } from '../store/database'
import type { Product, Supplier } from '../store/records'
import { discard } from '../store/storage'
import { expect, remove, type Write } from '../store/writes'
import { certify } from './certificate'
import { AT_ONCE, type Removed } from './removal'

const DAYS = 3 * 365 + 1
const NOTHING: Removed = { writes: [], seen: 0, more: false }

/** Where documents hang: by a field, by an id that begins with `<id>:`, or under that very id. */
interface Hanging {
  in: Collection<object>
  by: string
  id: string
}
const at = (from: Collection<object>, by: string, id: string): Hanging => ({ in: from, by, id })
const PREFIX = 'prefix'

/** Removes the next product that has been out of circulation for three years, a page of it. */
export async function forgetProducts(call: Call, day: Day): Promise<Removed> {
  const upTo = midnight(keptFrom(DAYS, day))
  const [product] = await call.read.find(products, {
    where: { 'withdrawn.at': { before: upTo } } as Where<Product>,
    order: { by: 'withdrawn.at' as '_id', direction: 'asc' },
    limit: 1,
  })
  if (!product) return NOTHING
  const { _id: id, code } = product
  const token = code?.token ?? '-'
  const hanging = [
    at(versions, PREFIX, id),
    at(assessments, PREFIX, id),
    ...[codeChanges, appeals, listings, endings, spotChecks, recalls, reportedFigures].map((from) =>
      at(from as Collection<object>, 'productId', id),
    ),
    at(webhookQueues, 'token', token),
    at(miniCodes, '_id', token),
    at(codes, '_id', token),
  ]
  return goWith(call, day, upTo, hanging, products, product)
}

/** Removes the next company that closed three years ago, once its products are gone. */
export async function forgetCompanies(call: Call, day: Day): Promise<Removed> {
  const upTo = midnight(keptFrom(DAYS, day))
  const [supplier] = await call.read.find(suppliers, {
    where: { closedAt: { before: upTo } },
    order: { by: 'closedAt', direction: 'asc' },
    limit: 1,
  })
  // Its products go first; drafts that never had a code go with it.
  if (!supplier || (await isInCirculation(call, supplier))) return NOTHING
  const { _id: id } = supplier
  const hanging = [
    at(products, 'supplierId', id),
    ...[verifications, documents, accessLog].map((from) => at(from as Collection<object>, 'supplierId', id)),
    at(documentContents, PREFIX, id),
    at(supplierSummaries, '_id', id),
    at(duplicates, 'firstId', id),
    at(duplicates, 'secondId', id),
  ]
  return goWith(call, day, upTo, hanging, suppliers, supplier)
}

/** Whether a product of it is kept for its own three years yet. */
async function isInCirculation(call: Call, { _id: supplierId }: Stored<Supplier>): Promise<boolean> {
  const found = await call.read.find(products, { where: { supplierId }, limit: 1000, only: ['submitted.at'] })
  return found.some(({ submitted }) => submitted !== undefined)
}

async function goWith<D extends Product | Supplier>(
  call: Call,
  day: Day,
  upTo: Instant,
  hanging: Hanging[],
  from: Collection<D>,
  owner: Stored<D>,
): Promise<Removed> {
  const writes: Write[] = []
  let seen = 0
  for (const one of hanging) {
    if (seen >= AT_ONCE) break
    const found = await hangingOn(call, one, AT_ONCE - seen)
    if (found.length === 0) continue
    const files = found.flatMap(({ fileId }) => fileId ?? [])
    for (const file of files) await discard(file)
    const ids = found.map(({ _id }) => _id)
    writes.push(...ids.map((id) => remove(one.in, id)))
    writes.push(await certify(call, day, one.in, { ids, files: files.length, upTo }))
    seen += found.length
  }
  // Whoever brings it back at this moment keeps it.
  writes.push(expect(from, owner))
  if (seen >= AT_ONCE) return { writes, seen, more: true }
  writes.push(remove(from, owner._id))
  writes.push(await certify(call, day, from, { ids: [owner._id], files: 0, upTo }))
  return { writes, seen: seen + 1, more: true }
}

async function hangingOn(
  call: Call,
  { in: from, by, id }: Hanging,
  limit: number,
): Promise<Stored<{ fileId?: string }>[]> {
  const where = by === PREFIX ? { _id: { from: `${id}:` } } : { [by]: id }
  const found = await call.read.find(from, {
    where: where as Where<object>,
    ...(by === PREFIX && { order: { by: '_id', direction: 'asc' } }),
    limit,
    only: ['fileId'],
  })
  return by === PREFIX ? found.filter(({ _id }) => _id.startsWith(`${id}:`)) : found
}
