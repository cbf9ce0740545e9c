/** Looking at what arrived: size, first bytes, whether it was here before, and what WeChat says of a picture. */
import type { ConfirmedDocument } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { refuse, refuseField } from '../onion/refusal'
import { documentContents, documents } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { DocumentRecord } from '../store/records'
import { discard, download, isFileAt, limitsOf, looksLike } from '../store/storage'
import { create, replace, type Write } from '../store/writes'
import { pictureVerdict } from './contentCheck'
import { documentInfo } from './documents'

/**
 * Accepts the file of an issued document. What is refused is deleted. A content that its owner uploaded before is
 * not kept twice: the first document answers, the new file goes. `owner` is who the content belongs to.
 */
export async function confirmed(
  call: Call,
  document: Stored<DocumentRecord>,
  fileId: string,
  owner: string,
): Promise<{ writes: Write[]; answer: ConfirmedDocument }> {
  if (document.uploadedAt) return { writes: [], answer: documentInfo(document) }
  if (document.duplicateOf) return { writes: [], answer: await standsFor(call, document.duplicateOf) }
  if (!isFileAt(fileId, document.cloudPath)) refuseField(['fileId'], 'file')
  const bytes = await download(fileId)
  if (!bytes) return refuseField(['fileId'], 'fileMissing')
  await refuseUnfit(document, fileId, bytes)
  const digest = sha256(bytes)
  const contentId = `${owner}:${digest}`
  const known = await call.read.one(documentContents, contentId)
  if (known) {
    const answer = await standsFor(call, known.documentId)
    await discard(fileId)
    return { writes: [replace(documents, document, { duplicateOf: known.documentId })], answer }
  }
  const verdict = await pictureVerdict(call.request, document.type, bytes)
  if (verdict === 'risky') {
    await discard(fileId)
    refuse('CONTENT_RISKY')
  }
  const changes = {
    fileId,
    size: bytes.length,
    sha256: digest,
    uploadedAt: call.at,
    ...(verdict === 'unreachable' && { unchecked: true as const }),
  }
  return {
    writes: [
      replace(documents, document, changes),
      create(documentContents, contentId, { documentId: document._id }),
    ],
    answer: documentInfo({ ...document, ...changes }),
  }
}

async function refuseUnfit(
  { purpose, type }: DocumentRecord,
  fileId: string,
  bytes: Uint8Array,
): Promise<void> {
  const { limitMb, bytes: most, allowed } = limitsOf(purpose)
  if (bytes.length > most) {
    await discard(fileId)
    refuse('TOO_LARGE', { issues: [{ path: ['fileId'], code: 'fileTooLarge', params: { limitMb } }] })
  }
  if (!looksLike(type, bytes)) {
    await discard(fileId)
    refuseField(['fileId'], 'fileContent', { allowed })
  }
}

/** The document that holds the same content. */
async function standsFor(call: Call, documentId: string): Promise<ConfirmedDocument> {
  const first = await call.read.one(documents, documentId)
  if (!first) throw new Error(`document ${documentId} of a known content is gone`)
  return { ...documentInfo(first), known: true }
}
