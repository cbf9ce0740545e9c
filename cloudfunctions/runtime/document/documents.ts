import type { DossierChanges, Issue } from '../../../typings/contract'
import type { DocumentId, DocumentInfo, Dossier } from '../../../typings/dossier'
import { documents } from '../store/collections'
import type { Reader, Stored } from '../store/database'
import type { DocumentRecord } from '../store/records'

/** A reference to a document and where in the dossier it stands. */
interface Reference {
  id: DocumentId
  path: (string | number)[]
}

/** Every document that a dossier, or a part of one, refers to. */
export function documentReferences(dossier: DossierChanges): Reference[] {
  const found: Reference[] = []
  const add = (path: (string | number)[], ids: (DocumentId | undefined)[] = []) => {
    for (const [index, id] of ids.entries()) if (id) found.push({ id, path: [...path, index] })
  }
  for (const [index, licence] of (dossier.licences ?? []).entries()) {
    add(['licences', index, 'documents'], licence.documents)
    if (licence.renewalNotice)
      found.push({ id: licence.renewalNotice, path: ['licences', index, 'renewalNotice'] })
  }
  for (const [index, report] of (dossier.reports ?? []).entries())
    add(['reports', index, 'documents'], report.documents)
  for (const [index, photo] of (dossier.packaging?.photos ?? []).entries())
    found.push({ id: photo.document, path: ['packaging', 'photos', index, 'document'] })
  add(['packaging', 'drop', 'documents'], dossier.packaging?.drop?.documents)
  for (const [index, partnership] of (dossier.partnerships ?? []).entries())
    add(['partnerships', index, 'documents'], partnership.documents)
  return found
}

export function documentInfo(document: Stored<DocumentRecord>): DocumentInfo {
  const { _id: id, purpose, name, type, size, uploadedAt, unchecked } = document
  return { id, purpose, name, type, size, ...(uploadedAt && { uploadedAt }), ...(unchecked && { unchecked }) }
}

/** What a dossier refers to and what is asked for beside it, by id. */
export async function documentsOf(
  read: Reader,
  dossier: Dossier,
  more: DocumentId[] = [],
): Promise<Record<DocumentId, DocumentInfo>> {
  const ids = documentReferences(dossier).map((reference) => reference.id)
  const found = await read.many(documents, [...ids, ...more])
  return Object.fromEntries(found.map((document) => [document._id, documentInfo(document)]))
}

/** References to what this supplier never uploaded; another's document is as unknown as one that is not there. */
export async function foreignDocuments(
  read: Reader,
  supplierId: string,
  changes: DossierChanges,
): Promise<Issue[]> {
  const references = documentReferences(changes)
  const found = await read.many(
    documents,
    references.map((reference) => reference.id),
  )
  const own = new Set(found.filter((d) => d.supplierId === supplierId && d.uploadedAt).map((d) => d._id))
  return references
    .filter((reference) => !own.has(reference.id))
    .map(({ path }) => ({ path: ['changes', ...path], code: 'document' }))
}
