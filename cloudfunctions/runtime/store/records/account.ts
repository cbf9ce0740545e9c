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
  /** Member of the company, the platform or the Centre since. */
  memberSince?: Instant
  /** Who invited to the platform or the Centre: an openid. */
  invitedBy?: string
  createdAt: Instant
  /** Closed by the person: everything goes 30 days later. Coming back before that opens it again. */
  closedAt?: Instant
}

/** Id: SHA-256 of the invitation code. */
export interface Invitation extends Revised {
  role: 'clerk' | 'supervisor' | 'platformAdmin' | 'reviewer' | 'supplier'
  platform?: { id: string; name: Text }
  /** With role `supplier`: the company and what the colleague may do in it. */
  supplierId?: CreditCode
  supplierRole?: SupplierRole
  inviter: string
  expiresAt: Instant
  usedBy?: string
}

/** Id: `setUp`. Exists once the first supervisor is there. */
export interface Installation extends Revised {
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

/** A file that was made for somebody to take along. Id: random. */
export interface DataExport {
  owner: string
  at: Instant
  fileId: string
}
