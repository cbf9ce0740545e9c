import type { Capacity } from './catalog'
import type { CapacityFigures, Dossier } from './dossier'
import type { CreditCode, Day, Reason } from './text'

export type Colour = 'green' | 'yellow' | 'red'
export type Severity = 'red' | 'yellow' | 'info'

/** What an official register (or the Centre) said of a paper. Absent or `unverified`: nobody has looked yet. */
export type RegisterStatus = 'unverified' | 'verified' | 'mismatch' | 'revoked' | 'suspended'

/** Everything that is known about the supplier and the product beside what the supplier states. */
export interface Facts {
  mode: 'normal' | 'epidemic'
  supplier: {
    creditCode: CreditCode
    standing: RegisterStatus
    abnormalList?: boolean
    seriousViolation?: boolean
    licenceExpiry?: Day
    /** Day of the last (re-)verification. */
    verifiedOn?: Day
  }
  capacity: CapacityFigures
  /** Figures of `capacity` that platforms have reported: they are no longer the company's word alone. */
  reported?: (keyof CapacityFigures)[]
  /** By `Licence.id`. */
  licences: Record<
    string,
    {
      status: RegisterStatus
      scopeOk?: boolean
      /** The register has an entry under this very number: its check digit no longer counts. */
      numberConfirmed?: boolean
    }
  >
  /** By `InspectionReport.id`. */
  reports: Record<string, { fake?: boolean; namesMatch?: boolean; accredited?: boolean }>
  /** What the Centre saw on the label, once it looked: fields that are not there, and forbidden claims. */
  label?: { missing: string[]; bannedClaims: boolean }
  /** What a reviewer or a clerk saw in the photographs: it is no longer the supplier's word alone. */
  seen?: { label: string[]; drop: boolean }
  /** By `Partnership.id`: confirmed by the platform or by evidence. */
  partnerships: Record<string, { verified: boolean }>
  /** Endings that a platform reported, the supplier was heard on and the Centre verified; nobody states them. */
  removals?: Removal[]
  events: ProductEvent[]
  /** Figures of the system's own; a newcomer starts with an explicit zero record. */
  history: { spotTotal12m: number; spotPassPct: number; complaintBp30d: number }
}

/** The end of a partnership that was verified. */
export interface Removal {
  platform: string
  ended: Day
  reason: 'quality' | 'business' | 'other'
}

export interface ProductEvent {
  type:
    | 'manual'
    | 'recall1'
    | 'recall2'
    | 'recall3'
    | 'spot_critical'
    | 'spot_major'
    /** A platform's review found it wanting; `reason` is the result. */
    | 'review'
    | 'admin_stop'
    | 'change'
  closed?: boolean
  maker?: string
  checker?: string
  reason?: string
}

/** Where the cure of a finding is entered. */
export interface Target {
  section:
    | 'company'
    | 'capacity'
    | 'basics'
    | 'licences'
    | 'reports'
    | 'label'
    | 'packaging'
    | 'partnerships'
    | 'none'
  /** Licence type, key item code, label field, photo face or figure name. */
  field?: string
  /** Id of the licence or report concerned, where one exists. */
  entry?: string
}

/** A requirement that is not met. */
export interface Finding {
  /** Id of the requirement, such as `L-UNVERIFIED`. */
  requirement: string
  capacity: Capacity
  severity: Severity
  ruleSet: string
  reason: Reason
  remedy: Reason
  target: Target
}

/** One line of the checklist: one thing the category asks for. */
export interface ChecklistLine {
  /** Stable within a category: `licence:COS_PROD`, `item:ph`, `label:net_content`, `measure:S-SHIP48`. */
  id: string
  capacity: Capacity
  title: Reason
  /** `checking`: stated in full, waits for the Centre; nothing for the supplier to do. */
  state: 'met' | 'missing' | 'failing' | 'checking'
  /** What the line costs while it is open (worst of its findings; what its absence costs when met). */
  costs: 'red' | 'yellow'
  /** What was found, for the right edge of a met line and the value of an unmet one. */
  fact?: Reason
  /** What was found is the supplier's own word: no platform has reported it and no reviewer has seen it yet. */
  declared?: true
  findings: Finding[]
  target: Target
}

export interface Assessment {
  colour: Colour
  ruleSet: string
  day: Day
  /** Red and yellow findings and infos, in a fixed order. */
  findings: Finding[]
  checklist: ChecklistLine[]
  met: number
  total: number
  /** SHA-256 of every fact used; the same facts give the same bytes. */
  hash: string
  /** Last day on which nothing expires, when anything can. */
  validUntil?: Day
}

export interface AssessmentInput {
  dossier: Dossier
  facts: Facts
  day: Day
}
