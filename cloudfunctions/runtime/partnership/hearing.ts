/** The end of a hearing: both sides go to the Centre's clerks. And what they decide. */
import type { Text } from '../../../typings/text'
import type { MessageCode } from '../message/wordedCodes'
import type { Call } from '../onion/call'
import { endings, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Ending, Product, Verification } from '../store/records'
import { create, replace, type Write } from '../store/writes'
import { opened } from '../verification/openVerifications'
import { peopleOf } from './asking'

const TITLE: Text = { zh: '友商终止合作', en: 'Partnership ended' }
const NOWHERE = { name: { zh: '', en: '' }, url: '' }

/** The item in the clerks' queue. */
export const endingItemId = (id: string): string => `partnership:${id}`

/** The report with what the supplier said, before the clerks. Without an answer the supplier has had its time. */
export async function toClerks(
  call: Call,
  ending: Stored<Ending>,
  answer: Ending['answer'],
): Promise<{ writes: Write[]; after: Stored<Ending> }> {
  const changes = { state: 'checking' as const, hearing: false, ...(answer && { answer }) }
  const after = { ...ending, ...changes, revision: ending.revision + 1 }
  const id = endingItemId(ending._id)
  const known = await call.read.one(verifications, id)
  const item = itemOf(call, after, id)
  return {
    writes: [
      replace(endings, ending, changes),
      known ? replace(verifications, known, item) : create(verifications, id, item),
    ],
    after,
  }
}

function itemOf(call: Call, ending: Stored<Ending>, id: string): Verification {
  const { _id, platform, platformId, ended, reason, text, answer } = ending
  return {
    ...opened(call, id),
    kind: 'partnership',
    title: TITLE,
    number: platform.zh,
    register: NOWHERE,
    supplierId: ending.supplierId,
    supplier: ending.supplier,
    stated: {},
    productId: ending.productId,
    product: ending.product,
    products: 1,
    attempts: [],
    partnership: { id: _id, platform: platform.zh, ended, reason },
    ending: {
      id: _id,
      platformId,
      text,
      ...(answer && { answer: { text: answer.text, documents: answer.documents } }),
    },
    revision: 1,
  }
}

/** What a clerk's reading does to the report, and who of the platform hears of it. Nothing for any other item. */
export async function decidedEnding(
  call: Call,
  { ending: reported, entry }: Verification,
): Promise<{ writes: Write[]; tell: Tell[] }> {
  const ending = reported && (await call.read.one(endings, reported.id))
  if (!ending) return { writes: [], tell: [] }
  const verified = entry?.result.confirmed === true
  const state = verified ? ('verified' as const) : ('dismissed' as const)
  const code: MessageCode = verified ? 'endingVerifiedHere' : 'endingDismissedHere'
  const about = { code, params: { product: ending.product, supplier: ending.supplier } }
  const to = await peopleOf(call, ending.platformId)
  return {
    writes: [replace(endings, ending, { state, decidedAt: call.at })],
    tell: tellAll(to, about, '/platform/pages/partnerships/partnerships?tab=ended'),
  }
}

/** The report when the reading of it counts no longer: it is before the clerks once more. */
export async function reopenedEnding(call: Call, { ending: reported }: Verification): Promise<Write[]> {
  const ending = reported && (await call.read.one(endings, reported.id))
  return ending ? [replace(endings, ending, { state: 'checking' })] : []
}

/** The product with the verified removal among what counts, or without it. */
export function withRemoval(
  product: Stored<Product>,
  { ending, partnership, entry }: Verification,
): Stored<Product> {
  if (!ending || !partnership?.ended) return product
  const { platform, ended, reason = 'other' } = partnership
  const others = (product.removals ?? []).filter(({ id }) => id !== ending.id)
  const counts = entry?.result.confirmed === true
  return {
    ...product,
    removals: counts ? [...others, { id: ending.id, platform, ended, reason }] : others,
  }
}
