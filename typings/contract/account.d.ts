/** Who somebody is, and what was told to them. */
import type { CreditCode, Instant, Reason, Text } from '../text'
import type { Keyed, Paged, Role, SupplierRole } from './answer'

export interface Me {
  role: Role
  name?: string
  supplier?: { id: CreditCode; name: string; role: SupplierRole }
  platform?: { id: string; name: Text }
  consent?: { version: string; at: Instant }
  /** Version of the privacy notice in force. */
  noticeVersion: string
  unread: number
  settings: { language?: 'zh-CN' | 'en'; largeView?: boolean }
}

export interface Message {
  id: string
  at: Instant
  read: boolean
  /** Worded by locale `message.<code>`. */
  about: Reason
  /** Page to open, such as `/supplier/pages/product/product?productId=…`. */
  link?: string
}

export interface AccountActions {
  me: { input: Record<never, never>; output: Me }
  consent: { input: { version: string } & Keyed; output: Me }
  saveSettings: { input: { language?: 'zh-CN' | 'en'; largeView?: boolean } & Keyed; output: Me }
  /** The first supervisor, by the secret in the function's environment. */
  setUp: { input: { secret: string; name: string } & Keyed; output: Me }
  /** Supervisors invite clerks, supervisors and platform administrators; administrators invite reviewers. */
  invite: {
    input: {
      role: 'clerk' | 'supervisor' | 'platformAdmin' | 'reviewer'
      platform?: { id: string; name: Text }
    } & Keyed
    output: { code: string; expiresAt: Instant }
  }
  accept: { input: { code: string; name: string } & Keyed; output: Me }
  inbox: { input: { cursor?: string }; output: Paged<Message> }
  readInbox: { input: { upTo: Instant } & Keyed; output: { unread: number } }
}
