import type { Day, Text } from './text'

export type Capacity = 'production' | 'quality' | 'shipment' | 'operational' | 'partnership'
export type Origin = 'domestic' | 'imported'
export type Face = 'outer' | 'inner' | 'label_front' | 'label_back' | 'barcode'

/** Where a figure comes from: found in a public source, measured, or from memory and to be checked by a person. */
export interface Source {
  mark: 'found' | 'measured' | 'memory'
  ref: string
}

/** A licence, filing or registration type. */
export interface LicenceType {
  id: string
  kind: 'licence' | 'filing'
  name: Text
  /** What a number looks like, in words. */
  hint: Text
  example: string
  /** RegExp source of the number; the server checks it, the phone never does. */
  pattern: string
  check?: 'uscc' | 'mod11_10'
  holder: 'supplier' | 'manufacturer'
  /** Whether a last good day is printed on it; absent expiry is then a fault. */
  expires: boolean
  register: { name: Text; url: string }
  source: Source
}

/** A one-of group: the best paper counts. */
export interface LicenceGroup {
  kind: 'licence' | 'filing'
  anyOf: string[]
  origin?: Origin
  /** Asked only of products that are on the industrial production licence list, or do not say that they are not. */
  onlyIf?: 'productionLicenceList'
  /** First and last day on which the group is asked. */
  effectiveFrom?: Day
  effectiveTo?: Day
}

/** A limit that can be computed. `pass` and `none` (not detected) have no figure. */
export type Limit =
  | { op: 'min' | 'max'; value: number }
  | { op: 'range'; low: number; high: number }
  | { op: 'none' }
  | { op: 'pass' }

export interface KeyItem {
  code: string
  name: Text
  unit: string
  limit: Limit
  /** Parts of a composite item, each with its own limit (lead, arsenic, …). */
  parts?: { code: string; name: Text; unit: string; limit: Limit }[]
  standard: { ref: string; mandatory: boolean }
  /** Asked only in the epidemic mode. */
  mode?: 'epidemic'
  source: Source
}

export interface Category {
  id: string
  version: string
  effectiveFrom: Day
  classOne: Text
  name: Text
  licenceGroups: LicenceGroup[]
  /** Food category digits that an SC number must carry (SC + kind + these two digits). */
  scCodes?: string[]
  keyItems: KeyItem[]
  reportMaxAgeDays: number
  label: {
    /** What asks for the fields: a standard's number as it is, a rule's name in both languages. */
    standard: string | Text
    fields: { id: string; name: Text; origin?: Origin }[]
  }
  packaging: { photos: Face[]; dropTest: boolean; liquid: boolean; fragile: boolean; dangerous?: boolean }
  reviewRate: number
}

/** What a requirement's limit is counted in. `bp`: hundredths of a percent. */
export type LimitUnit = 'days' | 'months' | 'hours' | 'percent' | 'bp' | 'count'

/**
 * A requirement in force, by its id, with its limit where it has one. Limits that differ by category (report age,
 * key items, label fields, drop heights) stand in the category.
 */
export interface Requirement {
  id: string
  limit?: { value: number; unit: LimitUnit; source: Source }
}

/** A rule set of a category, as the phone needs it too: its licence types and drop heights beside it. */
export interface CategoryForm {
  category: Category
  licenceTypes: Record<string, LicenceType>
  /** ISTA 1A / 2A: below `belowKg` the drop height is `heightMm`. The last line includes its weight. */
  dropHeights: Record<'ISTA_1A' | 'ISTA_2A', { belowKg: number; heightMm: number }[]>
  /** What is judged; anything else costs nothing. */
  requirements: Requirement[]
}
