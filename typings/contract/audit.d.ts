/** Who changed what, before and after, and from where. */
import type { CreditCode, Day, Instant } from '../text'
import type { Paged, Role } from './answer'

/** A value as it is kept: short, and masked where it names people or holds secrets. */
export type AuditValue = string | number | boolean | null

export interface AuditChange {
  /** Name of the collection. */
  in: string
  id: string
  did: 'created' | 'changed' | 'removed'
  /** Without `from` it was not there before, without `to` it is there no more. */
  fields: { path: string; from?: AuditValue; to?: AuditValue }[]
  /** Fields that were left out. */
  more?: number
}

export interface AuditRow {
  id: string
  at: Instant
  /** The function, `.`, its action. */
  action: string
  /** `name`: whole for the Centre's and the platforms' people, else its first character. Absent for a timer or a server. */
  by: { role: Role | 'system'; name?: string; server?: string }
  /** `wx_client`, `wx_http`, `wx_trigger`; absent in old entries. */
  source?: string
  request: string
  target: string
  product?: { id: string; name: string }
  supplier?: { id: CreditCode; name: string }
  changes: AuditChange[]
  /** Documents that were left out. */
  more?: number
}

export interface AuditActions {
  /**
   * The newest first. `personOf`: by the same person as that entry; `code`: a token, an address, the number under a code,
   * a product's id, or a credit code; days in Shanghai, both included. That it was read is an entry of its own.
   */
  audit: {
    input: { personOf?: string; code?: string; from?: Day; to?: Day; cursor?: string }
    output: Paged<AuditRow> & {
      /** What the filter was understood as. */
      of: {
        person?: string
        product?: { id: string; name: string }
        supplier?: { id: CreditCode; name: string }
      }
    }
  }
}
