/** Companies. */
import type { Region, VerificationResult } from '../../../../typings/contract'
import type { CapacityFigures } from '../../../../typings/dossier'
import type { Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/** What a clerk read in a register. */
export interface RegisterEntry {
  result: VerificationResult
  at: Instant
  by: string
}

/** Id: credit code. Every change of a fact about the supplier replaces it: see `hold` in writes.ts. */
export interface Supplier extends Revised {
  name: string
  region: Region
  contact: { name: string; mobile: string }
  founder: string
  capacity: CapacityFigures
  capacityRevision: number
  register?: RegisterEntry
  createdAt: Instant
}
