/** The company, once for all its products. */
import type { RegisterStatus } from '../assessment'
import type { CapacityFigures } from '../dossier'
import type { CreditCode, Day } from '../text'
import type { Keyed } from './answer'

export interface Company {
  id: CreditCode
  name: string
  region: Region
  contact: { name: string; mobile: string }
  standing: RegisterStatus
  verifiedOn?: Day
  capacity: CapacityFigures
  capacityRevision: number
}

export interface Region {
  /** GB/T 2260 codes, 6 digits. */
  code: string
  /** Province, city, district as WeChat's region picker gives them. */
  names: [string, string, string]
}

export interface CompanyActions {
  registerCompany: {
    input: {
      name: string
      creditCode: string
      region: Region
      contact: { name: string; mobile: string }
    } & Keyed
    output: Company
  }
  company: { input: Record<never, never>; output: Company }
  saveCapacity: { input: { capacity: CapacityFigures; revision: number } & Keyed; output: Company }
}
