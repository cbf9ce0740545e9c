/** What somebody saw in a product's photographs, as facts: it is no longer the supplier's word alone. */
import type { Facts } from '../../../typings/assessment'
import type { CodeDetail } from '../../../typings/contract'
import type { DocumentId, Dossier } from '../../../typings/dossier'
import type { Product, Sighted, Verification } from '../store/records'
import { LABEL, statementIds } from './statements'

/** Stands for "no forbidden claims" among the fields of a label. */
export const CLAIMS = 'claims'
const LABEL_FACES = ['label_front', 'label_back', 'outer']

/** The photographs in which a label's fields are to be seen. */
export const labelPhotos = ({ packaging }: Dossier): DocumentId[] =>
  packaging.photos.filter(({ face }) => LABEL_FACES.includes(face)).map(({ document }) => document)

/** The record of the drops: a video's picture or a report. */
export const dropDocuments = ({ packaging }: Dossier): DocumentId[] => packaging.drop?.documents ?? []

/**
 * What a clerk of the Centre read on the label counts for every field; what a platform's reviewer saw, for the fields
 * named. Either holds only for the photographs that it was seen in. Undefined where nobody has looked.
 */
export function seenFacts(
  { _id: productId, sight }: Pick<Product, 'sight'> & { _id: string },
  dossier: Dossier,
  papers: ReadonlyMap<string, Verification>,
): Facts['seen'] | undefined {
  const label = new Set(readByCentre(papers.get(statementIds(productId, dossier).get(LABEL) ?? ''), dossier))
  if (sight?.label && still(sight.label, labelPhotos(dossier)))
    for (const id of sight.label.seen) label.add(id)
  const drop = sight?.drop?.asStated === true && still(sight.drop, dropDocuments(dossier))
  return label.size > 0 || drop ? { label: [...label].sort(), drop } : undefined
}

/** Whether a sight was of these very photographs. */
const still = (one: Sighted | undefined, now: DocumentId[]): boolean =>
  one !== undefined && one.documents.join() === now.join()

/** What was seen of the photographs that are there now, as a reader of the dossier is told; no person's name. */
export function sightOf({ sight }: Pick<Product, 'sight'>, dossier: Dossier): Pick<CodeDetail, 'sight'> {
  const label = still(sight?.label, labelPhotos(dossier)) && sight?.label
  const drop = still(sight?.drop, dropDocuments(dossier)) && sight?.drop
  if (!label && !drop) return {}
  const shown = {
    ...(label && {
      label: { seen: label.seen, missing: label.missing, at: label.at, platform: label.platform },
    }),
    ...(drop && { drop: { asStated: drop.asStated, at: drop.at, platform: drop.platform } }),
  }
  return { sight: shown }
}

/** An item that is open is being read anew, so its last reading was of something else or is in doubt. */
function readByCentre(item: Verification | undefined, { label }: Dossier): string[] {
  const result = item && !item.open ? item.entry?.result : undefined
  if (result?.outcome !== 'found') return []
  const { missingFields = [], bannedClaims } = result
  const fields = label.fields.filter((id) => !missingFields.includes(id))
  return bannedClaims === false ? [...fields, CLAIMS] : fields
}
