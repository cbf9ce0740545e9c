/** The suppliers as the Centre sees them, and those that may be there twice. */
import type { RegisterStatus } from '../assessment'
import type { CreditCode, Day, Instant } from '../text'
import type { CodeState, Keyed, Paged, SupplierRole, Token } from './answer'
import type { AppealRow } from './appeal'
import type { ColourCounts, SupplierState } from './board'
import type { Region } from './company'
import type { OpenEvent } from './force'
import type { LaunchRow } from './launch'
import type { FoundCode } from './search'

/** How a supplier stands in the Centre's list, as the timers counted it. */
export interface SupplierRow {
  id: CreditCode
  name: string
  state: SupplierState
  counts: ColourCounts
  /** What keeps it from its first green, the most frequent first; at most five. */
  blocks: string[]
}

export interface SupplierDetail extends SupplierRow {
  region: Region
  /** Masked: a first character and some digits. The whole is for whoever decides a claim. */
  contact: { name: string; mobile: string }
  /** What the credit register says. */
  standing: RegisterStatus
  verifiedOn?: Day
  registeredAt: Instant
  closedAt?: Instant
  /** The company that goes on in its place. */
  continuedBy?: { id: CreditCode; name: string }
  members: { name: string; role: SupplierRole; since?: Instant }[]
  events: OpenEvent[]
  /** The first of its codes, by token; the rest with `supplierCodes`. */
  codes: FoundCode[]
  nextCodes?: string
  /** The newest, at most ten of each. */
  launches: LaunchRow[]
  appeals: AppealRow[]
  verificationsOpen: number
  /** Candidates that nobody has decided yet. */
  duplicates: number
  asOf: Instant
}

export interface OversightActions {
  /** The newest first. Counted by the timers, every hour. */
  suppliers: {
    input: { state?: SupplierState; cursor?: string }
    output: Paged<SupplierRow> & { counted?: Instant; total?: Record<SupplierState, number> }
  }
  /** Counted now. */
  supplier: { input: { id: CreditCode }; output: SupplierDetail }
  supplierCodes: { input: { id: CreditCode; cursor?: string }; output: Paged<FoundCode> }
}

/**
 * Why two are taken for one: the same name, mobile number of the contact or business licence (the same file); products
 * of two suppliers with the same GTIN or name.
 */
export type DuplicateKind = 'name' | 'mobile' | 'paper' | 'gtin' | 'product'

export type DuplicateState = 'open' | 'proposed' | 'different' | 'same'

export interface DuplicateSide {
  supplierId: CreditCode
  supplier: string
  /** Of a product. */
  token?: Token
  product?: string
  gtin?: string
}

export interface DuplicateRow {
  id: string
  kind: DuplicateKind
  state: DuplicateState
  sides: [DuplicateSide, DuplicateSide]
  at: Instant
  revision: number
  decided?: { at: Instant; by: string; reason: string; keep?: CreditCode }
}

export interface DuplicateDetail extends DuplicateRow {
  /** Both as they stand now, in the order of `sides`. */
  both: [DuplicateCompany, DuplicateCompany]
  /** The proposal that waits for its second person. */
  proposalId?: string
}

export interface DuplicateCompany {
  id: CreditCode
  name: string
  region: Region
  contact: { name: string; mobile: string }
  standing: RegisterStatus
  registeredAt: Instant
  closedAt?: Instant
  counts: ColourCounts
  members: number
  /** Of the product in question. */
  state?: CodeState
}

export interface DuplicateActions {
  duplicates: {
    input: { state?: 'open' | 'decided'; cursor?: string }
    output: Paged<DuplicateRow> & { open: number }
  }
  duplicate: { input: { id: string }; output: DuplicateDetail }
  /**
   * `different`: they are two, and are not listed again. `same`: one is to be closed in favour of `keep`; that withdraws
   * codes, so it waits for a second person.
   */
  decideDuplicate: {
    input: {
      id: string
      revision: number
      decision: 'different' | 'same'
      keep?: CreditCode
      reason: string
    } & Keyed
    output: DuplicateDetail
  }
}
