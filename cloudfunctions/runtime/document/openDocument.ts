import type { OpenedDocument, OpenPurpose } from '../../../typings/contract'
import type { Call, Who } from '../onion/call'
import { randomName } from '../onion/ports'
import { refuse } from '../onion/refusal'
import { accessLog } from '../store/collections'
import type { Stored } from '../store/database'
import type { DocumentRecord } from '../store/records'
import { LINK_SECONDS, shortLink } from '../store/storage'
import { create, type Write } from '../store/writes'

/** A document as a short-lived link, with what is drawn over it. */
export async function opened(
  call: Call,
  document: Stored<DocumentRecord>,
  watermark: string,
): Promise<OpenedDocument> {
  const url = document.fileId && (await shortLink(document.fileId))
  if (!url) return refuse('NOT_FOUND')
  const expiresAt = new Date(call.now + LINK_SECONDS * 1000).toISOString()
  return { url, type: document.type, name: document.name, expiresAt, watermark }
}

/** Who opened it, for whom and when: `Name · Platform · 2026-11-22 10:30`, in Shanghai's time. */
export function watermarkOf(call: Call, name: string, house: string): string {
  const local = new Date(call.now + 8 * 3600_000).toISOString()
  return [name, house, `${local.slice(0, 10)} ${local.slice(11, 16)}`].filter(Boolean).join(' · ')
}

/** The access log's entry; committed before the link is answered. */
export function accessEntry(
  call: Call,
  who: Who,
  document: Stored<DocumentRecord>,
  purpose: OpenPurpose,
): Write {
  return create(accessLog, randomName(24), {
    at: call.at,
    by: call.openid,
    role: who.role,
    documentId: document._id,
    supplierId: document.supplierId,
    purpose,
    request: call.request,
  })
}
