/** The people of the Centre and of a platform, and the platforms that the Centre has registered. */
import type { CreditCode, Instant, Text } from '../text'
import type { Keyed, Role } from './answer'
import type { Accepted } from './application'

export type CenterRole = 'clerk' | 'supervisor'
export type TeamRole = CenterRole | 'platformAdmin' | 'reviewer'

export interface Teammate {
  /** Stands for the person; no openid leaves the functions. */
  id: string
  name: string
  role: TeamRole
  me: boolean
  since?: Instant
  /** Name of whoever invited. Absent: the first supervisor, or somebody whose account is closed. */
  invitedBy?: string
}

/** An invitation that nobody has used yet. Its code was shown once and is not here. */
export interface StaffInvitation {
  id: string
  role: TeamRole
  /** Of an administrator whom the Centre invited. */
  platform?: Text
  invitedBy: string
  expiresAt: Instant
}

export interface Team {
  items: Teammate[]
  /** For whoever manages; empty for others. */
  invitations: StaffInvitation[]
  /** The caller's own role. */
  role: Role
  /** Whether the caller invites, changes and removes. */
  manages: boolean
  asOf: Instant
}

/** A code that one person can use within seven days. It is shown this once. */
export interface Invited {
  code: string
  role: TeamRole
  expiresAt: Instant
}

export type PlatformState = 'connected' | 'suspended' | 'left'

export interface RegisteredPlatform {
  id: string
  name: Text
  state: PlatformState
  since: Instant
  creditCode?: CreditCode
  contact?: { name: string; mobile: string }
  /** What it needs the codes for. */
  purpose?: string
  /** The newest acceptance of the data agreement, and whether that version is in force. */
  agreement?: Accepted & { current: boolean }
  /** Its administrator asks to leave. */
  leaving?: Leaving
  left?: { at: Instant; reason: string }
  administrators: number
  reviewers: number
  /** Its receiver of news; absent while it has none. */
  webhook?: { waiting: number; stopped: number; takenAt?: Instant; failedAt?: Instant }
}

export interface RegisteredPlatforms {
  items: RegisteredPlatform[]
  manages: boolean
  asOf: Instant
}

/** A platform's wish to leave, until the Centre ends the connection. */
export interface Leaving {
  at: Instant
  name: string
  reason: string
}

/** A platform as its own people see it. */
export interface OwnPlatform {
  name: Text
  since: Instant
  creditCode?: CreditCode
  contact?: { name: string; mobile: string }
  purpose?: string
  /** Version of the data agreement in force; without its acceptance no dossier opens. */
  agreement: { version: string; accepted: boolean; last?: Accepted }
  leaving?: Leaving
  manages: boolean
  asOf: Instant
}

export interface CenterPeopleActions {
  people: { input: Record<never, never>; output: Team }
  invitePerson: { input: { role: CenterRole } & Keyed; output: Invited }
  /** Ends an invitation that nobody has used: of the Centre's people, or of a platform's administrator. */
  cancelInvitation: { input: { invitation: string } & Keyed; output: Team }
  /** From the next call of that person on. */
  changePerson: { input: { person: string; role: CenterRole } & Keyed; output: Team }
  removePerson: { input: { person: string } & Keyed; output: Team }
  /** Of one's own accord; the last supervisor stays. */
  leaveCenter: { input: Keyed; output: { left: true } }
  platforms: { input: Record<never, never>; output: RegisteredPlatforms }
  /** Registers a platform and invites its administrator. */
  addPlatform: {
    input: {
      name: Text
      creditCode: string
      contact: { name: string; mobile: string }
      purpose: string
    } & Keyed
    output: { platforms: RegisteredPlatforms; invited: Invited }
  }
  /** Another administrator for a platform that is connected. */
  inviteAdministrator: { input: { platform: string } & Keyed; output: Invited }
  /** Suspended: its people find nothing, its servers are refused, and no launch can be asked of it. */
  changePlatform: {
    input: { platform: string; state: 'connected' | 'suspended' } & Keyed
    output: RegisteredPlatforms
  }
  /** For good: its people and servers at once, its open launches with the suppliers told. */
  endPlatform: { input: { platform: string; reason: string } & Keyed; output: RegisteredPlatforms }
}

export interface PlatformTeamActions {
  team: { input: Record<never, never>; output: Team }
  inviteReviewer: { input: Keyed; output: Invited }
  cancelInvitation: { input: { invitation: string } & Keyed; output: Team }
  removeReviewer: { input: { person: string } & Keyed; output: Team }
  /** Makes a reviewer the administrator in the caller's place, who goes on as a reviewer. */
  handOver: { input: { person: string } & Keyed; output: Team }
  /** Of one's own accord; the last administrator stays. */
  leavePlatform: { input: Keyed; output: { left: true } }
  own: { input: Record<never, never>; output: OwnPlatform }
  /** By the administrator, for the platform. */
  acceptAgreement: { input: { version: string } & Keyed; output: OwnPlatform }
  /** Asks the Centre to end the connection. Until it does everything goes on. */
  askToLeave: { input: { reason: string } & Keyed; output: OwnPlatform }
  stay: { input: Keyed; output: OwnPlatform }
}
