import type { DocumentId } from '../../../typings/dossier'
import type { CreditCode } from '../../../typings/text'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { documents } from '../store/collections'

/** Refuses as evidence what neither the Centre nor this supplier has uploaded. */
export async function refuseUnknownEvidence(
  call: Call,
  supplierId: CreditCode,
  ids: DocumentId[],
): Promise<void> {
  const found = await call.read.many(documents, ids)
  const known = new Set(
    found
      .filter((one) => one.uploadedAt && (one.supplierId === supplierId || isCentres(one)))
      .map((one) => one._id),
  )
  const issues = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: ['documents', index], code: 'document' }],
  )
  if (issues.length > 0) refuse('INVALID_INPUT', { issues })
}

const isCentres = (document: { supplierId?: string; purpose: string }) =>
  document.supplierId === undefined && document.purpose === 'register'
