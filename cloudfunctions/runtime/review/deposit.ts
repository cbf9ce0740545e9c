/** A file that a platform's server puts up with one request. */

import { contentOf } from '../document/content'
import type { Call } from '../onion/call'
import type { UnitOfWork } from '../onion/perform'
import { refuse } from '../onion/refusal'
import { type DocumentReport, documentReport } from '../openapi/shapes'
import { documents } from '../store/collections'
import { sha256 } from '../store/digest'
import { cloudPathOf, keepFile } from '../store/storage'
import { create } from '../store/writes'
import { newEvidence } from './evidence'

/** Files of a platform's servers in 24 hours, and what arrives at the same instant. */
const MOST_A_DAY = 200
const DAY_MS = 24 * 3_600_000

interface File {
  name: string
  type: string
  bytes: Uint8Array
  sha256: string
  /** The request's. */
  key: string
}

/**
 * Keeps the file, then its record: one that is left without a record is unreachable, and the repeat of the request
 * writes over it, since its path follows from the key and the content. A content that the platform has here already
 * is not kept twice.
 */
export async function deposited(
  call: Call,
  platformId: string,
  { name, type, bytes, sha256: digest, key }: File,
): Promise<UnitOfWork<DocumentReport>> {
  const after = new Date(call.now - DAY_MS).toISOString()
  const where = { owner: call.openid, purpose: 'review' as const, createdAt: { after } }
  if ((await call.read.count(documents, where)) >= MOST_A_DAY)
    refuse('RATE_LIMITED', { params: { limit: MOST_A_DAY } })
  const content = await contentOf(call, type, bytes, `platform-${platformId}`)
  if (content.first) {
    const { first, writes } = content
    return { writes, target: first._id, answer: documentReport(first) }
  }
  const documentId = sha256(`document|${platformId}|${key}|${digest}`).slice(0, 20)
  const cloudPath = cloudPathOf(`review/${platformId}`, documentId, type)
  const record = {
    ...newEvidence(call, platformId),
    name,
    type,
    ...content.facts,
    cloudPath,
    fileId: await keepFile(cloudPath, bytes),
    uploadedAt: call.at,
    owner: call.openid,
    createdAt: call.at,
    revision: 1,
  }
  return {
    writes: [create(documents, documentId, record), content.remembered(documentId)],
    target: documentId,
    answer: documentReport({ ...record, _id: documentId }),
  }
}
