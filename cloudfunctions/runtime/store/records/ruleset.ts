/** Rule sets with their versions and drafts, and what a draft would change. */
import type { CategoryForm } from '../../../../typings/catalog'
import type { CodeState, ImpactCount, RuleContent } from '../../../../typings/contract'
import type { CreditCode, Day, Instant, Reason } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: category `@` version. Immutable, with all that it takes to judge by it again. */
export interface RuleSetVersion {
  category: string
  version: string
  from: Day
  form: CategoryForm
  /** Openids and names of the two people behind it. */
  maker: string
  makerName: string
  checker: string
  checkerName: string
  at: Instant
  emergency?: string
  note?: string
  draftId: string
}

/** Id: category. Which version holds from when, the newest last; version 1 is the catalogue and not in it. */
export interface RuleCalendar extends Revised {
  versions: { version: string; from: Day }[]
}

export interface RuleDraft extends Revised {
  category: string
  /** The newest version when it was begun: it can only be approved while that is still so. */
  base: string
  content: RuleContent
  from: Day
  emergency?: string
  note: string
  /** Openid and name. */
  author: string
  authorName: string
  at: Instant
  state: 'open' | 'approved' | 'dropped'
  open: boolean
  impactId?: string
  /** The proposal that waits or was the last; whether it waits, it says itself. */
  proposalId?: string
  /** Time of the last change and id. */
  order: string
}

/** What a draft would change, while it is computed and when it is complete. */
export interface RuleImpact extends Revised {
  draftId: string
  category: string
  /** Of the draft that it was computed for: content, start and base. */
  hash: string
  base: string
  content: RuleContent
  day: Day
  state: 'working' | 'done'
  cursor?: string
  /** Milliseconds since 1970 until which a run has it for itself. */
  busyUntil?: number
  seen: number
  total: number
  counts: ImpactCount[]
  failed: number
  /** Suppliers of products that would change, up to a bound. */
  suppliers: CreditCode[]
  at: Instant
  finishedAt?: Instant
}

/** Id: impact, `:`, product. A product whose colour would change. */
export interface RuleImpactRow {
  impactId: string
  productId: string
  product: string
  supplierId: CreditCode
  supplier: string
  number: string
  from: CodeState
  to: CodeState
  pair: string
  why: Reason[]
  at: Instant
  order: string
}
