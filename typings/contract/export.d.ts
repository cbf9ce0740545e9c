/** Files that the Centre takes out of the system: asked for with a purpose, approved by a second person, short-lived. */
import type { Day, Instant } from '../text'
import type { Keyed, Paged } from './answer'
import type { ProposalDetail } from './proposal'

/** `codes` and `suppliers` as they are when the file is made; `launches` and `measures` of a span of days. */
export type ExportOf = 'codes' | 'suppliers' | 'launches' | 'measures'

export type ExportState = 'making' | 'ready' | 'failed'

export interface ExportRow {
  id: string
  /** Stands in every line of the file. */
  number: string
  of: ExportOf
  from?: Day
  to?: Day
  purpose: string
  maker: string
  checker: string
  state: ExportState
  rows?: number
  bytes?: number
  at: Instant
  /** The file is deleted then. */
  expiresAt?: Instant
  /** I asked for it or approved it, so I can open it. */
  mine: boolean
  openings: { at: Instant; by: string }[]
}

export interface ExportActions {
  /** Asks for a file. A second person approves it: see the proposals. */
  requestExport: {
    input: { of: ExportOf; from?: Day; to?: Day; purpose: string } & Keyed
    output: ProposalDetail
  }
  /** Approved ones, the newest first, until they are deleted. */
  exports: { input: { cursor?: string }; output: Paged<ExportRow> }
  /** A link of five minutes, for the two people behind it. Every opening stands in the row and in the audit. */
  openExport: {
    input: { id: string } & Keyed
    output: { url: string; name: string; expiresAt: Instant; export: ExportRow }
  }
}
