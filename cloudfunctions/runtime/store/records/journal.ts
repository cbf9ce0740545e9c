/** What a commit leaves behind beside its effect. */
import type { Role } from '../../../../typings/contract'
import type { Instant, Reason } from '../../../../typings/text'

/** What is to be sent or done after a commit. Id: random, which is also the right to kick it. */
export type OutboxEntry = { at: Instant } & (
  | { kind: 'message'; to: string; about: Reason; link?: string }
  | { kind: 'reassess'; productId: string }
  | { kind: 'extract'; extractId: string }
  /** News of one code for one platform; `urgent` before the others. */
  | { kind: 'webhook'; queue: string; platformId: string; urgent?: boolean }
)

/** Id: hash of user, action and request key. */
export interface RequestRecord {
  inputHash: string
  answer: unknown
  at: Instant
}

/** Who changed what; chained by hash every night. */
export interface AuditEntry {
  at: Instant
  actor: string
  role: Role
  action: string
  target: string
  request: string
}
