import type { AuditActions, AuditRow } from '../../../typings/contract'
import type { Day, Instant } from '../../../typings/text'
import { addDays } from '../../domain/calendar'
import { midnight } from '../code/outlook'
import type { Call } from '../onion/call'
import { audit, products, suppliers, users } from '../store/collections'
import type { Stored, Where } from '../store/database'
import type { AuditEntry } from '../store/records'
import { filterOf, shownName } from './filter'

const PAGE = 20
/** Read at once, so that entries of one instant are not cut by a page. */
const AT_ONCE = 60

type Output = AuditActions['audit']['output']

/** A page of the audit, the newest first. */
export async function auditPage(call: Call, asked: AuditActions['audit']['input']): Promise<Output> {
  const { where, of } = await filterOf(call, asked)
  const found = await behind(call, where, asked)
  const entries = found.slice(0, PAGE)
  const last = entries[entries.length - 1]
  const next = found.length > PAGE && last ? { next: placeOf(last) } : {}
  return { items: await rowsOf(call, entries), ...next, of, asOf: call.at }
}

const placeOf = ({ at, _id }: Stored<AuditEntry>): string => `${at}|${_id}`

async function behind(
  call: Call,
  where: Where<AuditEntry>,
  { from, to, cursor }: { from?: Day; to?: Day; cursor?: string },
): Promise<Stored<AuditEntry>[]> {
  const since: Instant = from ? midnight(from) : ''
  const until = to ? midnight(addDays(to, 1)) : undefined
  const at = cursor ? { upTo: cursor.split('|')[0] ?? '' } : until ? { before: until } : { from: since }
  const found = await call.read.find(audit, {
    where: { ...where, at },
    order: { by: 'at', direction: 'desc' },
    limit: AT_ONCE,
  })
  return found
    .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
    .filter((entry) => entry.at >= since && (!cursor || placeOf(entry) < cursor))
}

async function rowsOf(call: Call, entries: Stored<AuditEntry>[]): Promise<AuditRow[]> {
  const named = <T extends { _id: string }>(all: T[]) => new Map(all.map((one) => [one._id, one]))
  const ids = (of: (one: AuditEntry) => string | undefined) => entries.flatMap((one) => of(one) ?? [])
  const [people, goods, companies] = await Promise.all([
    call.read.many(
      users,
      ids(({ actor }) => actor),
    ),
    call.read.many(
      products,
      ids(({ productId }) => productId),
    ),
    call.read.many(
      suppliers,
      ids(({ supplierId }) => supplierId),
    ),
  ])
  const byActor = named(people)
  const byProduct = named(goods)
  const bySupplier = named(companies)
  return entries.map((entry) => {
    const user = byActor.get(entry.actor)
    const product = byProduct.get(entry.productId ?? '')
    const supplier = bySupplier.get(entry.supplierId ?? '')
    const server = serverOf(entry)
    return {
      id: entry._id,
      at: entry.at,
      action: entry.action,
      by: {
        role: entry.role,
        ...(user && { name: shownName(entry.role, user.name) }),
        ...(server && { server }),
      },
      ...(entry.source && { source: entry.source }),
      request: entry.request,
      target: entry.target === entry.actor ? '•••' : hidden('', entry.target, byActor),
      ...(product && { product: { id: product._id, name: product.dossier.name } }),
      ...(supplier && { supplier: { id: supplier._id, name: supplier.name } }),
      changes: (entry.changes ?? []).map(({ fields = [], id, ...change }) => ({
        ...change,
        id: hidden(change.in, id, byActor),
        fields,
      })),
      ...(entry.more && { more: entry.more }),
    }
  })
}

/** A timer or a platform's server, by the function's or the platform's name. */
function serverOf({ actor, role }: AuditEntry): string | undefined {
  if (role === 'system') return actor
  return actor.startsWith('platform:') ? actor.slice('platform:'.length) : undefined
}

/** Ids of people are openids, which never leave the functions. */
const hidden = (collection: string, id: string, people: ReadonlyMap<string, unknown>): string =>
  collection === users.name || people.has(id) || /^o[A-Za-z0-9_-]{15,}$/.test(id) ? '•••' : id
