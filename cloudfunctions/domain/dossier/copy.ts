import type { CategoryForm } from '../../../typings/catalog'
import type { CopiedPart } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'
import { emptyDossier } from './empty'

/**
 * A dossier for a sister product: what is the company's (brand, manufacturer, licences, partnerships) comes
 * along, what was issued for or photographed of the one product does not. Names the parts of either kind that
 * the original holds.
 */
export function copyOf(
  original: Dossier,
  name: string,
  { licenceTypes }: CategoryForm,
): { dossier: Dossier; carried: CopiedPart[]; left: CopiedPart[] } {
  const { category, origin, brand, tags, manufacturer, onProductionLicenceList, partnerships } = original
  const isFiling = (type: string) => licenceTypes[type]?.kind === 'filing'
  const licences = original.licences.filter(({ type }) => !isFiling(type))
  const dossier: Dossier = {
    ...emptyDossier(category, name, origin),
    ...(brand && { brand }),
    ...(tags?.length && { tags }),
    ...(manufacturer && { manufacturer }),
    ...(onProductionLicenceList !== undefined && { onProductionLicenceList }),
    licences,
    partnerships,
  }
  const { gtin, reports, label, packaging } = original
  return {
    dossier,
    carried: present({
      brand,
      tags: tags?.length,
      manufacturer,
      licences: licences.length,
      partnerships: partnerships.length,
    }),
    left: present({
      gtin,
      filings: original.licences.length - licences.length,
      reports: reports.length,
      label: label.fields.length || label.noBannedClaims !== undefined,
      packaging: packaging.photos.length || packaging.weightKg !== undefined || packaging.drop !== undefined,
    }),
  }
}

function present(parts: Partial<Record<CopiedPart, unknown>>): CopiedPart[] {
  return Object.entries(parts).flatMap(([part, held]) => (held ? [part as CopiedPart] : []))
}
