/** Who somebody is, and what was told to them. */
import type { CreditCode, Day, Instant, Reason, Text } from '../text'
import type { Keyed, Paged, Role, SupplierRole } from './answer'
import type { OpenPurpose } from './document'

export interface Me {
  role: Role
  name?: string
  supplier?: { id: CreditCode; name: string; role: SupplierRole }
  /** `suspended`: nothing is open to its people. `agreementDue`: no dossier opens before it is accepted. */
  platform?: { id: string; name: Text; suspended?: true; agreementDue?: true }
  consent?: { version: string; at: Instant }
  /** Version of the privacy notice in force. */
  noticeVersion: string
  unread: number
  /** Template of the subscribe message to ask for; absent where the installation has none. */
  messageTemplates?: string[]
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

/** What is shown of an invitation to whoever holds its code. */
export interface InvitationView {
  role: Role
  company?: string
  supplierRole?: SupplierRole
  expiresAt: Instant
}

/** Records of one kind that are held. */
export interface Holding {
  kind: string
  /** Of the person, or of the company. */
  of: 'person' | 'company'
  count: number
  /** How long they are kept, as the collection declares it; worded by locale `myData.kept`. */
  kept: string
  /** Days instead, where two people of the Centre have set another period. */
  keptDays?: number
}

/** A document of mine that somebody else opened. */
export interface Look {
  at: Instant
  role: Role
  /** Where the person works, when it is a platform. */
  platform?: Text
  document: string
  purpose: OpenPurpose
}

export interface MyData {
  holdings: Holding[]
  /** Exports that are left today. */
  exportsLeft: number
  /** The company's name, which an owner types to close it. Absent: there is no company to close. */
  closes?: string
  asOf: Instant
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
  /** Who invites to what, before anything is agreed to. */
  invitation: { input: { code: string }; output: InvitationView }
  myData: { input: Record<never, never>; output: MyData }
  /** Who opened documents of my company, the newest first. */
  looks: { input: { cursor?: string }; output: Paged<Look> }
  /** A file with everything of the person and, for an owner, of the company. Three a day. */
  exportData: {
    input: Keyed
    output: { url: string; name: string; bytes: number; expiresAt: Instant; left: number }
  }
  /**
   * Deletes settings, consent and name. A member leaves; the last owner closes the company with its name typed, which
   * withdraws every code.
   */
  closeAccount: {
    input: { company?: string } & Keyed
    output: { closedAt: Instant; deletedOn: Day; company?: string; withdrawn: number }
  }
  inbox: { input: { cursor?: string }; output: Paged<Message> }
  readInbox: { input: { upTo: Instant } & Keyed; output: { unread: number } }
}
