/** What goes with a review: files of its platform, opened by the platform, the Centre and the supplier. */
import type { ReviewFound } from '../../../typings/contract'
import type { DocumentId } from '../../../typings/dossier'
import { evidenceUntil, isKept, keptWithReview } from '../document/keeping'
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { documents } from '../store/collections'
import type { Stored } from '../store/database'
import type { DocumentRecord, Review } from '../store/records'
import { replace, type Write } from '../store/writes'

/** What a new file of a platform's reviewers, or of its server, is. */
export const newEvidence = (call: Call, platformId: string) => ({
  purpose: 'review' as const,
  platformId,
  keptUntil: evidenceUntil(call),
})

/** The files that go with a result, kept as long as it. Refuses what this platform never put up for a review. */
export async function evidenceKept(call: Call, platformId: string, ids: DocumentId[]): Promise<Write[]> {
  const found = await call.read.many(documents, [...new Set(ids)])
  const own = found.filter((one) => one.uploadedAt && isEvidence(one, platformId) && isKept(one, call))
  const known = new Set(own.map(({ _id }) => _id))
  const issues = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: ['documents', index], code: 'document' }],
  )
  if (issues.length > 0) refuse('INVALID_INPUT', { issues })
  return own.map((one) => replace(documents, one, { keptUntil: keptWithReview(call) }))
}

/** A document of a review that is over. */
export async function reviewDocument(
  call: Call,
  review: Stored<Review>,
  documentId: DocumentId,
): Promise<Stored<DocumentRecord>> {
  if (!review.outcome?.documents.includes(documentId)) return refuse('NOT_FOUND')
  return (await call.read.one(documents, documentId)) ?? refuse('NOT_FOUND')
}

/** A file that this platform's reviewers or its server put up. */
export const isEvidence = (document: DocumentRecord, platformId: string): boolean =>
  document.purpose === 'review' && document.platformId === platformId

/** A critical fault can turn a code red at once, so it is shown: by photographs, or the laboratory's report. */
export function refuseUnshown({ result, documents = [] }: ReviewFound): void {
  if (result === 'critical' && documents.length === 0) refuseField(['documents'], 'review.evidence')
}
