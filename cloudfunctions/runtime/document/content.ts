/** A content by its SHA-256: whether its owner has it here already, and whether WeChat lets it be shown. */
import type { DocumentId } from '../../../typings/dossier'
import type { Call } from '../onion/call'
import { refuse } from '../onion/refusal'
import { documentContents, documents } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { DocumentRecord } from '../store/records'
import { create, put, replace, type Write } from '../store/writes'
import { pictureVerdict } from './contentCheck'
import { evidenceUntil, isKept } from './keeping'

/** `first`: the document that holds the same content; `writes` keep it for whoever puts it up again. */
interface Known {
  first: Stored<DocumentRecord>
  writes: Write[]
}

interface Fresh {
  first?: undefined
  facts: Pick<DocumentRecord, 'size' | 'sha256' | 'unchecked'>
  /** Says which document holds the content from now on. */
  remembered(documentId: DocumentId): Write
}

/** `owner`: who the content belongs to; another's copy of it is a document of its own. */
export async function contentOf(
  call: Call,
  type: string,
  bytes: Uint8Array,
  owner: string,
): Promise<Known | Fresh> {
  const digest = sha256(bytes)
  const contentId = `${owner}:${digest}`
  const known = await call.read.one(documentContents, contentId)
  const first = known && (await call.read.one(documents, known.documentId))
  if (first && isKept(first, call)) return { first, writes: keptLonger(call, first) }
  const verdict = await pictureVerdict(call.request, type, bytes)
  if (verdict === 'risky') return refuse('CONTENT_RISKY')
  return {
    facts: {
      size: bytes.length,
      sha256: digest,
      ...(verdict === 'unreachable' && { unchecked: true as const }),
    },
    // What held it before may have had its time.
    remembered: (documentId) => (known ? put : create)(documentContents, contentId, { documentId }),
  }
}

/** Evidence that waits for a review waits from now on. */
function keptLonger(call: Call, first: Stored<DocumentRecord>): Write[] {
  const { keptUntil } = first
  const until = evidenceUntil(call)
  return keptUntil !== undefined && keptUntil < until ? [replace(documents, first, { keptUntil: until })] : []
}
