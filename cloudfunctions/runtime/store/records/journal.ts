/** What a commit leaves behind beside its effect. */
import type { Role } from '../../../../typings/contract'
import type { CreditCode, Instant, Reason } from '../../../../typings/text'
import type { FieldChange } from '../../../domain/audit'

/** What is to be sent or done after a commit. Id: random, which is also the right to kick it. */
export type OutboxEntry = { at: Instant } & (
  | { kind: 'message'; to: string; about: Reason; link?: string }
  | { kind: 'reassess'; productId: string }
  | { kind: 'extract'; extractId: string }
  | { kind: 'export'; exportId: string }
  | { kind: 'impact'; impactId: string }
  /** Suppliers of an impact from `next` on, who are still to be told. */
  | { kind: 'ruleNews'; impactId: string; next: number }
  /** A platform is to hear that it is asked. */
  | { kind: 'asked'; verificationId: string }
  /** News of one code for one platform; `urgent` before the others. */
  | { kind: 'webhook'; queue: string; platformId: string; urgent?: boolean }
)

/** Id: hash of user, action and request key. */
export interface RequestRecord {
  inputHash: string
  answer: unknown
  at: Instant
}

/** One document that an action changed, with its fields before and after. Values are masked: domain/audit. */
export interface AuditedChange {
  /** Name of the collection. */
  in: string
  id: string
  did: 'created' | 'changed' | 'removed'
  fields?: FieldChange[]
  /** How many more fields there are. */
  more?: number
}

/** Who changed what, before and after, and from where; chained by hash every night. */
export interface AuditEntry {
  at: Instant
  actor: string
  role: Role | 'system'
  /** The function, `.`, its action. */
  action: string
  target: string
  request: string
  /** Where the call came from, as WeChat says: `wx_client`, `wx_http`, `wx_trigger`. Absent in old entries. */
  source?: string
  changes?: AuditedChange[]
  /** How many more documents there are. */
  more?: number
  /** The first product and supplier that it touched. */
  productId?: string
  supplierId?: CreditCode
}
