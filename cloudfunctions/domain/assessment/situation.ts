import type { RegisterStatus } from '../../../typings/assessment'
import type { Day } from '../../../typings/text'
import type { Fields, Read } from './reading'

/** A licence with what the register says of it. */
export interface Paper {
  readonly id: Read<string>
  readonly type: Read<string>
  readonly number: Read<string>
  readonly holder: Read<string>
  readonly expiry: Read<Day>
  readonly longTerm: boolean
  readonly renewing: boolean
  readonly documents: readonly string[]
  readonly status: RegisterStatus
  readonly scopeOk: Read<boolean>
  readonly numberConfirmed: boolean
}

export interface Report {
  readonly id: Read<string>
  readonly number: Read<string>
  readonly laboratory: Read<string>
  readonly cma: Read<string>
  readonly cnas: Read<string>
  /** Null also for a day that has not come yet. */
  readonly issued: Read<Day>
  readonly namesMatch: boolean
  readonly fake: boolean
  readonly items: { code: string; conclusion: unknown; value: Read<number>; parts: unknown }[]
  readonly documents: readonly string[]
}

export interface ItemResult {
  readonly report: Report
  readonly item: Report['items'][number]
}

/** Everything an assessment looks at: each value is of its type, or missing, or unreadable. */
export interface Situation {
  readonly day: Day
  readonly epidemic: boolean
  /** False where the mode itself cannot be read: then the stricter rules apply and are not met. */
  readonly modeKnown: boolean
  readonly category: Read<string>
  readonly origin: Read<string>
  readonly name: Read<string>
  readonly gtin: Read<string>
  readonly onProductionLicenceList: Read<boolean>
  readonly forecastDaily: Read<number>
  readonly manufacturer: Read<string>
  readonly supplier: {
    creditCode: Read<string>
    standing: RegisterStatus
    abnormalList: Read<boolean>
    seriousViolation: Read<boolean>
    licenceExpiry: Read<Day>
    verifiedOn: Read<Day>
  }
  readonly papers: Paper[]
  readonly reports: Report[]
  /** The results of all reports by the code of their item, in the order of the reports. */
  readonly results: ReadonlyMap<string, readonly ItemResult[]>
  readonly label: { fields: ReadonlySet<string>; noBannedClaims: Read<boolean> }
  /** What somebody saw in the photographs: fields of the label by id, `claims`, and the drops. */
  readonly seen: { label: ReadonlySet<string>; drop: boolean }
  readonly photos: Set<string>
  readonly weightKg: Read<number>
  readonly dangerous: boolean
  readonly drop:
    | {
        standard: unknown
        heightMm: Read<number>
        drops: readonly unknown[]
        documents: readonly string[]
      }
    | undefined
  readonly partnerships: { platform: string; ended: Read<Day>; reason: unknown; verified: boolean }[]
  readonly events: { type: unknown; maker: Read<string>; checker: Read<string>; reason: Read<string> }[]
  /** False where a list or a record cannot be read, so that something in it may be hidden. */
  readonly recordsReadable: boolean
  readonly capacity: Fields
  /** Names of those that platforms have reported. */
  readonly reported: ReadonlySet<string>
  readonly history: { spotTotal12m: Read<number>; spotPassPct: Read<number>; complaintBp30d: Read<number> }
}
