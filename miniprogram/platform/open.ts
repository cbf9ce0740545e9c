import type { CodeDetail, OpenedDocument, OpenPurpose, Role } from '../../typings/contract'
import { call, requestKey } from '../services/call'
import { isCentre, session } from '../services/session'

/** Purposes that a role can open a document for. Each opening is recorded with its purpose. */
export function purposesOf(role: Role): OpenPurpose[] {
  return isCentre(role)
    ? ['verification', 'complaint', 'random_review']
    : ['launch_review', 'random_review', 'complaint']
}

/**
 * The full view behind a code for whoever may see it: a platform's reviewer or the Centre.
 * @throws CallError
 */
export async function codeDetail(token: string): Promise<CodeDetail> {
  const { role } = await session.me()
  return isCentre(role) ? call('center', 'code', { token }) : call('platform', 'code', { token })
}

/**
 * A short-lived link to one document. Suppliers open their own, which leaves no watermark.
 * @throws CallError
 */
export async function openDocument(asked: {
  documentId: string
  purpose: OpenPurpose
  token: string
  /** Set for evidence of a review, which belongs to the platform. */
  reviewId?: string
}): Promise<OpenedDocument> {
  const { documentId, purpose, token, reviewId } = asked
  const { role } = await session.me()
  if (reviewId && !isCentre(role)) return openEvidence(role, { documentId, purpose, reviewId })
  if (role === 'supplier') return call('supplier', 'openDocument', { documentId })
  const opening = { documentId, purpose, requestKey: requestKey() }
  return isCentre(role)
    ? call('center', 'openDocument', opening)
    : call('platform', 'openDocument', { ...opening, token })
}

function openEvidence(
  role: Role,
  { purpose, ...of }: { documentId: string; purpose: OpenPurpose; reviewId: string },
): Promise<OpenedDocument> {
  const opening = { ...of, requestKey: requestKey() }
  return role === 'supplier'
    ? call('supplier', 'openReviewDocument', opening)
    : call('platform', 'openReviewDocument', { ...opening, purpose })
}
