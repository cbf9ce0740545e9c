/** Appeals against findings. */
import type { Finding } from '../../../../typings/assessment'
import type { AppealEffect, AppealOutcome } from '../../../../typings/contract'
import type { DocumentId } from '../../../../typings/dossier'
import type { CreditCode, Instant } from '../../../../typings/text'
import type { Revised } from './revised'

export interface StoredRound {
  level: 1 | 2
  at: Instant
  by: string
  text: string
  documents: DocumentId[]
  dueAt: Instant
  decision?: {
    outcome: AppealOutcome
    answer: string
    effect: AppealEffect
    at: Instant
    by: string
    /** Openid, so that nobody decides twice. */
    decider: string
  }
}

/** Id: hash of product, requirement and place, `-`, how many there were before. */
export interface Appeal extends Revised {
  /** Hash of product, requirement and place: the finding, whenever it comes up. */
  findingKey: string
  productId: string
  product: string
  supplierId: CreditCode
  supplier: string
  version: number
  finding: Finding
  level: 1 | 2
  rounds: StoredRound[]
  open: boolean
  outcome?: AppealOutcome
  at: Instant
  dueAt: Instant
  /** `dueAt` while open, else when it was decided, and id: the order of the queue and its cursor. */
  order: string
  /** When it was made and id: the order of the supplier's list. */
  listed: string
}
