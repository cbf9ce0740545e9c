/** Files that the Centre took out of the system. */
import type { ExportOf, ExportState } from '../../../../typings/contract'
import type { Day, Instant } from '../../../../typings/text'
import type { Revised } from './revised'

/** Id: random. Made when the second person approves; gone with its file. */
export interface CenterExport extends Revised {
  number: string
  of: ExportOf
  from?: Day
  to?: Day
  purpose: string
  /** Openids and names of the two people. */
  maker: string
  makerName: string
  checker: string
  checkerName: string
  state: ExportState
  at: Instant
  fileId?: string
  rows?: number
  bytes?: number
  openings: { at: Instant; by: string }[]
  /** `at` and id: the order of the list and its cursor. */
  order: string
}
