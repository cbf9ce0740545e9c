/** A platform's way in: somebody applies for it, and the Centre connects it or says why not. */
import type { CreditCode, Instant, Text } from '../text'
import type { Keyed, Paged } from './answer'

export type ApplicationState = 'open' | 'approved' | 'refused' | 'withdrawn'

/** What somebody says of the platform. */
export interface PlatformApplication {
  name: Text
  creditCode: CreditCode
  contact: { name: string; mobile: string }
  /** What it needs the codes for. */
  purpose: string
}

/** That somebody accepted a version of the data agreement for a platform. */
export interface Accepted {
  version: string
  at: Instant
  name: string
}

export interface MyApplication extends PlatformApplication {
  id: string
  state: ApplicationState
  at: Instant
  /** When the Centre answers at the latest. */
  dueAt: Instant
  agreement: Accepted
  decided?: { at: Instant; reason?: string }
}

export interface ApplicationRow {
  id: string
  name: Text
  creditCode: CreditCode
  contact: string
  state: ApplicationState
  at: Instant
  dueAt: Instant
  revision: number
}

/** How an earlier application for the same credit code ended. */
export interface EarlierApplication {
  state: ApplicationState
  at: Instant
  contact: string
  decided?: { at: Instant; by: string; reason?: string }
}

export interface ApplicationDetail extends ApplicationRow {
  mobile: string
  purpose: string
  agreement: Accepted
  /** A platform with this credit code that left: approving connects it again. */
  returns?: { platform: Text; leftAt: Instant }
  /** A supplier registered under the same credit code. */
  supplier?: string
  earlier: EarlierApplication[]
  decided?: { at: Instant; by: string; reason?: string }
  /** Whether the caller decides. */
  decides: boolean
}

export interface ApplicationActions {
  /** For a platform, by somebody who works for nobody here. One open application for a credit code, and for a person. */
  applyPlatform: {
    input: {
      name: Text
      creditCode: string
      contact: { name: string; mobile: string }
      purpose: string
      /** Version of the data agreement that was read and accepted. */
      agreement: string
    } & Keyed
    output: MyApplication
  }
  /** The newest application of the caller, and the version of the data agreement in force. */
  myApplication: {
    input: Record<never, never>
    output: { application?: MyApplication; agreement: string }
  }
  withdrawApplication: { input: { id: string } & Keyed; output: MyApplication }
}

export interface CenterApplicationActions {
  /** Open ones by urgency, decided ones the newest first. */
  applications: {
    input: { state?: 'open' | 'decided'; cursor?: string }
    output: Paged<ApplicationRow> & { open: number }
  }
  application: { input: { id: string }; output: ApplicationDetail }
  /** Approved, the platform is connected and the applicant its administrator; refused, the applicant is told why. */
  decideApplication: {
    input: { id: string; revision: number; decision: 'approve' | 'refuse'; reason?: string } & Keyed
    output: ApplicationDetail
  }
}
