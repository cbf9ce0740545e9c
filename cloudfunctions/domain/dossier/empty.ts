import type { Origin } from '../../../typings/catalog'
import type { Dossier } from '../../../typings/dossier'

/** A product of which only the name is known. Every requirement of its category is still open. */
export function emptyDossier(category: string, name: string, origin: Origin): Dossier {
  return {
    category,
    name,
    origin,
    licences: [],
    reports: [],
    label: { fields: [] },
    packaging: { photos: [] },
    partnerships: [],
  }
}
