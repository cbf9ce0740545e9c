/** Decisions of the Centre that a second person confirms and that no measure on a product covers. */
import type { Instant, Reason } from '../text'
import type { Keyed, Paged } from './answer'
import type { ForceRow, ForceState } from './force'

/** What can be proposed. A kind is added here and to `runtime/proposal/kinds.ts`, which says how. */
export type ProposalKind =
  | 'setting'
  | 'ruleSet'
  | 'export'
  | 'duplicate'
  | 'healthMark'
  | 'healthAreas'
  | 'healthRelease'

export type ProposalState = ForceState

export interface ProposalRow {
  id: string
  kind: ProposalKind
  state: ProposalState
  /** What it is about, worded by locale `proposal.lines`. */
  title: Reason
  maker: string
  /** I made it, so somebody else has to confirm it. */
  mine: boolean
  at: Instant
  lapsesAt: Instant
}

export interface ProposalDetail extends ProposalRow {
  revision: number
  /** What takes effect, one line each, worded as the title is. */
  lines: Reason[]
  /** The maker's own words. */
  note?: string
  /** Page of the mini program that shows the whole of it. */
  link?: string
  /** Why I cannot confirm: I made it, I am no supervisor, or it is decided. */
  barred?: 'maker' | 'role' | 'decided'
  decided?: { at: Instant; by: string; note?: string }
}

/** A measure or a proposal in the queue of what waits for its second person. */
export type SecondPersonRow = { of: 'force'; force: ForceRow } | { of: 'proposal'; proposal: ProposalRow }

export interface ProposalActions {
  /** Measures and proposals in one list. `waiting`: the soonest to lapse first; `past`: the newest first. */
  secondPerson: {
    input: { state?: 'waiting' | 'past'; cursor?: string }
    output: Paged<SecondPersonRow> & { waiting: number }
  }
  /** Proposals alone, of one kind or all. */
  proposals: {
    input: { kind?: ProposalKind; state?: 'waiting' | 'past'; cursor?: string }
    output: Paged<ProposalRow>
  }
  proposal: { input: { id: string }; output: ProposalDetail }
  /** The second person. Whoever made it is refused; nothing had force before. */
  confirmProposal: { input: { id: string; revision: number } & Keyed; output: ProposalDetail }
  declineProposal: { input: { id: string; revision: number; note: string } & Keyed; output: ProposalDetail }
  /** By its maker, while nobody has decided. */
  withdrawProposal: { input: { id: string; revision: number } & Keyed; output: ProposalDetail }
}
