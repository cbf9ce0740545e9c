/** People, their invitations and what was told to them. */
import type { Role, SupplierRole } from '../../../../typings/contract'
import type { CreditCode, Instant, Reason, Text } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: openid. */
export interface User extends Revised {
  role: Role
  name?: string
  supplierId?: CreditCode
  /** Set with `supplierId`. */
  supplierRole?: SupplierRole
  platform?: { id: string; name: Text }
  consent?: { version: string; at: Instant }
  settings: { language?: 'zh-CN' | 'en'; largeView?: boolean }
  /** Messages up to this instant were read. */
  inboxReadUpTo?: Instant
  createdAt: Instant
}

/** Id: SHA-256 of the invitation code. */
export interface Invitation extends Revised {
  role: 'clerk' | 'supervisor' | 'platformAdmin' | 'reviewer'
  platform?: { id: string; name: Text }
  inviter: string
  expiresAt: Instant
  usedBy?: string
}

/** Id: `setUp`. Exists once the first supervisor is there. */
export interface Installation {
  by: string
  at: Instant
}

/** Id: that of its outbox entry, so that sending twice stores one. */
export interface InboxMessage {
  to: string
  at: Instant
  about: Reason
  link?: string
  order: string
}
