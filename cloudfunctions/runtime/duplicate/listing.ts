/** Finding what may be there twice, in the order of a key: neighbours with the same key are candidates. */
import type { DuplicateKind, DuplicateSide } from '../../../typings/contract'
import { pairsOf } from '../../domain/duplicate'
import type { Call } from '../onion/call'
import { codes, duplicates, supplierSummaries } from '../store/collections'
import type { Query, Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { Code, SupplierSummary } from '../store/records'
import { create, type Write } from '../store/writes'

/** Records of one reading. */
const PAGE = 500

/** Something with its key and whose it is. */
interface Keyed {
  key: string
  side: DuplicateSide
}

export const KINDS: readonly DuplicateKind[] = ['name', 'mobile', 'paper', 'gtin', 'product']

const OF_COMPANIES = { name: 'nameKey', mobile: 'mobileKey', paper: 'paperKey' } as const

/**
 * The new candidates among the next records of a kind behind the key `after`. A key that the page cuts in two is read
 * again from its beginning, unless it fills the page alone.
 */
export async function listedPage(
  call: Call,
  kind: DuplicateKind,
  after: string,
): Promise<{ writes: Write[]; seen: number; next?: string }> {
  const found = await readBehind(call, kind, after)
  const full = found.length === PAGE
  const last = found[found.length - 1]?.key
  const whole = full ? found.filter(({ key }) => key !== last) : found
  const used = whole.length > 0 ? whole : found
  const pairs = pairsOf(
    used,
    ({ key }) => key,
    ({ side }) => side.supplierId,
  )
  const made = pairs.map(([a, b]) => candidate(call, kind, a.side, b.side))
  const known = new Set(
    (
      await call.read.many(
        duplicates,
        made.map(({ id }) => id),
      )
    ).map(({ _id }) => _id),
  )
  const fresh = new Map(made.filter(({ id }) => !known.has(id)).map(({ id, write }) => [id, write]))
  const next = full ? used[used.length - 1]?.key : undefined
  return { writes: [...fresh.values()], seen: found.length, ...(next !== undefined && { next }) }
}

async function readBehind(call: Call, kind: DuplicateKind, after: string): Promise<Keyed[]> {
  if (kind === 'gtin' || kind === 'product') return productsBehind(call, kind, after)
  const field = OF_COMPANIES[kind]
  const query: Query<SupplierSummary> = {
    where: { [field]: { after } },
    order: { by: field, direction: 'asc' },
    limit: PAGE,
    only: ['name', 'supplierId', field],
  }
  const found = await call.read.find(supplierSummaries, query)
  return found.map((one) => ({
    key: one[field] ?? '',
    side: { supplierId: one.supplierId, supplier: one.name },
  }))
}

async function productsBehind(call: Call, field: 'gtin' | 'product', after: string): Promise<Keyed[]> {
  const query: Query<Code> = {
    where: { [field]: { after } },
    order: { by: field, direction: 'asc' },
    limit: PAGE,
    only: ['product', 'gtin', 'supplierId', 'supplier', 'withdrawn', 'revoked'],
  }
  const found = await call.read.find(codes, query)
  return found.map((code) => ({ key: code[field] ?? '', side: sideOf(code) }))
}

function sideOf({ _id: token, supplierId, supplier, product, gtin }: Stored<Code>): DuplicateSide {
  return { supplierId, supplier, token, product, ...(gtin && { gtin }) }
}

/** The same two make the same id, whichever is read first. */
function candidate(
  call: Call,
  kind: DuplicateKind,
  one: DuplicateSide,
  other: DuplicateSide,
): { id: string; write: Write } {
  const place = ({ supplierId, token = '' }: DuplicateSide) => `${supplierId}|${token}`
  const sides = [one, other].sort((a, b) => (place(a) < place(b) ? -1 : 1)) as [DuplicateSide, DuplicateSide]
  const id = `${kind}-${sha256(sides.map(place).join('\n')).slice(0, 32)}`
  const write = create(duplicates, id, {
    kind,
    state: 'open',
    open: true,
    sides,
    firstId: sides[0].supplierId,
    secondId: sides[1].supplierId,
    at: call.at,
    order: `${call.at}|${id}`,
    revision: 1,
  })
  return { id, write }
}
