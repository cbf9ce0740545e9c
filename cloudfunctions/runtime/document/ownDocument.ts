/** Whose a document is: the company's, or, as the evidence of a claim, the person's alone. */
import type { Issue } from '../../../typings/contract'
import type { DocumentId, DocumentPurpose } from '../../../typings/dossier'
import type { Call } from '../onion/call'
import { type Gate, type Known, type Member, supplierEditor } from '../onion/gates'
import { refuse } from '../onion/refusal'
import { NOTICE_VERSION } from '../onion/settings'
import { documents } from '../store/collections'
import type { Stored } from '../store/database'
import { sha256 } from '../store/digest'
import type { DocumentRecord, Supplier } from '../store/records'

/** Files that one person may put up as evidence of claims. */
const MOST_EVIDENCE = 30

/** Pictures that one person may put up with problem reports in 24 hours: five reports of three. */
const MOST_PICTURES = 15
const DAY_MS = 24 * 3_600_000

/** Files that belong to the person alone, whoever that is. */
const isPersonal = (purpose: DocumentPurpose) => purpose === 'claim' || purpose === 'problem'

/**
 * Whose a new file will be, and its folder. Evidence of a claim and pictures of a problem are put up by people who have
 * no company; their folder does not show the openid. Everything else needs a member who may change things.
 */
export async function keeperOf(
  call: Call,
  { user }: Known,
  purpose: DocumentPurpose,
): Promise<{ supplier?: Stored<Supplier>; folder: string }> {
  const folder = `${purpose}/${sha256(`folder|${call.openid}`).slice(0, 24)}`
  if (purpose === 'problem') {
    const after = new Date(call.now - DAY_MS).toISOString()
    const lately = await call.read.count(documents, { owner: call.openid, purpose, createdAt: { after } })
    if (lately >= MOST_PICTURES) refuse('RATE_LIMITED', { params: { limit: MOST_PICTURES } })
    return { folder }
  }
  if (purpose !== 'claim') {
    const { supplier } = await supplierEditor(call)
    return { supplier, folder: `dossier/${supplier._id}` }
  }
  if (user?.consent?.version !== NOTICE_VERSION) return refuse('CONSENT_REQUIRED')
  const there = await call.read.count(documents, { owner: call.openid, purpose })
  if (there >= MOST_EVIDENCE) refuse('RATE_LIMITED', { params: { limit: MOST_EVIDENCE } })
  return { folder }
}

/** A document of mine. One of the company must pass the gate; another's answers like one that is not there. */
export async function ownDocument(
  call: Call,
  documentId: DocumentId,
  gate: Gate<Member>,
): Promise<Stored<DocumentRecord>> {
  const document = await call.read.one(documents, documentId)
  if (document && isPersonal(document.purpose))
    return document.owner === call.openid ? document : refuse('NOT_FOUND')
  const { supplier } = await gate(call)
  return document?.supplierId === supplier._id ? (document as Stored<DocumentRecord>) : refuse('NOT_FOUND')
}

/** Refuses ids that this company never uploaded. */
export async function refuseForeign(
  call: Call,
  supplierId: string,
  ids: DocumentId[],
  path: Issue['path'],
): Promise<void> {
  await refuseUnless(call, ids, path, (document) => document.supplierId === supplierId)
}

/** Refuses ids that are not files of the caller's own, put up for that purpose. */
export async function refuseNotMine(
  call: Call,
  ids: DocumentId[],
  path: Issue['path'],
  purpose: 'claim' | 'problem' = 'claim',
): Promise<void> {
  await refuseUnless(call, ids, path, (one) => one.purpose === purpose && one.owner === call.openid)
}

async function refuseUnless(
  call: Call,
  ids: DocumentId[],
  path: Issue['path'],
  mine: (document: DocumentRecord) => boolean,
): Promise<void> {
  const found = await call.read.many(documents, ids)
  const known = new Set(found.filter((one) => one.uploadedAt && mine(one)).map((one) => one._id))
  const issues = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: ids.length > 1 ? [...path, index] : path, code: 'document' }],
  )
  if (issues.length > 0) refuse('INVALID_INPUT', { issues })
}
