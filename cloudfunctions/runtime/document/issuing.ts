/** A file that is about to come: its record, and the only path under which it may be put up. */

import type { Issue } from '../../../typings/contract'
import type { DocumentId } from '../../../typings/dossier'
import type { Call } from '../onion/call'
import { randomName } from '../onion/ports'
import { refuse, refuseField } from '../onion/refusal'
import { documents } from '../store/collections'
import type { DocumentRecord } from '../store/records'
import { create, type Write } from '../store/writes'

/** The most that a file may hold. */
export interface FileLimit {
  limitMb: number
  bytes: number
}

interface Announced {
  name: string
  type: string
  size: number
}

interface Place {
  /** Undefined for a type that is not taken at all. */
  limit: FileLimit | undefined
  /** The types that are taken, in words. */
  allowed: string
  pathOf(documentId: DocumentId): string
  /** Whose it is, and what for. */
  of: Pick<DocumentRecord, 'purpose'> &
    Partial<Pick<DocumentRecord, 'supplierId' | 'productId' | 'platformId' | 'keptUntil'>>
}

/** What is too large or of another type gets no path. */
export function issued(
  call: Call,
  { name, type, size }: Announced,
  { limit, allowed, pathOf, of }: Place,
): { writes: Write[]; target: string; answer: { documentId: DocumentId; cloudPath: string } } {
  if (!limit) return refuseField(['type'], 'fileType', { allowed })
  refuseTooLarge(size, limit, ['size'])
  const documentId = randomName(20)
  const cloudPath = pathOf(documentId)
  const record = { ...of, name, type, size, cloudPath, owner: call.openid, createdAt: call.at, revision: 1 }
  return {
    writes: [create(documents, documentId, record)],
    target: documentId,
    answer: { documentId, cloudPath },
  }
}

export function refuseTooLarge(size: number, { bytes, limitMb }: FileLimit, path: Issue['path']): void {
  if (size > bytes) refuse('TOO_LARGE', { issues: [{ path, code: 'fileTooLarge', params: { limitMb } }] })
}
