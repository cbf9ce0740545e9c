/** Rule sets of the sub-categories: dated versions, drafts, what a draft would change, and the batch at its date. */
import type { Severity } from '../assessment'
import type { Capacity, Category, CategoryForm, LicenceType, LimitUnit, Requirement } from '../catalog'
import type { Day, Instant, Reason, Text } from '../text'
import type { CodeState, Issue, Keyed, Paged } from './answer'

/** What people decide about: what a category asks for and the requirements that are judged. */
export interface RuleContent {
  category: Category
  requirements: Requirement[]
}

/** A requirement that a rule set may list: where it counts, what it costs, and what its limit is counted in. */
export interface KnownRequirement {
  id: string
  capacity: Capacity
  severity: Severity
  unit?: LimitUnit
  /** Requirements that it cannot stand without. */
  needs: string[]
}

/** Where a version stands today. A category has exactly one that is in force on any day. */
export type VersionState = 'past' | 'inForce' | 'coming'

export interface VersionRow {
  /** `1`, `2`, …: strictly rising. */
  version: string
  from: Day
  state: VersionState
  /** Absent for version 1, the catalogue. */
  approved?: { maker: string; checker: string; at: Instant }
  /** Why it starts sooner than 48 hours after its approval. */
  emergency?: string
  note?: string
}

/** A batch that judges every product of a category again. */
export interface SweepProgress {
  ruleSet: string
  state: 'waiting' | 'working' | 'done'
  dueAt: Instant
  seen: number
  total: number
  changed: number
  /** Products that could not be judged: they keep their colour, and a person has to look. */
  failed: number
  finishedAt?: Instant
}

export interface RuleSetRow {
  category: string
  classOne: Text
  name: Text
  version: string
  from: Day
  coming?: { version: string; from: Day }
  /** Drafts that are being worked on or wait for their second person. */
  drafts: number
  sweep?: SweepProgress
}

export type DraftState = 'draft' | 'proposed' | 'approved' | 'dropped'

export interface RuleDraftRow {
  id: string
  category: string
  name: Text
  /** The version it changes. */
  base: string
  author: string
  mine: boolean
  at: Instant
  state: DraftState
}

export interface RuleSetView {
  version: VersionRow
  /** Today's version, for comparing. */
  current: string
  form: CategoryForm
  vocabulary: KnownRequirement[]
  versions: VersionRow[]
  drafts: RuleDraftRow[]
  sweep?: SweepProgress
}

/** One difference of two rule sets, worded by locale `rules.changes`. */
export type RuleChange = Reason

export interface ImpactCount {
  from: CodeState
  to: CodeState
  count: number
}

/** What a draft would do to the products of today, as of the day on which it starts. */
export interface ImpactView {
  state: 'working' | 'done'
  /** Still what the draft says: nothing was changed since. */
  fresh: boolean
  /** The day for which both rule sets judge. */
  day: Day
  seen: number
  total: number
  /** All pairs of colours, the unchanged ones too. */
  counts: ImpactCount[]
  changed: number
  /** Products that could not be judged. */
  failed: number
  suppliers: number
  at: Instant
}

export interface ImpactRow {
  productId: string
  product: string
  supplier: string
  number: string
  from: CodeState
  to: CodeState
  /** What would no longer be met, or would be met again. */
  why: Reason[]
}

export interface RuleDraftView extends RuleDraftRow {
  revision: number
  content: RuleContent
  /** Every licence type that a group can ask for. */
  licenceTypes: LicenceType[]
  vocabulary: KnownRequirement[]
  from: Day
  emergency?: string
  note: string
  /** What keeps it from being proposed. */
  issues: Issue[]
  changes: RuleChange[]
  impact?: ImpactView
  proposalId?: string
  /** The earliest and the last day on which it may start, with an ordinary notice and in an emergency. */
  starts: { ordinary: Day; emergency: Day; last: Day }
  /** The rules have moved on since: another version was approved. */
  outdated: boolean
}

export interface RuleSetActions {
  ruleSets: { input: Record<string, never>; output: { items: RuleSetRow[]; asOf: Instant } }
  /** Without a version that of today. */
  ruleSet: { input: { category: string; version?: string }; output: RuleSetView }
  compareRuleSets: {
    input: { category: string; before: string; after: string }
    output: { changes: RuleChange[]; before: VersionRow; after: VersionRow }
  }
  /** A draft from the newest version, or with the content of an older one: that is how one rolls back. */
  startRuleDraft: { input: { category: string; contentOf?: string } & Keyed; output: RuleDraftView }
  ruleDraft: { input: { id: string }; output: RuleDraftView }
  saveRuleDraft: {
    input: {
      id: string
      revision: number
      content: RuleContent
      from: Day
      emergency?: string
      note: string
    } & Keyed
    output: RuleDraftView
  }
  dropRuleDraft: { input: { id: string; revision: number } & Keyed; output: RuleDraftView }
  /** Begins to judge every product of the category under the draft; `ruleDraft` tells how far it is. */
  startRuleImpact: { input: { id: string; revision: number } & Keyed; output: RuleDraftView }
  /** Products whose colour would change, of one pair of colours or of all. */
  ruleImpact: {
    input: { id: string; from?: CodeState; to?: CodeState; cursor?: string }
    output: Paged<ImpactRow>
  }
  /** Asks a second person to approve. Only with an impact that is complete and of exactly this draft. */
  proposeRuleSet: { input: { id: string; revision: number } & Keyed; output: RuleDraftView }
}
