/** Two suppliers, or products of two suppliers, that may be one. */
import type { DuplicateKind, DuplicateSide, DuplicateState } from '../../../../typings/contract'
import type { CreditCode, Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: kind, `-`, hash of the two sides; so the same two are listed once, also after they were decided. */
export interface Duplicate extends Revised {
  kind: DuplicateKind
  state: DuplicateState
  /** Not decided yet; one that waits for its second person is open as well. */
  open: boolean
  sides: [DuplicateSide, DuplicateSide]
  firstId: CreditCode
  secondId: CreditCode
  proposalId?: string
  at: Instant
  decided?: { at: Instant; by: string; reason: string; keep?: CreditCode }
  /** `at` while open, else when it was decided, and id: the order of the list and its cursor. */
  order: string
}
