import type { DossierChanges } from '../../../typings/contract'
import type { Dossier } from '../../../typings/dossier'

/** The dossier after a save: given parts replaced, parts given as null taken away. */
export function changed(dossier: Dossier, changes: DossierChanges): Dossier {
  const parts = Object.entries({ ...dossier, ...changes }).filter(([, part]) => part !== null)
  return Object.fromEntries(parts) as unknown as Dossier
}
