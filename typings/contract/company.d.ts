/** The company, once for all its products; its people, and who may say that it is theirs. */
import type { RegisterStatus } from '../assessment'
import type { CapacityFigures, DocumentId, DocumentInfo } from '../dossier'
import type { CreditCode, Day, Instant } from '../text'
import type { Keyed, Paged, SupplierRole } from './answer'

export interface Contact {
  name: string
  mobile: string
}

export interface Company {
  id: CreditCode
  name: string
  /** A new name that the Centre has yet to find in the register; `name` stays until then. */
  newName?: { name: string; at: Instant }
  region: Region
  contact: Contact
  businessLicence?: DocumentInfo
  /** Rises with every change of contact, licence or name. */
  companyRevision: number
  standing: RegisterStatus
  verifiedOn?: Day
  capacity: CapacityFigures
  /** Evidence of the figures and of the resumption of work. */
  capacityDocuments: DocumentInfo[]
  capacityRevision: number
  /** The figures for the time of an epidemic count now. */
  epidemic?: true
}

export interface Region {
  /** GB/T 2260 codes, 6 digits. */
  code: string
  /** Province, city, district as WeChat's region picker gives them. */
  names: [string, string, string]
}

export interface Colleague {
  /** Stands for the person inside this company; no openid leaves the functions. */
  id: string
  name: string
  role: SupplierRole
  me: boolean
  since?: Instant
}

/** An invitation that nobody has used. The code itself was shown once. */
export interface OpenInvitation {
  id: string
  role: SupplierRole
  expiresAt: Instant
}

export interface Colleagues {
  items: Colleague[]
  invitations: OpenInvitation[]
  /** The caller's own role. */
  role: SupplierRole
  asOf: Instant
}

export type ClaimState = 'open' | 'granted' | 'refused' | 'withdrawn'

/** A claim as the person who made it sees it: nothing of who holds the company now. */
export interface MyClaim {
  id: string
  creditCode: CreditCode
  company: string
  contact: Contact
  note?: string
  documents: DocumentInfo[]
  state: ClaimState
  at: Instant
  /** Three working days of the Centre later. */
  dueAt: Instant
  decided?: { at: Instant; reason?: string }
}

export interface ClaimRow {
  id: string
  creditCode: CreditCode
  /** As the claimant writes it. */
  company: string
  claimant: string
  state: ClaimState
  at: Instant
  dueAt: Instant
  revision: number
}

/** Everything the Centre decides on. */
export interface ClaimDetail extends ClaimRow {
  contact: Contact
  note?: string
  documents: DocumentInfo[]
  /** Who holds the company now. */
  holder: {
    name: string
    contact: Contact
    registeredAt: Instant
    closedAt?: Instant
    standing: RegisterStatus
    members: { name: string; role: SupplierRole }[]
    businessLicence?: DocumentInfo
  }
  /** Other open claims to the same company. */
  others: number
  decided?: { at: Instant; by: string; reason?: string }
}

export interface CompanyActions {
  registerCompany: {
    input: {
      name: string
      creditCode: string
      region: Region
      contact: Contact
    } & Keyed
    output: Company
  }
  company: { input: Record<never, never>; output: Company }
  /** What is not given stays. A null takes the licence away. */
  saveCompany: {
    input: { contact?: Contact; businessLicence?: DocumentId | null; revision: number } & Keyed
    output: Company
  }
  /** States a new name, which counts once the Centre has found it in the register. */
  renameCompany: { input: { name: string; revision: number } & Keyed; output: Company }
  /** Evidence that is not given stays. */
  saveCapacity: {
    input: { capacity: CapacityFigures; documents?: DocumentId[]; revision: number } & Keyed
    output: Company
  }
}

export interface ColleagueActions {
  colleagues: { input: Record<never, never>; output: Colleagues }
  /** A code that one person can use within seven days. */
  inviteColleague: {
    input: { role: SupplierRole } & Keyed
    output: { code: string; role: SupplierRole; expiresAt: Instant; company: string }
  }
  cancelInvitation: { input: { invitation: string } & Keyed; output: Colleagues }
  changeRole: { input: { colleague: string; role: SupplierRole } & Keyed; output: Colleagues }
  removeColleague: { input: { colleague: string } & Keyed; output: Colleagues }
  /** The colleague becomes an owner and the caller an editor. */
  handOver: { input: { colleague: string } & Keyed; output: Colleagues }
  leaveCompany: { input: Keyed; output: { company: string } }
}

export interface ClaimActions {
  claimCompany: {
    input: {
      creditCode: string
      company: string
      contact: Contact
      note?: string
      documents: DocumentId[]
    } & Keyed
    output: MyClaim
  }
  /** The newest claim of the caller. */
  myClaim: { input: Record<never, never>; output: { claim?: MyClaim } }
  withdrawClaim: { input: { id: string } & Keyed; output: MyClaim }
}

export interface CenterClaimActions {
  claims: {
    input: { state?: 'open' | 'decided'; cursor?: string }
    output: Paged<ClaimRow> & { open: number }
  }
  claim: { input: { id: string }; output: ClaimDetail }
  /** Granted, the claimant becomes the owner and everybody else loses access and is told. A refusal has its reason. */
  decideClaim: {
    input: { id: string; revision: number; decision: 'grant' | 'refuse'; reason?: string } & Keyed
    output: ClaimDetail
  }
}
