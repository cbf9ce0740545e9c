/** What a reviewer saw in the photographs of a product, as records. */

import type { CategoryForm } from '../../../typings/catalog'
import type { LabelReported } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'
import { formOf } from '../code/assessing'
import { behind } from '../code/codeDetail'
import { signed } from '../launch/deciding'
import type { Call } from '../onion/call'
import type { Reviewer } from '../onion/gates'
import { refuse, refuseField } from '../onion/refusal'
import { products, verifications } from '../store/collections'
import type { Stored } from '../store/database'
import type { Code, Sight, Verification } from '../store/records'
import { replace, type Write } from '../store/writes'
import { opened } from '../verification/openVerifications'
import { CLAIMS, dropDocuments, labelPhotos } from '../verification/seen'
import { labelVerificationId } from '../verification/statements'

interface Saw {
  version: number
  seen: string[]
  missing: string[]
  drop?: boolean | undefined
}

/**
 * Keeps what was seen with the photographs it was seen in. What is missing colours nothing by itself: the label stands
 * in the Centre's queue again with what the platform says, and a clerk decides. Refuses what the category does not ask
 * for, what the supplier does not state, and a version that is no longer the one in force.
 */
export async function sighted(
  call: Call,
  who: Reviewer,
  code: Stored<Code>,
  { version, seen, missing, drop }: Saw,
): Promise<{ writes: Write[]; reported: boolean }> {
  const { product, submitted } = await behind(call, code)
  if (submitted.version !== version) refuse('CONFLICT', { params: { revision: submitted.version } })
  const { dossier } = submitted
  refuseUnstated(dossier, formOf(dossier.category), { seen, missing })
  const by = { ...signed(call, who), platformId: who.platform.id, platform: who.platform.name }
  const sight: Sight = { ...product.sight }
  if (seen.length + missing.length > 0) {
    const photos = labelPhotos(dossier)
    if (photos.length === 0) refuseField(['seen'], 'review.noPhotos')
    sight.label = { ...by, documents: photos, seen, missing }
  }
  if (drop !== undefined) {
    const documents = dropDocuments(dossier)
    if (documents.length === 0) refuseField(['drop'], 'review.noPhotos')
    sight.drop = { ...by, documents, asStated: drop }
  }
  const writes: Write[] = [replace(products, product, { sight })]
  const task = missing.length > 0 && (await labelTask(call, product._id))
  if (task) writes.push(report(call, task, { platform: who.platform.name, missing, at: call.at }))
  return { writes, reported: Boolean(task) }
}

async function labelTask(call: Call, productId: string): Promise<Stored<Verification> | undefined> {
  return call.read.one(verifications, labelVerificationId(productId))
}

/** The label's item stands in the queue again; one that is open keeps its time. */
function report(call: Call, item: Stored<Verification>, reported: LabelReported): Write {
  return replace(verifications, item, { ...(item.open ? {} : opened(call, item._id)), reported })
}

function refuseUnstated(
  { label, origin }: Dossier,
  { category }: CategoryForm,
  { seen, missing }: Pick<Saw, 'seen' | 'missing'>,
): void {
  const asked = category.label.fields.filter((field) => !field.origin || field.origin === origin)
  const stated = new Set(asked.map(({ id }) => id).filter((id) => label.fields.includes(id)))
  if (label.noBannedClaims) stated.add(CLAIMS)
  const all = [...seen, ...missing]
  const odd = all.some((id) => !stated.has(id)) || new Set(all).size < all.length
  if (odd) refuseField(['seen'], 'review.notStated')
}
