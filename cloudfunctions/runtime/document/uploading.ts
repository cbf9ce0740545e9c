/** Looking at what arrived: size, first bytes, whether it was here before, and what WeChat says of a picture. */
import type { ConfirmedDocument } from '../../../typings/contract'
import type { Call } from '../onion/call'
import { Refused, refuse, refuseField } from '../onion/refusal'
import { documents } from '../store/collections'
import type { Stored } from '../store/database'
import type { DocumentRecord } from '../store/records'
import { discard, download, isFileAt, limitsOf, looksLike } from '../store/storage'
import { replace, type Write } from '../store/writes'
import { contentOf } from './content'
import { documentInfo } from './documents'
import { type FileLimit, refuseTooLarge } from './issuing'

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
  if (document.duplicateOf) return { writes: [], answer: await firstOf(call, document.duplicateOf) }
  const { purpose, type } = document
  const limit = limitsOf(purpose)
  const bytes = await arrived(document, fileId, limit, limit.allowed, (held) => looksLike(type, held))
  const content = await deletedWhenRefused(fileId, () => contentOf(call, type, bytes, owner))
  if (content.first) {
    await discard(fileId)
    const { first, writes } = content
    const duplicate = replace(documents, document, { duplicateOf: first._id })
    return { writes: [...writes, duplicate], answer: { ...documentInfo(first), known: true } }
  }
  const changes = { fileId, uploadedAt: call.at, ...content.facts }
  return {
    writes: [replace(documents, document, changes), content.remembered(document._id)],
    answer: documentInfo({ ...document, ...changes }),
  }
}

/** The bytes of an issued file. One that is elsewhere, too large or of another type is refused, and goes. */
export async function arrived(
  { cloudPath }: DocumentRecord,
  fileId: string,
  limit: FileLimit | undefined,
  allowed: string,
  accepts: (bytes: Uint8Array) => boolean,
): Promise<Uint8Array> {
  if (!isFileAt(fileId, cloudPath)) refuseField(['fileId'], 'file')
  const bytes = await download(fileId)
  if (!bytes) return refuseField(['fileId'], 'fileMissing')
  return deletedWhenRefused(fileId, async () => {
    if (limit) refuseTooLarge(bytes.length, limit, ['fileId'])
    return accepts(bytes) ? bytes : refuseField(['fileId'], 'fileContent', { allowed })
  })
}

async function deletedWhenRefused<T>(fileId: string, judge: () => Promise<T>): Promise<T> {
  try {
    return await judge()
  } catch (fault) {
    if (fault instanceof Refused) await discard(fileId)
    throw fault
  }
}

/** The document that holds the same content. */
async function firstOf(call: Call, documentId: string): Promise<ConfirmedDocument> {
  const first = await call.read.one(documents, documentId)
  return first ? { ...documentInfo(first), known: true } : refuse('NOT_FOUND')
}
