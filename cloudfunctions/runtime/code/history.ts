/** What a code has shown: the changes as records, and as its people read them. */
import type { CodeState, HistoryEntry, Paged } from '../../../typings/contract'
import type { Day } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { codeChanges } from '../store/collections'
import { page, type Stored } from '../store/database'
import type { CodeChange, Outlook, Product } from '../store/records'
import { create, put, type Write } from '../store/writes'
import { midnight } from './outlook'

const PAGE = 20

type Change = Omit<CodeChange, 'order' | 'productId' | 'at'>

/** A change that somebody made now. */
export function changeRecord(call: Call, product: Stored<Product>, change: Change): Write {
  const record = { productId: product._id, at: call.at, ...change }
  return create(codeChanges, randomName(24), { ...record, order: `${call.at}|${randomName(4)}` })
}

/** Changes that time has brought since the outlook was made: something ran out and nobody did anything. */
export function changesByTime(product: Stored<Product>, today: Day): Stored<CodeChange>[] {
  const { code, submitted } = product
  if (!code || !submitted || product.withdrawn) return []
  const { stages } = code.outlook
  return stages.flatMap((stage, index) => {
    const before = stages[index - 1]
    if (!before || stage.from > today || stage.state === before.state) return []
    const at = midnight(stage.from)
    return {
      _id: `time-${product._id}-${stage.from}`,
      productId: product._id,
      at,
      version: submitted.version,
      from: before.state,
      to: stage.state,
      requirements: stage.requirements ?? [],
      why: stage.why ?? [],
      actor: stage.ruleSet === before.ruleSet ? ('time' as const) : ('rules' as const),
      order: `${at}|time`,
    }
  })
}

/** Keeps what time has brought before a new outlook replaces the one that foresaw it. */
export function keepChangesByTime(call: Call, product: Stored<Product>): Write[] {
  return changesByTime(product, shanghaiDay(call.now)).map(({ _id, ...change }) =>
    put(codeChanges, _id, change),
  )
}

/** What the outlook gives as the reasons of its first stage. */
export function reasonsOf(outlook: Outlook): Pick<CodeChange, 'requirements' | 'why'> {
  return { requirements: outlook.requirements, why: outlook.why ?? [] }
}

/** The newest first. The first page holds also what time brought and no record keeps yet. */
export async function historyOf(
  call: Call,
  product: Stored<Product>,
  cursor?: string,
): Promise<Paged<HistoryEntry>> {
  const found = await call.read.find(codeChanges, {
    where: { productId: product._id, ...(cursor && { order: { before: cursor } }) },
    order: { by: 'order', direction: 'desc' },
    limit: PAGE + 1,
  })
  const { items, next } = page(found, PAGE)
  const known = new Set(items.map(({ _id }) => _id))
  const fresh = cursor
    ? []
    : changesByTime(product, shanghaiDay(call.now)).filter(({ _id }) => !known.has(_id))
  const all = [...items, ...fresh].sort((a, b) => (a.order < b.order ? 1 : -1))
  return { items: all.map(entryOf), ...(next && { next }), asOf: call.at }
}

function entryOf({ at, version, from, to, requirements, why, actor, withdrawal }: CodeChange): HistoryEntry {
  return {
    at,
    ...(version && { version }),
    ...(from && { from: from as CodeState }),
    to,
    requirements,
    why: why ?? [],
    actor,
    ...(withdrawal && { withdrawal }),
  }
}
