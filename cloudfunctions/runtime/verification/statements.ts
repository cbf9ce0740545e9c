/** Verification items of a product: its reports, its partnerships, and what was changed after it was green. */
import type { Dossier, InspectionReport, Partnership } from '../../../typings/dossier'
import { normalise } from '../../domain/identifiers'
import { withKept } from '../../domain/verification'
import { sha256 } from '../store/digest'
import type { Product, Verification } from '../store/records'

const keyed = (kind: 'report' | 'partnership', ...parts: string[]): string =>
  `${kind}:${sha256(parts.map(normalise).join('|')).slice(0, 32)}`

export function changeVerificationId(productId: string): string {
  return `change:${productId}`
}

/** One item for a product's label, whatever it says. */
export function labelVerificationId(productId: string): string {
  return `label:${productId}`
}

/**
 * One item for product, laboratory and number: whatever else is stated anew, a report that was found forged stays
 * so. No number or laboratory: nothing to look up yet.
 */
export function reportVerificationId(
  productId: string,
  { number, cma, cnas }: InspectionReport,
): string | undefined {
  const laboratory = cma?.trim() || cnas?.trim()
  return number?.trim() && laboratory ? keyed('report', productId, laboratory, number) : undefined
}

/** One item for each thing that is said of a platform: other days or another reason are another statement. */
export function partnershipVerificationId(
  productId: string,
  { platform, from, ended, reason }: Partnership,
): string | undefined {
  if (!platform.trim()) return undefined
  return keyed('partnership', productId, platform, from ?? '', ended ?? '', reason ?? '')
}

/** There is one label, so it has no id of its own. */
export const LABEL = 'label '

/** The ids of what a dossier states beside its papers, by entry. */
export function statementIds(productId: string, dossier: Dossier): Map<string, string> {
  const ids = new Map([[LABEL, labelVerificationId(productId)]])
  for (const report of dossier.reports) {
    const id = reportVerificationId(productId, report)
    if (id) ids.set(`report ${report.id}`, id)
  }
  for (const partnership of dossier.partnerships) {
    const id = partnershipVerificationId(productId, partnership)
    if (id) ids.set(`partnership ${partnership.id}`, id)
  }
  return ids
}

/** The draft as it counts: with the forged reports and confirmed removals that cannot be taken out of it. */
export function countingDraft(
  { _id: productId, dossier, submitted }: Pick<Product, 'dossier' | 'submitted'> & { _id: string },
  papers: ReadonlyMap<string, Verification>,
): Dossier {
  return withKept(dossier, submitted?.dossier, {
    keyOfReport: (report) => reportVerificationId(productId, report),
    keyOfPartnership: (partnership) => partnershipVerificationId(productId, partnership),
    staysWith: (key) => {
      const item = papers.get(key)
      const result = item?.entry?.result
      return result?.genuine === false || (result?.confirmed === true && Boolean(item?.partnership?.ended))
    },
  })
}
