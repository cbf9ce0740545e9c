import type { OpenedDocument, OpenPurpose } from '../../../typings/contract'
import type { Text } from '../../../typings/text'
import type { Call, Who } from '../onion/call'
import { randomName } from '../onion/ports'
import { refuse } from '../onion/refusal'
import { accessLog } from '../store/collections'
import type { Stored } from '../store/database'
import type { DocumentRecord } from '../store/records'
import { download, LINK_SECONDS, shortLink } from '../store/storage'
import { create, type Write } from '../store/writes'
import { pictureVerdict } from './contentCheck'

/** Milliseconds for which a picture that nobody could check is closed to all but its owner. */
const CLOSED_UNCHECKED = 24 * 3600_000

/**
 * A picture that WeChat could not check at its upload is checked before anybody else sees it. While that still
 * fails others are asked to come back; after a day evidence no longer waits for a service that is down, since
 * only named people open it, each opening on record.
 */
async function refuseUnchecked(call: Call, document: Stored<DocumentRecord>): Promise<void> {
  const { unchecked, fileId, type, uploadedAt } = document
  const bytes = unchecked && fileId && (await download(fileId))
  if (!bytes) return
  const verdict = await pictureVerdict(call.request, type, bytes)
  if (verdict === 'risky') refuse('CONTENT_RISKY')
  if (verdict === 'unreachable' && call.now < Date.parse(uploadedAt ?? '') + CLOSED_UNCHECKED) refuse('BUSY')
}

/** A document as a short-lived link, with what is drawn over it: nothing for the owner. */
export async function opened(
  call: Call,
  document: Stored<DocumentRecord>,
  watermark: string,
): Promise<OpenedDocument> {
  if (watermark) await refuseUnchecked(call, document)
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
  who: Who & { platform?: { name: Text } },
  document: Stored<DocumentRecord>,
  purpose: OpenPurpose,
): Write {
  const id = randomName(24)
  const { supplierId } = document
  return create(accessLog, id, {
    at: call.at,
    by: call.openid,
    role: who.role,
    ...(who.platform && { platform: who.platform.name }),
    documentId: document._id,
    ...(supplierId && { supplierId }),
    purpose,
    request: call.request,
    order: `${call.at}|${id}`,
  })
}
