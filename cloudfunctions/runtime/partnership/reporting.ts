/** Reporting that a platform sells a product no longer. Nothing counts before a clerk has verified it. */
import type { EndingReason } from '../../../typings/contract'
import type { Day, Text } from '../../../typings/text'
import { shanghaiDay } from '../../domain/calendar'
import { heardUntil, isNamed, mayEndOn } from '../../domain/partnership'
import { behind } from '../code/codeDetail'
import { codeOf } from '../code/codes'
import { membersOf } from '../code/refresh'
import { listingId } from '../launch/listing'
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { tokenOfId } from '../openapi/codeId'
import { endings, listings, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import { type Tell, tellAll } from '../store/outbox'
import type { Ending } from '../store/records'
import { create, replace, type Write } from '../store/writes'
import { refuseHeldByOther } from '../verification/holding'
import { endingItemId } from './hearing'

/** Reports of one product that are looked at. */
const MOST = 100

export interface Reported {
  code: string
  ended: Day
  reason: EndingReason
  text: string
}

/**
 * A report of this platform, of a product that it launched or that its supplier says it sells: the supplier has five
 * days to answer. One report at a time for each product. `path`: where the fields are, for the refusals.
 */
export async function reportedEnding(
  call: Call,
  platform: { id: string; name: Text },
  { code: asked, ended, reason, text }: Reported,
  path: (field: keyof Reported) => string[],
): Promise<{ writes: Write[]; tell: Tell[]; after: Stored<Ending> }> {
  const code = await codeOf(call, await tokenOfId(call, asked))
  const { product, submitted, supplier } = await behind(call, code)
  const listing = await call.read.one(listings, listingId(product._id, platform.id))
  const stated = submitted.dossier.partnerships.some((one) => isNamed(platform, one.platform))
  if (!listing?.launched && !stated) refuseField(path('code'), 'ending.notHere')
  const may = mayEndOn(ended, shanghaiDay(call.now))
  if (may !== 'yes') refuseField(path('ended'), `ending.${may}`)
  const { _id: productId, supplierId } = product
  const others = await call.read.find(endings, { where: { productId }, limit: MOST })
  const own = others.filter(({ platformId }) => platformId === platform.id)
  const id = sha256(['ending', productId, platform.id, ended].join('|')).slice(0, 32)
  const known = own.find(({ _id }) => _id === id)
  const open = own.some(({ state }) => state === 'hearing' || state === 'checking')
  // What was decided of this day is decided; the supplier and the platform have their ways to have it looked at again.
  if (open || (known && known.state !== 'withdrawn')) refuse('ALREADY_DONE')
  const made: Ending = {
    productId,
    supplierId,
    platformId: platform.id,
    platform: platform.name,
    token: code._id,
    product: submitted.dossier.name,
    supplier: supplier.name,
    ended,
    reason,
    text,
    state: 'hearing',
    hearing: true,
    heardUntil: new Date(heardUntil(call.now)).toISOString(),
    reportedAt: call.at,
    reporter: call.openid,
    order: `${call.at}|${id}`,
    revision: (known?.revision ?? 0) + 1,
  }
  const params = { product: made.product, platform: made.platform, until: shanghaiDay(heardUntil(call.now)) }
  const to = await membersOf(call, supplierId)
  return {
    writes: [known ? replace(endings, known, made) : create(endings, id, made)],
    tell: tellAll(to, { code: 'endingReported', params }, endingLink(id)),
    after: { ...made, _id: id },
  }
}

/** The supplier's page of it. */
export const endingLink = (id: string): string => `/supplier/pages/ending/ending?id=${id}`

/** The report taken back before it was decided, with the clerks' item closed unread where it had come so far. */
export async function takenBack(
  call: Call,
  ending: Stored<Ending>,
  seen: number,
): Promise<{ writes: Write[]; tell: Tell[]; after: Stored<Ending> }> {
  if (ending.state !== 'hearing' && ending.state !== 'checking') refuse('ALREADY_DONE')
  if (ending.revision !== seen) refuse('CONFLICT', { params: { revision: ending.revision } })
  const item = await call.read.one(verifications, endingItemId(ending._id))
  if (item?.open) refuseHeldByOther(call, item)
  const changes = { state: 'withdrawn' as const, hearing: false, decidedAt: call.at }
  const params = { product: ending.product, platform: ending.platform }
  const to = await membersOf(call, ending.supplierId)
  return {
    writes: [
      replace(endings, ending, changes),
      ...(item?.open ? [replace(verifications, item, { open: false, closedAt: call.at })] : []),
    ],
    tell: tellAll(to, { code: 'endingWithdrawn', params }, endingLink(ending._id)),
    after: { ...ending, ...changes, revision: ending.revision + 1 },
  }
}
