/** The platform's word on what is said of it. */
import type { PartnershipQuestion } from '../../../typings/contract'
import type { Text } from '../../../typings/text'
import { isNamed } from '../../domain/partnership'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { products, suppliers, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import type { Tell } from '../store/outbox'
import type { Product, Verification } from '../store/records'
import { replace, type Write } from '../store/writes'
import { refuseHeldByOther } from '../verification/holding'
import { applyReading } from '../verification/reading'

interface Named {
  id: string
  name: Text
}

/** The question to this platform; what is said of another one is as unknown as what is not there. */
export async function ownQuestion(call: Call, platform: Named, id: string): Promise<Stored<Verification>> {
  const item = await call.read.one(verifications, id)
  const own =
    item?.partnership &&
    !item.ending &&
    (item.asked?.platformId === platform.id || isNamed(platform, item.partnership.platform))
  return own ? (item as Stored<Verification>) : refuse('NOT_FOUND')
}

/**
 * Decides the question: the answer counts like a clerk's reading, the supplier is told and may appeal. Refused where
 * somebody has decided, or a clerk is at it just now.
 */
export async function answered(
  call: Call,
  item: Stored<Verification>,
  by: string,
  confirmed: boolean,
  note?: string,
): Promise<{ writes: Write[]; tell: Tell[]; after: Stored<Verification> }> {
  if (!item.open) refuse('ALREADY_DONE')
  refuseHeldByOther(call, item)
  const supplier = await call.read.one(suppliers, item.supplierId)
  if (!supplier) return refuse('NOT_FOUND')
  const result = { outcome: 'found' as const, confirmed, ...(note && { note }) }
  const changes = {
    open: false,
    held: undefined,
    closedAt: call.at,
    entry: { result, at: call.at, by },
    readers: [call.openid],
  }
  const after = { ...item, ...changes, revision: item.revision + 1 }
  const effect = await applyReading(call, supplier, after)
  return {
    writes: [replace(verifications, item, { ...changes, ...effect.item }), ...effect.writes],
    tell: effect.tell,
    after,
  }
}

/** Questions as the platform sees them, each with the code to look at. */
export async function questionsView(
  call: Call,
  items: Stored<Verification>[],
): Promise<PartnershipQuestion[]> {
  const ids = items.flatMap(({ productId }) => productId ?? [])
  const found = new Map((await call.read.many(products, ids)).map((product) => [product._id, product]))
  return items.map((item) => questionView(item, found.get(item.productId ?? '')))
}

function questionView(item: Stored<Verification>, product: Product | undefined): PartnershipQuestion {
  const { _id: id, revision, supplier, supplierId, partnership, asked, openedAt, dueAt, open, entry } = item
  const { id: partnershipId = '', from, ended, reason } = partnership ?? {}
  const confirmed = entry?.result.confirmed
  return {
    id,
    revision,
    partnershipId,
    token: product?.code?.token ?? '',
    product: item.product ?? '',
    supplier,
    supplierId,
    ...(from && { from }),
    ...(ended && { ended }),
    ...(ended && reason && { reason }),
    askedAt: asked?.at ?? openedAt,
    dueAt: asked?.until ?? dueAt,
    open,
    ...(!open && entry && confirmed !== undefined && { answer: { confirmed, at: entry.at, by: entry.by } }),
  }
}
