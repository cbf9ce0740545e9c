import type { Face, Origin } from './catalog'
import type { CreditCode, Day, Instant } from './text'

/** Id of an uploaded file, issued by the server before the upload. */
export type DocumentId = string

/** One licence, filing or registration as the supplier states it. What the register says is a fact, not part of it. */
export interface Licence {
  id: string
  type: string
  number?: string
  holder?: CreditCode
  /** Last good day. Absent: none stated; `longTerm` says that none is printed. */
  expiry?: Day
  longTerm?: boolean
  /** The authority's notice that it accepted the renewal. */
  renewalNotice?: DocumentId
  documents?: DocumentId[]
}

export interface ReportItem {
  code: string
  conclusion?: 'pass' | 'fail'
  value?: number
  /** Values of a composite item's parts by part code. */
  parts?: Record<string, number>
}

export interface InspectionReport {
  id: string
  number?: string
  laboratory?: string
  /** 12-digit accreditation number of the laboratory. */
  cma?: string
  cnas?: string
  issued?: Day
  /** The supplier's word that product, brand and model on the report are these. */
  namesMatch?: boolean
  items?: ReportItem[]
  documents?: DocumentId[]
}

export interface DropTest {
  standard?: 'ISTA_1A' | 'ISTA_2A'
  heightMm?: number
  /** Result of each of the 10 drops: true = no damage. */
  drops?: boolean[]
  documents?: DocumentId[]
}

export interface Partnership {
  id: string
  platform: string
  from?: Day
  ended?: Day
  reason?: 'quality' | 'business' | 'other'
  documents?: DocumentId[]
}

/** Everything stated and uploaded for one version of a product. A draft may lack any part of it. */
export interface Dossier {
  category: string
  name: string
  brand?: string
  gtin?: string
  origin: Origin
  tags?: string[]
  /** Whether the product is on the industrial production licence list. Absent: nobody has said. */
  onProductionLicenceList?: boolean
  /** Expected units sold a day. */
  forecastDaily?: number
  /** Absent: the supplier makes it. */
  manufacturer?: { name?: string; creditCode?: CreditCode }
  licences: Licence[]
  reports: InspectionReport[]
  label: { fields: string[]; noBannedClaims?: boolean }
  packaging: {
    photos: { face: Face; document: DocumentId }[]
    weightKg?: number
    dangerous?: boolean
    drop?: DropTest
  }
  partnerships: Partnership[]
}

/** Figures the company declares once for all its products. `Bp` = hundredths of a percent. */
export interface CapacityFigures {
  dailyOutput?: number
  /** Units a day that stock can add. */
  stockCoverDaily?: number
  dispatchP90Hours?: number
  onTimePct?: number
  damageBp?: number
  carriers?: number
  replyHours?: number
  disputeBp?: number
  recallPlan?: boolean
  resumed?: boolean
  staffPct?: number
}

export type DocumentPurpose =
  | 'licence'
  | 'report'
  | 'photo'
  | 'drop'
  | 'partnership'
  | 'capacity'
  | 'register'
  | 'batch'
  | 'businessLicence'
  /** Evidence of an appeal, or what goes with a question. */
  | 'appeal'
  /** Of somebody who says that a registered company is theirs. */
  | 'claim'
  /** Of a platform's review. */
  | 'review'
  /** Of a problem that somebody reports. */
  | 'problem'

export interface DocumentInfo {
  id: DocumentId
  purpose: DocumentPurpose
  name: string
  /** MIME type: image/jpeg, image/png or application/pdf; of a batch also XLSX or CSV. */
  type: string
  /** Bytes. */
  size: number
  uploadedAt?: Instant
  /** WeChat's content check could not be reached when it was uploaded. */
  unchecked?: true
}
