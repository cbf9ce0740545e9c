import type { RegisterStatus } from '../../../typings/assessment'
import type { Day } from '../../../typings/text'
import type { Fields, Read } from './reading'

/** A licence with what the register says of it. */
export interface Paper {
  id: Read<string>
  type: Read<string>
  number: Read<string>
  holder: Read<string>
  expiry: Read<Day>
  longTerm: boolean
  renewing: boolean
  documents: readonly string[]
  status: RegisterStatus
  scopeOk: Read<boolean>
  numberConfirmed: boolean
}

export interface Report {
  id: Read<string>
  number: Read<string>
  laboratory: Read<string>
  cma: Read<string>
  cnas: Read<string>
  /** Null also for a day that has not come yet. */
  issued: Read<Day>
  namesMatch: boolean
  fake: boolean
  items: { code: string; conclusion: unknown; value: Read<number>; parts: unknown }[]
  documents: readonly string[]
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
  readonly label: { fields: ReadonlySet<string>; noBannedClaims: Read<boolean> }
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
  readonly history: { spotTotal12m: Read<number>; spotPassPct: Read<number>; complaintBp30d: Read<number> }
}
